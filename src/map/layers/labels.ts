import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import { marked, said } from '../expressions.ts'
import { fonts, halo, type Look } from '../look.ts'

type Layout = NonNullable<SymbolLayerSpecification['layout']>

const tracking = 0.22
const anchors = [
  'left',
  'right',
  'top',
  'bottom',
  'bottom-left',
  'top-left',
  'bottom-right',
  'top-right',
] as const

function paint(
  color: string | ExpressionSpecification,
  look: Look,
): NonNullable<SymbolLayerSpecification['paint']> {
  return { 'text-color': color, 'text-halo-color': look.palette.halo, 'text-halo-width': halo }
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
        'text-font': [fonts.serif],
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
      maxzoom: 10.2,
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
        'text-size': ['interpolate', ['linear'], ['zoom'], 6.4, 10.5 * look.scale, 8, 12 * look.scale],
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
      filter: ['all', ['==', ['get', 'kind'], 'country'], ['!=', said(), '']],
      layout: {
        'text-field': said(),
        'text-font': [fonts.italic],
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

/** Towns: a dot and a name, both or none; the great ones first. */
export function towns(look: Look): LayerSpecification[] {
  const { palette, theme, scale } = look
  const sizes = { 1: 15, 2: 13, 3: 12 } as const
  const from = { 1: 4, 2: 6, 3: 8 } as const
  const rank = (n: 1 | 2 | 3): SymbolLayerSpecification => ({
    id: `towns-${n}`,
    type: 'symbol',
    source: 'towns',
    minzoom: from[n],
    filter: ['==', ['get', 'rank'], n],
    layout: {
      'icon-image': `${theme}/dot/${n}`,
      'icon-size': scale,
      'icon-padding': 1,
      'symbol-sort-key': ['-', 0, ['coalesce', ['get', 'population'], 0]],
      'text-field': ['get', 'name'],
      'text-font': [n === 1 ? fonts.bold : fonts.regular],
      'text-size': ['interpolate', ['linear'], ['zoom'], 5, (sizes[n] - 2) * scale, 7.5, sizes[n] * scale],
      'text-variable-anchor': [...anchors],
      'text-radial-offset': 0.6,
      'text-justify': 'auto',
      'text-max-width': 9,
      'text-padding': 3,
    },
    paint: paint(palette.town, look),
  })
  return [rank(3), rank(2), rank(1)]
}

/** The towns of the dossier: where something happened the dot is always there, else it gives way to marks. */
export function siteTowns(look: Look): LayerSpecification[] {
  const { palette, theme, scale, lang } = look
  const dot: ExpressionSpecification = ['concat', `${theme}/dot/`, ['to-string', ['get', 'rank']]]
  const size: ExpressionSpecification = ['match', ['get', 'rank'], 1, 15 * scale, 2, 13 * scale, 12 * scale]
  const layer = (
    id: string,
    minzoom: number,
    filter: ExpressionSpecification,
    layout: Layout,
  ): SymbolLayerSpecification => ({
    id,
    type: 'symbol',
    source: 'sites',
    minzoom,
    filter: ['all', ['==', ['get', 'kind'], 'town'], filter],
    layout: {
      'icon-image': dot,
      'icon-size': scale,
      'icon-padding': 1,
      'text-field': ['get', lang],
      'text-font': [
        'case',
        ['==', ['get', 'rank'], 1],
        ['literal', [fonts.bold]],
        ['literal', [fonts.regular]],
      ],
      'text-size': size,
      'text-variable-anchor': [...anchors],
      'text-radial-offset': 0.6,
      'text-justify': 'auto',
      'text-max-width': 9,
      'text-padding': 2,
      ...layout,
    },
    paint: paint(palette.town, look),
  })
  // a single mark stands where the dot would, from the zoom on at which nothing pushes it aside
  const noDot: ExpressionSpecification = [
    'step',
    ['zoom'],
    dot,
    7,
    ['case', ['==', ['get', 'count'], 1], '', dot],
  ]
  return [
    layer('site-towns-quiet', 7, ['==', ['get', 'count'], 0], { 'symbol-sort-key': ['get', 'rank'] }),
    layer('site-towns', 0, ['>', ['get', 'count'], 0], {
      'icon-image': noDot,
      'icon-overlap': 'always',
      'text-optional': true,
      'text-radial-offset': ['case', ['==', ['get', 'count'], 1], 1, 0.6],
    }),
  ]
}
