import { rawColumns, type Columns } from '../../src/core/data/columns.ts'
import type { DataSet } from '../../src/core/data/set.ts'
import { allKinds } from '../../src/core/data/shown.ts'
import { sortColumns } from '../../src/core/data/sort.ts'
import type { BorderMap } from '../../src/map/border-map.ts'
import type { DataPicture, ShownSet } from '../../src/map/data/picture.ts'
import { pictureOnScreen } from '../../src/map/poster.ts'

/** A row: where, and what differs from an exact certain one of kind 0 on day 100. */
export interface Point {
  readonly at: readonly [lon: number, lat: number]
  readonly days?: readonly [number, number, number, number]
  readonly kind?: number
  readonly precision?: number
  readonly radius?: number
}

function columnsOf(points: readonly Point[]): Columns {
  const raw = rawColumns(points.length)
  for (const [
    i,
    { at, days = [100, 100, 100, 100], kind = 0, precision = 0, radius = 0 },
  ] of points.entries()) {
    ;[raw.startEarliest[i], raw.startLatest[i], raw.endEarliest[i], raw.endLatest[i]] = days
    ;[raw.lon[i], raw.lat[i]] = at
    raw.kind[i] = kind
    raw.precision[i] = precision
    raw.radius[i] = radius
    raw.record[i] = i
  }
  return sortColumns(raw)
}

/** A set of these rows, in the order of their days. */
export function setOf(...points: readonly Point[]): DataSet {
  return {
    id: 'rows',
    name: 'rows',
    credit: '',
    columns: columnsOf(points),
    fields: [],
    refused: [],
    refusedCount: 0,
    read: () => Promise.resolve([]),
  }
}

/** A set as it is shown by day, in days 91–100. */
export function pictureOf(set: DataSet, over: Partial<ShownSet> = {}): DataPicture {
  const shown = { set, colour: '#5B4B8A', from: 91, to: 100, kinds: allKinds, certainty: null, mask: null }
  return { sets: [{ ...shown, ...over }], hovered: null, selected: null }
}

/** What the first kind is drawn in, by day and in the dark. */
export const blue = [0x00, 0x72, 0xb2]
export const nightBlue = [0x56, 0xb4, 0xe9]

/** The picture on the screen, px by px. */
export function look(map: BorderMap) {
  const canvas = pictureOnScreen(map)
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
  const ratio = canvas.width / map.map.getContainer().clientWidth
  const colour = (x: number, y: number): number[] => {
    const i = 4 * (Math.floor(y * ratio) * canvas.width + Math.floor(x * ratio))
    return [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0]
  }
  const distance = (x: number, y: number, to: readonly number[]) =>
    Math.max(...colour(x, y).map((value, i) => Math.abs(value - (to[i] ?? 0))))
  /** the middle of what has a colour round a point; null: nothing has */
  const middle = (at: { x: number; y: number }, of: readonly number[], within = 14) => {
    let [sumX, sumY, count] = [0, 0, 0]
    for (let y = Math.floor(at.y) - within; y <= at.y + within; y++)
      for (let x = Math.floor(at.x) - within; x <= at.x + within; x++)
        if (distance(x, y, of) < 24) [sumX, sumY, count] = [sumX + x + 0.5, sumY + y + 0.5, count + 1]
    return count === 0 ? null : { x: sumX / count, y: sumY / count }
  }
  return { colour, distance, middle }
}

/** More rows than are uploaded between two looks at the clock: far from what is looked at, and a few days before, so that they are sorted before it. */
export const many = Array.from({ length: 70_000 }, (): Point => ({
  at: [-60, 2],
  days: [95, 95, 95, 95],
  precision: 2,
  radius: 20_000,
}))
