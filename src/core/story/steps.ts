import { parseCamera } from '../camera.ts'
import type { Camera } from '../camera.ts'
import { indexDossier } from '../dossier/index.ts'
import type { Dossier, Step } from '../dossier/types.ts'
import { fold } from '../search.ts'

/** What one press after the picture and the words reveals. */
export const fragmentKinds = ['claims', 'quotation', 'place'] as const
export type Fragment = (typeof fragmentKinds)[number]

/** What a step reveals press by press, in this order: the claims on its question, its quotation, the places of `then`. */
export function fragmentsOf(dossier: Dossier, { view }: Step): readonly Fragment[] {
  const asks = view.select !== undefined && indexDossier(dossier).questions.has(view.select)
  return [
    ...(asks ? (['claims'] as const) : []),
    ...(view.excerpt === undefined ? [] : (['quotation'] as const)),
    ...((view.then ?? []).length > 0 ? (['place'] as const) : []),
  ]
}

/** Where a camera goes: to a place of its own, or so far off that these places are seen; null: the dossier's box. */
export type Framing = { readonly at: Camera } | { readonly places: readonly string[] } | null

/** What the camera of a step frames, once `place` was revealed or before. */
export function framing(dossier: Dossier, { view }: Step, revealed: readonly Fragment[]): Framing {
  const { at, fit, then, select } = view
  if (revealed.includes('place') && then !== undefined) return { places: then }
  const camera = at === undefined ? null : parseCamera(at)
  if (camera !== null) return { at: camera }
  const places = fit ?? (select === undefined ? [] : placesOf(dossier, select))
  return places.length === 0 ? null : { places }
}

function placesOf(dossier: Dossier, id: string): readonly string[] {
  const { events, places, questions } = indexDossier(dossier)
  if (places.has(id)) return [id]
  return events.get(id)?.places.map((place) => place.id) ?? questions.get(id)?.places ?? []
}

/** Minutes planned for the steps before one (counted from 1; one more than there are: for all of them). */
export function minutesBefore(story: readonly Step[], number: number): number {
  return story.slice(0, Math.max(0, number - 1)).reduce((sum, step) => sum + step.minutes, 0)
}

/**
 * The numbers of the steps that a query means: a number names its step; words are looked for in titles first, then in all that a step
 * says, in both languages and whatever the accents.
 */
export function findSteps(
  story: readonly Pick<Step, 'title' | 'words' | 'notes'>[],
  query: string,
): readonly number[] {
  const asked = fold(query.trim())
  if (asked === '') return []
  if (/^\d+$/.test(asked)) {
    const number = Number(asked)
    return number >= 1 && number <= story.length ? [number] : []
  }
  const words = asked.split(/\s+/)
  const has = (text: string): boolean => words.every((word) => fold(text).includes(word))
  const numbers = story.map((_, index) => index + 1)
  const titled = numbers.filter((number) => {
    const step = story[number - 1]
    return step !== undefined && (has(step.title.en) || has(step.title.es))
  })
  const told = numbers.filter((number) => {
    const step = story[number - 1]
    if (step === undefined || titled.includes(number)) return false
    const { title, words: said, notes } = step
    return has([title, said, notes].flatMap(({ en, es }) => [en, es]).join('\n'))
  })
  return [...titled, ...told]
}
