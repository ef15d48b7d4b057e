import type { LayerSpecification } from 'maplibre-gl'
import { growsBy, marked } from '../expressions.ts'
import { lineStrength, type Look } from '../look.ts'

const round = { 'line-join': 'round', 'line-cap': 'round' } as const

/** Where the border is a river: water that shows on both banks of the line. */
export function borderRiver(look: Look): LayerSpecification[] {
  const { palette } = look
  const strength = lineStrength(look)
  return [
    {
      id: 'border-river',
      type: 'line',
      source: 'border-river',
      layout: round,
      paint: {
        'line-color': palette.river,
        'line-width': growsBy(strength, [5, 3.4], [8, 6.4], [11, 13], [12, 17]),
      },
    },
  ]
}

/** The border: the strongest line of the sheet, dark with a casing; selected, it lifts. */
export function border(look: Look): LayerSpecification[] {
  const { palette } = look
  const strength = lineStrength(look)
  return [
    {
      id: 'border-casing',
      type: 'line',
      source: 'border',
      layout: round,
      paint: { 'line-color': palette.casing, 'line-width': growsBy(strength, [5, 3], [8, 4.8], [12, 6]) },
    },
    {
      id: 'border',
      type: 'line',
      source: 'border',
      layout: round,
      paint: { 'line-color': palette.border, 'line-width': growsBy(strength, [5, 1.5], [8, 2.3], [12, 3.2]) },
    },
    {
      id: 'border-lift',
      type: 'line',
      source: 'border',
      filter: marked('S', 'H'),
      layout: round,
      paint: { 'line-color': palette.border, 'line-width': growsBy(strength, [5, 3.2], [8, 4.4], [12, 5.6]) },
    },
  ]
}
