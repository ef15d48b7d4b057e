import type { BorderMap } from '../../map/border-map.ts'
import { layerOrder } from '../../map/order.ts'
import type { Point, Way } from '../leader.ts'

const words = layerOrder.filter((name) => /labels|towns|^marks|^plates/.test(name))
/** Units of a slant that are asked about at a time: its box would hold what the line never meets. */
const stretch = 30

interface Ground {
  readonly map: BorderMap
  /** px of one of the sheet's units */
  readonly unit: number
  /** where the map's corner lies, in px of what the ways are given in */
  readonly corner: Point
  /** keys of the signs that a line may run into: where it sets out */
  readonly own?: ReadonlySet<string>
}

/** The first of the ways to a place that runs over least of the map; null where there is none. */
export function plainest(ways: Iterable<Way>, ground: Ground): Way | null {
  let best: Way | null = null
  let least = Infinity
  for (const way of ways) {
    const price = crossed(way, ground, least)
    if (price >= least) continue
    best = way
    least = price
    if (price === 0) break
  }
  return best
}

/**
 * How much of the map a way runs over: its words and signs, and the border where it would be taken for a part of it. Not counted
 * further than `most`.
 */
function crossed(way: Way, { map, unit, corner, own }: Ground, most: number): number {
  const under = new Map<string, number>()
  let sum = 0
  for (const [i, b] of way.entries()) {
    const a = way[i - 1]
    if (a === undefined) continue
    const level = Math.abs(a.y - b.y) < 1
    const straight = level || Math.abs(a.x - b.x) < 1
    const pieces = straight ? 1 : Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / (stretch * unit))
    for (let piece = 0; piece < pieces; piece += 1) {
      const at = (share: number): Point => ({
        x: a.x + (b.x - a.x) * share - corner.x,
        y: a.y + (b.y - a.y) * share - corner.y,
      })
      const [from, to] = [at(piece / pieces), at((piece + 1) / pieces)]
      const found = map.map.queryRenderedFeatures(
        // words keep some room round them themselves
        [
          [Math.min(from.x, to.x) - unit, Math.min(from.y, to.y) - unit],
          [Math.max(from.x, to.x) + unit, Math.max(from.y, to.y) + unit],
        ],
        // asked for nothing else: to test every line and area takes many times as long
        { layers: level ? [...words, 'border'] : words },
      )
      for (const { layer, properties } of found) {
        if (own !== undefined && /^(marks|plates)/.test(layer.id) && own.has(String(properties['key'])))
          continue
        under.set(`${layer.id} ${JSON.stringify(properties)}`, layer.id === 'border' ? 1 : 2)
      }
      sum = [...under.values()].reduce((total, price) => total + price, 0)
      if (sum >= most) return sum
    }
  }
  return sum
}
