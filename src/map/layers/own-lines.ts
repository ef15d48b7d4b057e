import type { LayerSpecification } from 'maplibre-gl'
import { growsBy } from '../expressions.ts'
import { lineStrength, type Look } from '../look.ts'

/** Lines of the dossier's own: another border than the map's, a stretch of it, a road. Dashed where the line is not exact. */
export function ownLines(look: Look): LayerSpecification[] {
  const line = (
    id: string,
    line: 'sure' | 'near',
    dash: { 'line-dasharray'?: number[] },
  ): LayerSpecification => ({
    id,
    type: 'line',
    source: 'areas',
    filter: ['==', ['get', 'line'], line],
    paint: {
      'line-color': look.palette.border,
      'line-width': growsBy(lineStrength(look), [5, 1.2], [8, 1.8], [12, 2.8]),
      ...dash,
    },
  })
  return [line('own-line-near', 'near', { 'line-dasharray': [4, 2] }), line('own-line', 'sure', {})]
}
