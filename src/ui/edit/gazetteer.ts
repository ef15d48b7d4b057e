import { readTowns, type Town } from '../../core/edit/gazetteer.ts'
import { readLayer } from '../../map/geo-files.ts'

let reading: Promise<readonly Town[]> | null = null

/** The towns that the map knows by itself; asked once, again after a failure. Rejects where they cannot be had. */
export function gazetteer(): Promise<readonly Town[]> {
  reading ??= readLayer('towns.geojson').then(readTowns)
  reading.catch(() => (reading = null))
  return reading
}
