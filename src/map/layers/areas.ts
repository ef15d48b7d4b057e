import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { marked, said, whenSelected } from '../expressions.ts'
import { fonts, haloWidth, type Look } from '../look.ts'

/** Hatches whose nested rings add up: strong in the middle, soft at the edge. */
export function hatches({ theme, palette }: Look): LayerSpecification[] {
  const pattern: ExpressionSpecification = [
    'concat',
    `${theme}/hatch/`,
    ['get', 'kind'],
    '/',
    ['to-string', ['get', 'phase']],
  ]
  const hatch = (
    id: string,
    filter: ExpressionSpecification,
    opacity: ExpressionSpecification,
  ): LayerSpecification => ({
    id,
    type: 'fill',
    source: 'areas',
    filter: ['all', ['has', 'kind'], filter],
    paint: { 'fill-pattern': pattern, 'fill-opacity': opacity, 'fill-antialias': false },
  })
  const fading = (far: number, near: number, receded: number): ExpressionSpecification => [
    'interpolate',
    ['linear'],
    ['zoom'],
    9,
    whenSelected(far * receded, far),
    11,
    whenSelected(near * receded, near),
  ]
  return [
    {
      id: 'place-lift',
      type: 'fill',
      source: 'areas',
      filter: ['all', ['!', ['has', 'kind']], ['!', ['has', 'line']], marked('S', 'H')],
      paint: { 'fill-color': palette.ink, 'fill-opacity': 0.08 },
    },
    hatch('hatch-possible', marked('p'), fading(0.12, 0.08, 0.7)),
    hatch('hatch', marked('e'), fading(0.28, 0.15, 0.6)),
    hatch('hatch-selected', marked('s', 'h'), fading(0.34, 0.22, 1)),
  ]
}

/** Words of an area that is this deep (px from the middle to the edge) stand on it, of a smaller one beside it. */
const roomy = 26
type Sides = [VariableAnchor, [number, number]]
type VariableAnchor = 'center' | 'top' | 'bottom' | 'left' | 'right'
const sides = (away: number): Sides[] => [
  ['left', [away, 0]],
  ['right', [-away, 0]],
  ['bottom', [0, -away]],
  ['top', [0, away]],
]
const onIt: ExpressionSpecification = ['literal', [['center', [0, 0]] satisfies Sides, ...sides(1.2)].flat()]

function besideAt(zoom: number): ExpressionSpecification {
  const pixels: ExpressionSpecification = ['*', ['get', 'depth'], (512 * 2 ** zoom) / 360]
  return [
    'case',
    ['>', pixels, roomy],
    onIt,
    ['>', pixels, 13],
    ['literal', sides(2.4).flat()],
    ['literal', sides(1.2).flat()],
  ]
}

const beside: ExpressionSpecification = [
  'step',
  ['zoom'],
  besideAt(4.5),
  ...[5, 6, 7, 8, 9, 10, 11, 12].flatMap((zoom): [number, ExpressionSpecification] => [
    zoom,
    besideAt(zoom + 0.5),
  ]),
]

function titleAndNote(noteFont: string): ExpressionSpecification {
  return [
    'format',
    said(),
    { 'text-font': ['literal', [fonts.bold]] },
    '\n',
    {},
    said('/note'),
    { 'text-font': ['literal', [noteFont]], 'font-scale': 0.96 },
  ]
}

/** The words on an area: what happened there, and that its extent is approximate. */
export function areaLabels(look: Look): LayerSpecification[] {
  const { palette, scale } = look
  return [
    {
      id: 'area-labels',
      type: 'symbol',
      source: 'labels',
      filter: ['all', ['==', ['get', 'kind'], 'area'], ['!=', said(), '']],
      layout: {
        // with the slanted font from zoom 6 on, as `closeUp` has it
        'text-field': ['step', ['zoom'], titleAndNote(fonts.regular), 6, titleAndNote(fonts.italic)],
        'text-font': [fonts.bold],
        'text-size': 12.5 * scale,
        'text-line-height': 1.2,
        'text-max-width': 14,
        'text-variable-anchor-offset': beside,
        'text-justify': 'auto',
        'text-padding': 3,
        'symbol-sort-key': ['case', marked('S'), 0, 1],
      },
      paint: {
        'text-color': palette.ink,
        'text-halo-color': palette.halo,
        'text-halo-width': haloWidth(look),
      },
    },
  ]
}
