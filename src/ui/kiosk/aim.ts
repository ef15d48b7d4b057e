import type { Attract } from '../../app/attract.svelte.ts'
import type { Kiosk } from '../../app/kiosk.svelte.ts'
import type { Session } from '../../app/session.svelte.ts'
import type { Dossier } from '../../core/dossier/types.ts'
import { framing, type Framing } from '../../core/story/steps.ts'
import { stepOf } from '../../core/story/view.ts'
import { knownPlacesOf } from '../../core/dossier/known.ts'

/** What the camera frames: the scene's or the step's places, those of what is selected, else the whole border. */
export function aimOf(kiosk: Kiosk, attract: Attract, session: Session): Framing {
  if (kiosk.phase === 'attract') return ofStep(attract.session.dossier, attract.number)
  if (kiosk.room === 'story') return ofStep(attract.session.dossier, session.view.step ?? 1)
  const { selection, dossier, view } = session
  if (selection?.kind === 'event') {
    const places = knownPlacesOf(dossier, selection.event, view.known).map((at) => at.id)
    return places.length === 0 ? null : { places }
  }
  if (selection?.kind === 'place') return { places: [selection.id] }
  if (selection?.kind === 'question' && selection.question.places.length > 0)
    return { places: selection.question.places }
  return null
}

/** A step's camera farther out than this shows the whole border: on a sheet of any form that is the dossier's box. */
const wholeBorder = 6.5

function ofStep(dossier: Dossier, number: number): Framing {
  const found = stepOf(dossier, number)
  const frame = found === null ? null : framing(dossier, found.step, [])
  return frame !== null && 'at' in frame && frame.at.zoom < wholeBorder ? null : frame
}
