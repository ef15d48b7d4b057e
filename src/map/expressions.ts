import type { ExpressionSpecification } from 'maplibre-gl'

/** The name of the one global-state property. */
export const stateName = 'picture'

const state: ExpressionSpecification = ['global-state', stateName]
const tokens: ExpressionSpecification = ['at', 0, ['array', state]]
const words: ExpressionSpecification = ['object', ['at', 1, ['array', state]]]

/** How a feature is shown: events `e` certain, `p` possible, `s` selected, `h` hovered; places `S` selected, `H` hovered. */
export type Mark = 'e' | 'p' | 's' | 'h' | 'S' | 'H'

/** Whether the feature's key is marked in one of these ways. */
export function marked(...as: readonly Mark[]): ExpressionSpecification {
  return markedBy('key', ...as)
}

/** Whether an event's mark is not withheld at the place it stands at. */
export const notWithheld: ExpressionSpecification = [
  '!',
  ['in', ['concat', 'w:', ['get', 'key'], '@', ['get', 'place']], tokens],
]

/** The same of another key that the feature carries. */
export function markedBy(property: string, ...as: readonly Mark[]): ExpressionSpecification {
  const tests = as.map((mark): ExpressionSpecification => [
    'in',
    ['concat', `${mark}:`, ['get', property]],
    tokens,
  ])
  return ['any', ...tests]
}

/** `one` where anything is selected, else `other`. */
export function whenSelected(one: number, other: number): ExpressionSpecification {
  return ['case', ['in', '*', tokens], one, other]
}

/** The words said of the feature's place, '' where there are none. */
export function said(part: '' | '/note' | '/state' = ''): ExpressionSpecification {
  return ['to-string', ['get', ['concat', ['get', 'key'], part], words]]
}

/** `grows`, with every value so many times as large. */
export function growsBy(
  times: number,
  ...stops: readonly (readonly [zoom: number, value: number])[]
): ExpressionSpecification {
  return grows(...stops.map(([zoom, value]) => [zoom, value * times] as const))
}

/** A value that grows with the zoom through these stops, exponentially (base 1.5), as all lines do. */
export function grows(
  ...stops: readonly (readonly [zoom: number, value: number])[]
): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.5], ['zoom'], ...stops.flat()]
}
