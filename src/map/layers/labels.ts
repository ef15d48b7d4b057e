import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import { marked, said } from '../expressions.ts'
import { closeUp, fonts, haloWidth, textSize, type Look } from '../look.ts'

type Layout = NonNullable<SymbolLayerSpecification['layout']>

const tracking = 0.22

function paint(
  color: string | ExpressionSpecification,
  look: Look,
): NonNullable<SymbolLayerSpecification['paint']> {
  return { 'text-color': color, 'text-halo-color': look.palette.halo, 'text-halo-width': haloWidth(look) }
}

/** Only at the zooms that the label is made for. */
const inItsZooms: ExpressionSpecification = [
  'all',
  ['<=', ['coalesce', ['get', 'minzoom'], 0], ['zoom']],
  ['>', ['coalesce', ['get', 'maxzoom'], 24], ['zoom']],
]

/** Seas, lakes and rivers, in a serif italic. */
export function waterLabels(look: Look): LayerSpecification[] {
  const { palette, lang, scale } = look
  const water = { 'text-color': palette.waterLabel, 'text-halo-color': palette.halo, 'text-halo-width': 1.2 }
  const along: Layout = {
    'symbol-placement': 'line',
    'symbol-spacing': 420,
    'text-font': [fonts.serif],
    'text-size': 12.5 * scale,
    'text-letter-spacing': 0.04,
    'text-max-angle': 30,
    'text-padding': 6,
  }
  return [
    {
      id: 'water-labels',
      type: 'symbol',
      source: 'labels',
      filter: ['all', ['in', ['get', 'kind'], ['literal', ['sea', 'lake']]], inItsZooms],
      layout: {
        'text-field': ['get', lang],
        'text-font': closeUp(fonts.serif),
        'text-size': ['case', ['==', ['get', 'kind'], 'sea'], 15 * scale, 12.5 * scale],
        'text-letter-spacing': 0.06,
        'text-max-width': 8,
      },
      paint: { ...water, 'text-halo-color': palette.sea },
    },
    {
      id: 'river-labels',
      type: 'symbol',
      source: 'rivers',
      minzoom: 6.5,
      maxzoom: 9.2,
      layout: { ...along, 'text-field': ['get', 'name'], 'text-offset': [0, -0.7] },
      paint: water,
    },
    {
      id: 'border-river-labels',
      type: 'symbol',
      source: 'border-river',
      minzoom: 7.5,
      layout: { ...along, 'text-field': ['get', 'name'], 'text-offset': [0, 1.5] },
      paint: water,
    },
  ]
}

/** States in small capitals. */
export function stateLabels(look: Look): LayerSpecification[] {
  return [
    {
      id: 'state-labels',
      type: 'symbol',
      source: 'states',
      minzoom: 6.4,
      filter: ['==', ['get', 'kind'], 'state-label'],
      layout: {
        'text-field': ['upcase', ['get', 'name']],
        'text-font': [fonts.bold],
        'text-size': ['interpolate', ['linear'], ['zoom'], 6.4, textSize(look, 10.5), 8, textSize(look, 12)],
        'text-letter-spacing': tracking,
        'text-max-width': 8,
        'text-padding': 4,
      },
      paint: paint(look.palette.stateLabel, look),
    },
  ]
}

/** Countries, and under each how many events happened somewhere in it. */
export function countryLabels(look: Look): LayerSpecification[] {
  const { palette, lang, scale } = look
  return [
    {
      id: 'country-labels',
      type: 'symbol',
      source: 'labels',
      filter: ['all', ['==', ['get', 'kind'], 'country'], inItsZooms],
      layout: {
        'text-field': ['upcase', ['get', lang]],
        'text-font': [fonts.bold],
        'text-size': ['case', ['==', ['get', 'key'], ''], 12 * scale, 15 * scale],
        'text-max-width': 10,
        'text-letter-spacing': tracking,
        'text-anchor': 'bottom',
        'text-padding': 1,
      },
      paint: paint(['case', marked('S', 'H'), palette.ink, palette.stateLabel], look),
    },
    {
      id: 'country-events',
      type: 'symbol',
      source: 'labels',
      // before an audience only what is told counts
      ...(scale > 1 && { minzoom: 24 }),
      filter: ['all', ['==', ['get', 'kind'], 'country'], ['!=', said(), '']],
      layout: {
        'text-field': said(),
        'text-font': closeUp(fonts.italic),
        'text-size': 12.5 * scale,
        'text-anchor': 'top',
        'text-offset': [0, 0.35],
        'text-max-width': 16,
        'text-padding': 1,
      },
      paint: paint(palette.ink, look),
    },
  ]
}
