import { eventsOfSelection, type Session } from '../../app/session.svelte.ts'
import type { MapPicture } from '../../map/picture.ts'

/** What the map shows of a session: the one place where the state and the map meet. */
export function pictureOf(session: Session, hovered: string | null): MapPicture {
  return {
    theme: session.view.theme,
    lang: session.view.lang,
    events: new Map(
      session.events.present.map((row) => [
        row.event.id,
        row.presence === 'certain' ? 'certain' : 'possible',
      ]),
    ),
    crossings: session.crossings,
    selected: selectedOf(session),
    hovered,
  }
}

/** What is selected as the map lifts it: an event with its places, a place, or the places a question is about. */
function selectedOf({ dossier, selection }: Session): MapPicture['selected'] {
  if (selection === null || selection.kind === 'article') return null
  if (selection.kind === 'place') return { kind: 'place', id: selection.id, places: [selection.id] }
  if (selection.kind === 'event')
    return { kind: 'event', id: selection.id, places: selection.event.places.map((at) => at.id) }
  const places = [
    ...selection.question.places,
    ...eventsOfSelection(dossier, selection).flatMap((event) => event.places.map((at) => at.id)),
  ]
  return { kind: 'place', id: selection.id, places: [...new Set(places)] }
}
