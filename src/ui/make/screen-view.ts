import { tick } from 'svelte'
import type { Session } from '../../app/session.svelte.ts'
import type { Camera } from '../../core/camera.ts'
import type { Dossier, Step } from '../../core/dossier/types.ts'
import { framing } from '../../core/story/steps.ts'
import { cameraForSheet, cameraFromSheet, type MapSize } from '../../core/story/take.ts'
import { viewOfStep } from '../../core/story/view.ts'
import type { BorderMap } from '../../map/border-map.ts'
import { cameraOf } from '../../map/camera.ts'
import { mayMove } from '../motion.ts'

/** px kept free round places that are framed */
const margin = { top: 48, right: 48, bottom: 48, left: 48 }

function sizeOf({ map }: BorderMap): MapSize {
  const { clientWidth, clientHeight } = map.getContainer()
  return { width: clientWidth, height: clientHeight }
}

/** Where a step's camera is to look for what is in sight now; null without a map. On a flight it is where that will end. */
export function cameraInSight({ view }: Session, map: BorderMap | null): Camera | null {
  if (map === null) return null
  const at = map.map.isMoving() ? (view.at ?? cameraOf(map.map)) : cameraOf(map.map)
  return cameraForSheet(at, sizeOf(map))
}

/** Shows in explore mode what a step shows. */
export async function showStep(
  session: Session,
  map: BorderMap | null,
  dossier: Dossier,
  step: Step,
): Promise<void> {
  const view = viewOfStep({ ...dossier, story: [step] }, 1, session.view)
  const goal = framing(dossier, step, [])
  const at = map !== null && goal !== null && 'at' in goal ? cameraFromSheet(goal.at, sizeOf(map)) : null
  session.show({ ...view, mode: 'explore', step: null, excerpt: step.view.excerpt ?? null, at })
  // after the map has gone to what is selected: the step may look elsewhere
  await tick()
  if (map === null) return
  const instant = !mayMove()
  if (at !== null) map.lookAt(at, instant ? 'instant' : 'desk')
  else if (goal !== null && 'places' in goal) map.fitPlaces(goal.places, margin, instant)
  else map.fitBox(dossier.box, margin, instant)
}
