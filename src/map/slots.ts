import { mercatorX, mercatorY } from './mercator.ts'

/** A point place that marks stand at. */
export interface SlotSite {
  readonly id: string
  /** degrees */
  readonly lon: number
  readonly lat: number
  /** how many marks stand there */
  readonly count: number
  /** a crossing keeps its own plate in the middle; elsewhere a single mark takes the place of the dot */
  readonly crossing: boolean
  /** the zoom from which the place itself is drawn */
  readonly from: number
}

/** Right and down of the place, px at scale 1. */
export type Offset = readonly [dx: number, dy: number]

/** The marks of one place. */
export interface Rack {
  readonly offsets: readonly Offset[]
  /** pushed aside by others, so that a thread has to lead from the place to its marks */
  readonly away: boolean
}
export const noRack: Rack = { offsets: [], away: false }

/** Between the middles of two marks, px: 24 is the least that WCAG asks of targets. */
export const pitch = 24
/** Zooms that have an arrangement of their own; the last one holds from there on. */
export const slotZooms: readonly number[] = [4, 5, 6, 7, 8, 9, 10]

const most = 5
const between = 4
interface Rect {
  readonly x: number
  readonly y: number
  /** half the width and height */
  readonly w: number
  readonly h: number
}

/** The shape of a rack of marks: columns and rows. */
function shape(count: number): { columns: number; rows: number } {
  const rows = Math.ceil(count / most)
  return { columns: Math.ceil(count / rows), rows }
}

/** The places a rack is tried at, from the dearest on: under, right, left and over the place, then further away. */
function candidates(site: SlotSite, w: number, h: number): Offset[] {
  const gap = site.crossing ? 19 : 8
  const round = (far: number): Offset[] => {
    const under: Offset = [0, gap + far + h]
    const right: Offset = [gap + far + w, 0]
    const left: Offset = [-gap - far - w, 0]
    const over: Offset = [0, -gap - far - h]
    const corners: Offset[] = [
      [right[0], under[1]],
      [left[0], under[1]],
      [right[0], over[1]],
      [left[0], over[1]],
    ]
    return site.crossing
      ? [right, ...corners.filter(([x]) => x > 0), left, under, over, ...corners.filter(([x]) => x < 0)]
      : [under, right, left, over, ...corners]
  }
  const steps = [0, 14, 28, 44, 60, 80, 104, 132, 164, 200].flatMap(round)
  return site.count === 1 && !site.crossing ? [[0, 0], ...steps] : steps
}

const worldSize = (zoom: number): number => 512 * 2 ** zoom

interface Placed {
  readonly x: number
  readonly y: number
  readonly rect: Rect
}

/** Whether two rects that hang on two places touch anywhere between a zoom and the next. */
function touch(a: Placed, b: Placed, zoom: number): boolean {
  return [0, 0.25, 0.5, 0.75, 1].some((part) => {
    const size = worldSize(zoom + part)
    const dx = (a.x - b.x) * size + a.rect.x - b.rect.x
    const dy = (a.y - b.y) * size + a.rect.y - b.rect.y
    return Math.abs(dx) < a.rect.w + b.rect.w + between && Math.abs(dy) < a.rect.h + b.rect.h + between
  })
}

/** How many of the candidates stand right beside the place. */
function beside(site: SlotSite): number {
  return site.crossing ? 1 : site.count === 1 ? 5 : 4
}

interface Core extends Placed {
  readonly id: string
  /** nothing happened there: its dot gives way to a mark that stands at its own place */
  readonly quiet: boolean
}

function coreOf(site: SlotSite): Core {
  const half = site.crossing ? 12 : 6
  return {
    id: site.id,
    quiet: site.count === 0 && !site.crossing,
    x: mercatorX(site.lon),
    y: mercatorY(site.lat),
    rect: { x: 0, y: 0, w: half, h: half },
  }
}

/** The middle of every mark of a rack whose own middle is `at`; a last row that is not full is centred. */
function inRows(count: number, at: Offset): Offset[] {
  const { columns, rows } = shape(count)
  return Array.from({ length: count }, (_, index): Offset => {
    const row = Math.floor(index / columns)
    const inRow = Math.min(columns, count - row * columns)
    const column = index - row * columns
    return [at[0] + (column - (inRow - 1) / 2) * pitch, at[1] + (row - (rows - 1) / 2) * pitch]
  })
}

/**
 * Where the marks of every place stand at one of `slotZooms`: the same whatever the window shows, in rows, and no two on
 * top of each other, not even of neighbouring places. Crossings choose first, then the places with most marks.
 */
export function arrange(sites: readonly SlotSite[], zoom: number): ReadonlyMap<string, Rack> {
  const cores = sites.filter((site) => site.from <= zoom).map(coreOf)
  const order = sites
    .filter((site) => site.count > 0)
    .sort((a, b) => Number(b.crossing) - Number(a.crossing) || b.count - a.count)
  const placed: Placed[] = []
  const racks = new Map<string, Rack>()
  for (const site of order) {
    const { columns, rows } = shape(site.count)
    const w = (columns * pitch) / 2 - 2
    const h = (rows * pitch) / 2 - 2
    const { x, y } = coreOf(site)
    const others = cores.filter((core) => core.id !== site.id)
    const loud = others.filter((core) => !core.quiet)
    const rackAt = (at: Offset): Placed => ({ x, y, rect: { x: at[0], y: at[1], w, h } })
    const tried = candidates(site, w, h)
    const isFree = (at: Offset): boolean => {
      const inTheWay = at[0] === 0 && at[1] === 0 ? loud : others
      return ![...placed, ...inTheWay].some((other) => touch(rackAt(at), other, zoom))
    }
    const at = tried.find(isFree) ?? tried[0] ?? [0, 0]
    placed.push(rackAt(at))
    racks.set(site.id, { offsets: inRows(site.count, at), away: !tried.slice(0, beside(site)).includes(at) })
  }
  return racks
}
