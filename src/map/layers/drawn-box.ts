import type { LayerSpecification } from 'maplibre-gl'
import type { Look } from '../look.ts'

/** The box that somebody drew to filter by: a thin dashed outline with a casing, over the land and under all words and marks. */
export function drawnBox({ palette }: Look): LayerSpecification[] {
  return [
    {
      id: 'drawn-box-casing',
      type: 'line',
      source: 'drawn-box',
      paint: { 'line-color': palette.casing, 'line-width': 3.4, 'line-opacity': 0.8 },
    },
    {
      id: 'drawn-box',
      type: 'line',
      source: 'drawn-box',
      paint: { 'line-color': palette.ink, 'line-width': 1.2, 'line-dasharray': [5, 3] },
    },
  ]
}
