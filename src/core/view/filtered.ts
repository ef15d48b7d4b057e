import type { View } from '../view.ts'

/** The parts of a view that filter events, as they are when nothing is filtered. */
export const unfiltered = {
  kinds: null,
  articles: null,
  q: '',
  certainty: null,
  places: null,
  area: null,
} as const satisfies Partial<View>

/** Whether anything but the window and the known day keeps events out of sight. */
export function isFiltered(view: View): boolean {
  const { kinds, articles, q, certainty, places, area } = view
  return q !== '' || [kinds, articles, certainty, places, area].some((part) => part !== null)
}
