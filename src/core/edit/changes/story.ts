import type { Step } from '../../dossier/types.ts'
import { addStep, editStep, moveStep } from '../../story/draft.ts'
import type { StepEdit } from '../../story/draft.ts'
import type { Change } from '../change.ts'
import type { Draft } from '../draft.ts'
import { change, edited } from './change.ts'

/** Adds a step after that of an id, else at the end (take one of the screen with `takeStep` of core/story/take.ts). */
export function addStoryStep(draft: Draft, step: Step, after: string | null = null): Change {
  const before = new Set(draft.story.map(({ id }) => id))
  const story = addStep(draft.story, step, after)
  const id = story.find((one) => !before.has(one.id))?.id ?? step.id
  return change('add', { kind: 'step', id }, draft, { ...draft, story })
}

export function editStoryStep(draft: Draft, id: string, fields: StepEdit): Change {
  const before = draft.story.find((step) => step.id === id)
  const after = { ...draft, story: editStep(draft.story, id, fields) }
  return edited({ kind: 'step', id }, fields, draft, after, before)
}

/** Moves a step so many places on (or back). */
export function moveStoryStep(draft: Draft, id: string, by: number): Change {
  return change('move', { kind: 'step', id }, draft, { ...draft, story: moveStep(draft.story, id, by) })
}

/** Takes a whole other story, such as a briefing prepared in this browser. */
export function replaceStory(draft: Draft, story: readonly Step[]): Change {
  return change('replace', { kind: 'dossier', id: '' }, draft, { ...draft, story }, 'story')
}
