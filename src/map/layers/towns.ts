import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import { markedBy } from '../expressions.ts'
import { fonts, haloWidth, textSize, type Look } from '../look.ts'
import { slotZooms } from '../slots.ts'

type Layout = NonNullable<SymbolLayerSpecification['layout']>

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

function paint(look: Look): NonNullable<SymbolLayerSpecification['paint']> {
  const { palette } = look
  return { 'text-color': palette.town, 'text-halo-color': palette.halo, 'text-halo-width': haloWidth(look) }
}

/** Towns: a dot and a name, both or none; the great ones first. */
export function towns(look: Look): LayerSpecification[] {
  const { theme, scale } = look
  const sizes = { 1: 15, 2: 13, 3: 12 } as const
  // before an audience a town has to matter more for its name to be written
  const later = scale > 1 ? 1.5 : 0
  const from = { 1: 4, 2: 6.5 + later, 3: 8 + later } as const
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
      'text-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        5,
        textSize(look, sizes[n] - 2),
        7.5,
        textSize(look, sizes[n]),
      ],
      'text-variable-anchor': [...anchors],
      'text-radial-offset': 0.6,
      'text-justify': 'auto',
      'text-max-width': 9,
      'text-padding': 3 * Math.max(1, scale),
    },
    paint: paint(look),
  })
  return [rank(3), rank(2), rank(1)]
}

/** The towns of the dossier: where something happened the dot is always there, else it gives way to marks. */
export function siteTowns(look: Look): LayerSpecification[] {
  const { theme, scale, lang } = look
  const dot: ExpressionSpecification = ['concat', `${theme}/dot/`, ['to-string', ['get', 'rank']]]
  const size: ExpressionSpecification = ['match', ['get', 'rank'], 1, 15 * scale, 2, 13 * scale, 12 * scale]
  // far out, before an audience, a small town's name would only lie over the border
  const great: ExpressionSpecification = ['case', ['==', ['get', 'rank'], 1], ['get', lang], '']
  const name: ExpressionSpecification =
    scale > 1 ? ['step', ['zoom'], great, 7.5, ['get', lang]] : ['get', lang]
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
      'text-field': name,
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
    paint: paint(look),
  })
  const markShown = markedBy('only', 'e', 'p', 's')
  // where a single mark stands on the dot, there is none
  const uncovered = (z: number): ExpressionSpecification => [
    'case',
    ['all', ['==', ['get', `covered${z}`], true], markShown],
    '',
    dot,
  ]
  const further = slotZooms
    .slice(1)
    .flatMap((zoom, z): [number, ExpressionSpecification] => [zoom, uncovered(z + 1)])
  return [
    layer('site-towns-quiet', 7, ['==', ['get', 'count'], 0], { 'symbol-sort-key': ['get', 'rank'] }),
    layer('site-towns', 0, ['>', ['get', 'count'], 0], {
      'icon-image': ['step', ['zoom'], uncovered(0), ...further],
      'icon-overlap': 'always',
      'text-optional': true,
      'text-radial-offset': ['case', markShown, 1.45, 0.6],
    }),
  ]
}
