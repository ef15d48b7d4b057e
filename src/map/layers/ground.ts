import type { LayerSpecification } from 'maplibre-gl'
import { growsBy } from '../expressions.ts'
import { lineStrength, type Look } from '../look.ts'

/** Sea and land. */
export function land({ palette }: Look): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    {
      id: 'land',
      type: 'fill',
      source: 'land',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: {
        'fill-color': [
          'match',
          ['get', 'country'],
          'COL',
          palette.colombia,
          'VEN',
          palette.venezuela,
          palette.others,
        ],
      },
    },
  ]
}

/** The two tints along the border: Colombia's at the line's right, Venezuela's at its left. */
export function tints(look: Look): LayerSpecification[] {
  const { palette } = look
  const strength = lineStrength(look)
  const outer = growsBy(strength, [5, 8], [8, 13], [12, 36])
  const inner = growsBy(strength, [5, 3.4], [8, 6], [12, 15])
  const band = (
    id: string,
    color: string,
    width: typeof outer,
    offset: typeof outer,
  ): LayerSpecification => ({
    id,
    type: 'line',
    source: 'tint',
    layout: { 'line-join': 'round' },
    paint: { 'line-color': color, 'line-width': width, 'line-offset': offset },
  })
  const right = {
    outer: growsBy(strength, [5, 4], [8, 6.5], [12, 18]),
    inner: growsBy(strength, [5, 1.7], [8, 3], [12, 7.5]),
  }
  const left = {
    outer: growsBy(strength, [5, -4], [8, -6.5], [12, -18]),
    inner: growsBy(strength, [5, -1.7], [8, -3], [12, -7.5]),
  }
  return [
    band('tint-outer-colombia', palette.tintColombiaOuter, outer, right.outer),
    band('tint-outer-venezuela', palette.tintVenezuelaOuter, outer, left.outer),
    band('tint-inner-colombia', palette.tintColombiaInner, inner, right.inner),
    band('tint-inner-venezuela', palette.tintVenezuelaInner, inner, left.inner),
  ]
}

/** Shaded relief: good to zoom 7, gone by 9.5. */
export function relief(): LayerSpecification[] {
  return [
    {
      id: 'relief',
      type: 'raster',
      source: 'relief',
      maxzoom: 9.5,
      paint: {
        'raster-opacity': ['interpolate', ['linear'], ['zoom'], 5, 0.8, 7, 0.62, 8, 0.4, 9.5, 0],
        'raster-fade-duration': 0,
      },
    },
  ]
}
