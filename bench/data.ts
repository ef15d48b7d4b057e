import { rawColumns, type RawColumns } from '../src/core/data/columns.ts'
import { randomFrom } from '../scripts/random.ts'
import { range } from './window.ts'

/** Where the events lie: both countries. */
export const box = { west: -79, south: -4, east: -60, north: 12 } as const

/**
 * So many synthetic events: gathered at places as real ones are, most of them a day long and some up to thirty, one in five with a start that
 * is known to the week only.
 */
export function eventsOf(count: number, seed = 7): RawColumns {
  const random = randomFrom(seed)
  const raw = rawColumns(count)
  const places = Array.from({ length: 400 }, () => ({
    lon: box.west + random() * (box.east - box.west),
    lat: box.south + random() * (box.north - box.south),
    reach: 0.02 + random() ** 3,
  }))
  for (let i = 0; i < count; i++) {
    const place = places[Math.floor(random() ** 2 * places.length)]
    if (place === undefined) continue
    const start = range.from + Math.floor(random() * (range.to - range.from + 1))
    const length = Math.floor(random() ** 6 * 30)
    const unsure = random() < 0.2 ? 6 : 0
    raw.startEarliest[i] = start
    raw.startLatest[i] = start + unsure
    raw.endEarliest[i] = start + length
    raw.endLatest[i] = start + length + unsure
    raw.lon[i] = place.lon + (random() + random() + random() - 1.5) * place.reach
    raw.lat[i] = place.lat + (random() + random() + random() - 1.5) * place.reach
    raw.kind[i] = Math.floor(random() * 7)
    raw.record[i] = i
  }
  return raw
}
