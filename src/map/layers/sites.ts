import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import { marked, notWithheld, said, whenSelected } from '../expressions.ts'
import { fonts, haloWidth, type Look } from '../look.ts'
import { slotZooms } from '../slots.ts'

const slotAt = (z: number): ExpressionSpecification => [
  'semiliteral',
  [
    ['number', ['get', `right${z}`]],
    ['number', ['get', `down${z}`]],
  ],
]

/** Where a mark stands beside its place: one offset a zoom. */
const slot: ExpressionSpecification = [
  'step',
  ['zoom'],
  slotAt(0),
  ...slotZooms.slice(1).flatMap((zoom, z): [number, ExpressionSpecification] => [zoom, slotAt(z + 1)]),
]

/** The thread to a mark that others have pushed aside: a picture of its own, with its middle half way. */
function threads({ theme, scale }: Look): SymbolLayerSpecification {
  const byZoom = (at: (z: number) => ExpressionSpecification): ExpressionSpecification => [
    'step',
    ['zoom'],
    at(0),
    ...slotZooms.slice(1).flatMap((zoom, z): [number, ExpressionSpecification] => [zoom, at(z + 1)]),
  ]
  const half = (property: string): ExpressionSpecification => ['/', ['number', ['get', property]], 2]
  return {
    id: 'threads',
    type: 'symbol',
    source: 'marks',
    filter: ['all', marked('e', 'p', 's'), notWithheld],
    layout: {
      'icon-image': byZoom((z) => {
        const thread: ExpressionSpecification = ['to-string', ['get', `thread${z}`]]
        return ['case', ['==', thread, ''], '', ['concat', `${theme}/thread/`, thread]]
      }),
      'icon-offset': byZoom((z) => ['semiliteral', [half(`right${z}`), half(`down${z}`)]]),
      'icon-size': scale,
      'icon-overlap': 'always',
      'icon-ignore-placement': true,
    },
  }
}

const always = { 'icon-overlap': 'always', 'icon-padding': 1 } as const

/** The marks of events: always drawn, and first in the collision index, so that words give way to them. */
export function marks(look: Look): LayerSpecification[] {
  const { theme, scale } = look
  const layer = (
    id: string,
    filter: ExpressionSpecification,
    icon: ExpressionSpecification,
    opacity: ExpressionSpecification | number,
  ): SymbolLayerSpecification => ({
    id,
    type: 'symbol',
    source: 'marks',
    filter: ['all', filter, notWithheld],
    layout: { ...always, 'icon-image': icon, 'icon-offset': slot, 'icon-size': scale },
    paint: { 'icon-opacity': opacity },
  })
  const mark: ExpressionSpecification = ['concat', `${theme}/mark/`, ['get', 'sign']]
  const ring: ExpressionSpecification = ['concat', `${theme}/ring/`, ['to-string', ['get', 'ring']]]
  return [
    threads(look),
    layer('marks-possible', marked('p'), mark, whenSelected(0.36, 0.45)),
    layer('marks', marked('e'), mark, whenSelected(0.85, 1)),
    layer('hover-ring', marked('h'), ring, 0.6),
    layer('selected-ring', ['all', marked('s'), ['has', 'ring']], ring, 1),
    layer('selected-marks', marked('s'), mark, 1),
  ]
}

/** Crossings: a plate on the line that says their state; those nobody speaks of only when close. */
export function plates({ theme, scale }: Look): LayerSpecification[] {
  const plate = (id: string, filter: ExpressionSpecification): SymbolLayerSpecification => ({
    id,
    type: 'symbol',
    source: 'sites',
    filter: ['all', ['==', ['get', 'kind'], 'crossing'], filter],
    layout: {
      ...always,
      'icon-image': [
        'concat',
        `${theme}/plate/`,
        ['case', ['==', said('/state'), ''], 'unsaid', said('/state')],
      ],
      'icon-size': scale,
    },
  })
  const quiet = plate('plates-quiet', ['get', 'quiet'])
  return [
    { ...quiet, minzoom: 8, layout: { ...quiet.layout, 'icon-overlap': 'never', 'icon-size': 0.86 * scale } },
    plate('plates', ['!', ['get', 'quiet']]),
    {
      id: 'selected-place-ring',
      type: 'symbol',
      source: 'sites',
      filter: marked('S', 'H'),
      layout: {
        ...always,
        'icon-image': ['concat', `${theme}/ring/`, ['case', ['==', ['get', 'kind'], 'crossing'], '19', '9']],
        'icon-size': scale,
      },
    },
    plate('selected-plate', marked('S', 'H')),
  ]
}

/** The names of crossings, with their state on a second line. */
export function crossingLabels(look: Look): LayerSpecification[] {
  const { palette, lang, scale } = look
  // before an audience what nobody speaks of has no name
  const quietFrom = scale > 1 ? 24 : 10
  const note = said('/note')
  const label = (id: string, filter: ExpressionSpecification, minzoom: number): SymbolLayerSpecification => ({
    id,
    type: 'symbol',
    source: 'sites',
    minzoom,
    filter: ['all', ['==', ['get', 'kind'], 'crossing'], filter],
    layout: {
      'text-field': [
        'format',
        ['get', lang],
        { 'text-font': ['literal', [fonts.bold]] },
        ['case', ['==', note, ''], '', ['concat', '\n', note]],
        { 'text-font': ['literal', [fonts.regular]] },
      ],
      'text-font': [fonts.bold],
      'text-size': 12.5 * scale,
      'text-line-height': 1.2,
      'text-max-width': 12,
      'text-variable-anchor': ['right', 'left', 'bottom-right', 'top-right', 'bottom-left', 'top-left'],
      'text-radial-offset': ['case', marked('S', 'H'), 2.1, 1.35],
      'text-justify': 'auto',
      'text-padding': 2,
    },
    paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': haloWidth(look) },
  })
  return [
    label('crossing-labels-quiet', ['get', 'quiet'], quietFrom),
    label('crossing-labels', ['!', ['get', 'quiet']], 7.2),
  ]
}
