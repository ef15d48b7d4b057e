import type { ScreenPoint } from './anchors.ts'
import type { BorderMap } from './border-map.ts'

/** Half the breadth of what is looked at on both sides of a way, px. */
const beside = 4
/** Length of the pieces in which a slanting part is looked at, px. */
const piece = 14

type Corners = [[number, number], [number, number]]

/** How many words and signs of the map a way of straight parts (CSS px in its container) runs over. Dear: for when the camera rests. */
export function wordsAlong({ map }: BorderMap, way: readonly ScreenPoint[]): number {
  const layers = map.getLayersOrder().filter((id) => map.getLayer(id)?.type === 'symbol')
  const met = new Set<string>()
  for (const box of boxesAlong(way))
    for (const { layer, id, properties, geometry } of map.queryRenderedFeatures(box, { layers })) {
      const name: unknown = properties['key'] ?? properties['name'] ?? id
      const at = geometry.type === 'Point' ? geometry.coordinates.map((degree) => degree.toFixed(2)) : ''
      met.add(`${layer.id} ${String(name)} ${String(at)}`)
    }
  return met.size
}

/** Boxes that cover a way: one for a level or upright part, a row of small ones for a slanting one. */
export function boxesAlong(way: readonly ScreenPoint[]): Corners[] {
  return way.flatMap((to, i) => {
    const from = way[i - 1]
    if (from === undefined) return []
    const straight = Math.abs(to.x - from.x) < 1 || Math.abs(to.y - from.y) < 1
    const pieces = straight ? 1 : Math.ceil(Math.abs(to.x - from.x) / piece)
    return Array.from({ length: pieces }, (_, n): Corners => {
      const on = (part: number) => ({
        x: from.x + ((to.x - from.x) * part) / pieces,
        y: from.y + ((to.y - from.y) * part) / pieces,
      })
      const [a, b] = [on(n), on(n + 1)]
      return [
        [Math.min(a.x, b.x) - beside, Math.min(a.y, b.y) - beside],
        [Math.max(a.x, b.x) + beside, Math.max(a.y, b.y) + beside],
      ]
    })
  })
}

/** Calls back each time that all is drawn and nothing moves any more. Gives what ends it. */
export function whenSettled({ map }: BorderMap, settled: () => void): () => void {
  map.on('idle', settled)
  return () => void map.off('idle', settled)
}
