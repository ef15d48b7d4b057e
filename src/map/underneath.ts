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
  /** how many words and signs; from `most` on they are no longer counted */
  words(way: readonly ScreenPoint[], most?: number): number
  /** how many pieces of 10 px on the border, those left out that it takes to cross it */
  border(way: readonly ScreenPoint[]): number
}

/** What lies where on the map now, for asking of several ways. Dear: for when the camera rests. */
export function underneath(borderMap: BorderMap): Underneath {
  const { map } = borderMap
  const layers = map
    .getLayersOrder()
    .filter((id) => map.getLayer(id)?.type === 'symbol' && !ofSelection.includes(id))

  // ways share parts: the end in the mark, the piece along the card
  const known = new Map<string, readonly string[]>()
  function named(from: ScreenPoint, to: ScreenPoint): readonly string[] {
    const key = [from.x, from.y, to.x, to.y].map(Math.round).join(' ')
    const names = known.get(key) ?? look(from, to)
    known.set(key, names)
    return names
  }

  function look(from: ScreenPoint, to: ScreenPoint): readonly string[] {
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

  /** Adds what a part meets. The box of a slanting one holds much beside it: where there is something in it, it is looked at in halves. */
  function meet(met: Set<string>, most: number, from: ScreenPoint, to: ScreenPoint): void {
    if (met.size >= most) return
    const there = named(from, to)
    if (there.length === 0) return
    if (Math.min(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) < piece) {
      for (const name of there) met.add(name)
      return
    }
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
    meet(met, most, from, middle)
    meet(met, most, middle, to)
  }

  let cells: ReadonlySet<number> | null = null
  return {
    words(way, most = Infinity) {
      const met = new Set<string>()
      for (const [from, to] of parts(way)) meet(met, most, from, to)
      return met.size
    },
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

/** How many cells there may be beside one another: more than any screen has. */
const breadth = 1 << 16

/** The cells of a grid that a line goes through, near enough, each by its number. */
export function cellsOf(line: readonly ScreenPoint[]): Set<number> {
  const cells = new Set<number>()
  for (const [from, to] of parts(line)) {
    const steps = Math.max(1, Math.ceil((Math.hypot(to.x - from.x, to.y - from.y) / piece) * 2))
    for (let step = 0; step <= steps; step += 1) {
      const x = from.x + ((to.x - from.x) * step) / steps
      const y = from.y + ((to.y - from.y) * step) / steps
      cells.add(Math.floor(y / piece) * breadth + Math.floor(x / piece))
    }
  }
  return cells
}

/** Calls back each time that all is drawn and nothing moves any more. Gives what ends it. */
export function whenSettled({ map }: BorderMap, settled: () => void): () => void {
  map.on('idle', settled)
  return () => void map.off('idle', settled)
}
