import { borderInSight } from './anchors.ts'
import type { BorderMap } from './border-map.ts'
import type { LayerId } from './order.ts'
import type { ScreenPoint } from './sight.ts'

/** Half the breadth of what is looked at on both sides of a way, px. */
const beside = 3
/** Length of the pieces in which a slanting part is looked at, and in which the border is, px. */
const piece = 10
/** Pieces of a way that may lie on the border without counting: it has to be crossed. */
const crossing = 4
/** What belongs to the very thing that a line points at. */
const ofSelection: readonly string[] = [
  'selected-place-ring',
  'selected-ring',
  'selected-plate',
  'selected-marks',
] satisfies readonly LayerId[]

/** Tells of ways of straight parts (CSS px in the map's container) what they run over. */
export interface Underneath {
  /** how many words and signs */
  words(way: readonly ScreenPoint[]): number
  /** how many pieces of 10 px on the border, those left out that it takes to cross it */
  border(way: readonly ScreenPoint[]): number
}

/** What lies where on the map now, for asking of several ways. Dear: for when the camera rests. */
export function underneath(borderMap: BorderMap): Underneath {
  const { map } = borderMap
  const layers = map
    .getLayersOrder()
    .filter((id) => map.getLayer(id)?.type === 'symbol' && !ofSelection.includes(id))

  function named([from, to]: readonly [ScreenPoint, ScreenPoint]): string[] {
    const found = map.queryRenderedFeatures(
      [
        [Math.min(from.x, to.x) - beside, Math.min(from.y, to.y) - beside],
        [Math.max(from.x, to.x) + beside, Math.max(from.y, to.y) + beside],
      ],
      { layers },
    )
    return found.map(({ layer, id, properties, geometry }) => {
      const name: unknown = properties['key'] ?? properties['name'] ?? id
      const at = geometry.type === 'Point' ? geometry.coordinates.map((degree) => degree.toFixed(2)) : ''
      return `${layer.id} ${String(name)} ${String(at)}`
    })
  }

  /** The box of a slanting part holds much beside it: where there is something in it, it is looked at in halves. */
  function met(from: ScreenPoint, to: ScreenPoint): string[] {
    const there = named([from, to])
    if (there.length === 0 || Math.min(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) < piece) return there
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
    return [...met(from, middle), ...met(middle, to)]
  }

  let cells: ReadonlySet<string> | null = null
  return {
    words: (way) => new Set(parts(way).flatMap(([from, to]) => met(from, to))).size,
    border(way) {
      const on = (cells ??= cellsOf(borderInSight(borderMap.sight())))
      return Math.max(0, [...cellsOf(way)].filter((cell) => on.has(cell)).length - crossing)
    },
  }
}

function parts(way: readonly ScreenPoint[]): (readonly [ScreenPoint, ScreenPoint])[] {
  return way.flatMap((to, i) => {
    const from = way[i - 1]
    return from === undefined ? [] : [[from, to] as const]
  })
}

/** The cells of a grid that a line goes through, near enough. */
export function cellsOf(line: readonly ScreenPoint[]): Set<string> {
  const cells = new Set<string>()
  for (const [from, to] of parts(line)) {
    const steps = Math.max(1, Math.ceil((Math.hypot(to.x - from.x, to.y - from.y) / piece) * 2))
    for (let step = 0; step <= steps; step += 1) {
      const x = from.x + ((to.x - from.x) * step) / steps
      const y = from.y + ((to.y - from.y) * step) / steps
      cells.add(`${Math.floor(x / piece)} ${Math.floor(y / piece)}`)
    }
  }
  return cells
}

/** Calls back each time that all is drawn and nothing moves any more. Gives what ends it. */
export function whenSettled({ map }: BorderMap, settled: () => void): () => void {
  map.on('idle', settled)
  return () => void map.off('idle', settled)
}
