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
      filter: ['in', ['get', 'kind'], ['literal', ['sea', 'lake']]],
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
      filter: ['==', ['get', 'kind'], 'country'],
      layout: {
        'text-field': ['upcase', ['get', lang]],
        'text-font': [fonts.bold],
        'text-size': 15 * scale,
        'text-letter-spacing': tracking,
        'text-padding': 4,
      },
      paint: paint(['case', marked('s', 'h'), palette.ink, palette.stateLabel], look),
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
        'text-offset': [0, 0.75],
        'text-max-width': 16,
        'text-padding': 2,
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

/** The towns of the dossier: their dots always, their names where there is room beside the marks. */
export function siteTowns(look: Look): LayerSpecification[] {
  const { palette, theme, scale, lang } = look
  return [
    {
      id: 'site-towns',
      type: 'symbol',
      source: 'sites',
      filter: ['all', ['==', ['get', 'kind'], 'town'], ['<=', ['get', 'from'], ['zoom']]],
      layout: {
        'icon-image': ['concat', `${theme}/dot/`, ['to-string', ['get', 'rank']]],
        'icon-size': scale,
        'icon-overlap': 'always',
        'icon-padding': 1,
        'text-field': ['get', lang],
        'text-font': [
          'case',
          ['==', ['get', 'rank'], 1],
          ['literal', [fonts.bold]],
          ['literal', [fonts.regular]],
        ],
        'text-size': ['case', ['==', ['get', 'rank'], 1], 15 * scale, 13 * scale],
        'text-variable-anchor': [...anchors],
        'text-radial-offset': ['case', ['==', ['get', 'count'], 1], 1, 0.6],
        'text-justify': 'auto',
        'text-max-width': 9,
        'text-padding': 2,
        'text-optional': true,
      },
      paint: paint(palette.town, look),
    },
  ]
}
