import type { DataSet } from '../core/data/set.ts'
import { rowsOf, type RowsChosen, type Writing } from './data-rows.ts'

/**
 * Rows of a data set as GeoJSON (RFC 7946), a feature a row; a row without a place has no geometry. What CSV has in columns stands among
 * the properties, but for the coordinates. Brought back, it gives the same rows and the same texts.
 */
export async function dataGeojson(set: DataSet, rows: RowsChosen, writing?: Writing): Promise<Blob> {
  const { names, batches } = rowsOf(set, rows, writing)
  const lat = names.indexOf('latitude')
  const lon = names.indexOf('longitude')
  const head = JSON.stringify({ type: 'FeatureCollection', name: set.name, credit: set.credit })
  const pieces: Blob[] = [new Blob([head.slice(0, -1), ',"features":['])]
  let first = true
  for await (const some of batches) {
    const features = some.map((row) => {
      const at = [row[lon] ?? null, row[lat] ?? null]
      return JSON.stringify({
        type: 'Feature',
        geometry: at.includes(null) ? null : { type: 'Point', coordinates: at },
        // own properties whatever they are called, `__proto__` too
        properties: Object.fromEntries(
          names.flatMap((name, i) => (i === lat || i === lon ? [] : [[name, row[i] ?? null]])),
        ),
      })
    })
    if (features.length > 0) pieces.push(new Blob([first ? '\n' : ',\n', features.join(',\n')]))
    first &&= features.length === 0
  }
  return new Blob([...pieces, '\n]}\n'], { type: 'application/geo+json' })
}
