import type { Step } from '../dossier/types.ts'

/** What of a step is written by hand. */
export type StepEdit = Partial<Pick<Step, 'title' | 'words' | 'notes' | 'minutes' | 'view'>>

/** A step that was taken out, and where it stood. */
export interface Removed {
  readonly step: Step
  readonly at: number
}

/** An id that none of these steps has. */
export function freshId(story: readonly Step[]): string {
  const taken = new Set(story.map((step) => step.id))
  let number = story.length + 1
  while (taken.has(`step-${number}`)) number += 1
  return `step-${number}`
}

/** With a step more, after that of an id, else at the end. Its id gives way to one of its own where it is taken. */
export function addStep(story: readonly Step[], step: Step, after: string | null = null): readonly Step[] {
  const found = story.findIndex(({ id }) => id === after)
  const at = found < 0 ? story.length : found + 1
  const id = story.some((other) => other.id === step.id) ? freshId(story) : step.id
  return story.toSpliced(at, 0, { ...step, id })
}

/** With one step so many places later (or earlier), no further than the ends. */
export function moveStep(story: readonly Step[], id: string, by: number): readonly Step[] {
  const from = story.findIndex((step) => step.id === id)
  const step = story[from]
  if (step === undefined) return story
  const to = Math.max(0, Math.min(story.length - 1, from + by))
  return story.toSpliced(from, 1).toSpliced(to, 0, step)
}

/** Without one step; null: there is none of that id. */
export function removeStep(
  story: readonly Step[],
  id: string,
): { readonly story: readonly Step[]; readonly removed: Removed } | null {
  const at = story.findIndex((step) => step.id === id)
  const step = story[at]
  return step === undefined ? null : { story: story.toSpliced(at, 1), removed: { step, at } }
}

/** With a step that was taken out where it stood, as near as the story still reaches. */
export function restoreStep(story: readonly Step[], { step, at }: Removed): readonly Step[] {
  const id = story.some((other) => other.id === step.id) ? freshId(story) : step.id
  return story.toSpliced(at, 0, { ...step, id })
}

/** With parts of one step changed. */
export function editStep(story: readonly Step[], id: string, change: StepEdit): readonly Step[] {
  return story.map((step) => (step.id === id ? { ...step, ...change } : step))
}

/** Planned minutes as somebody types them, with a point or a comma, to a hundredth; null: no time at all, or more than a day. */
export function parseMinutes(text: string): number | null {
  if (!/^\d{1,4}([.,]\d{1,2})?$/.test(text.trim())) return null
  const minutes = Number(text.trim().replace(',', '.'))
  return minutes > 0 && minutes <= 24 * 60 ? minutes : null
}
