import type { LayerSpecification } from 'maplibre-gl'
import { grows } from '../expressions.ts'
import type { Look } from '../look.ts'

/** Rivers, the coast, the neighbours' borders and the lines between states. */
export function lines({ palette }: Look): LayerSpecification[] {
  return [
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      // drawn too coarsely to be shown closer
      maxzoom: 9.6,
      paint: {
        'line-color': palette.river,
        'line-width': grows([5, 0.7], [8, 1.3], [12, 3]),
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 8.6, 1, 9.6, 0],
      },
    },
    {
      id: 'neighbours',
      type: 'line',
      source: 'land',
      filter: ['==', ['get', 'kind'], 'neighbour'],
      paint: { 'line-color': palette.stateLine, 'line-width': grows([5, 0.9], [8, 1.3], [12, 2]) },
    },
    {
      id: 'coast',
      type: 'line',
      source: 'land',
      filter: ['==', ['get', 'kind'], 'coast'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.coast, 'line-width': grows([5, 0.6], [8, 0.9], [12, 1.4]) },
    },
    {
      id: 'states',
      type: 'line',
      source: 'states',
      filter: ['==', ['get', 'kind'], 'state'],
      paint: {
        'line-color': palette.stateLine,
        'line-width': grows([5, 0.7], [8, 1], [12, 1.6]),
        'line-dasharray': [3, 2],
      },
    },
  ]
}
