/** Values on a grid of `columns` × `rows`, row by row from the south west. */
export interface Grid {
  readonly columns: number
  readonly rows: number
  readonly values: Float64Array
}

type Point = readonly [x: number, y: number]
/** Sides of a cell: bottom, right, top, left. */
type Way = readonly [from: string, to: string]
const way = (sides: string): Way[] =>
  Array.from(sides.matchAll(/(.)(.)/g), ([, from = '', to = '']) => [from, to])

/** By which corners are inside (1 south west, 2 south east, 4 north east, 8 north west): the ways through a cell, inside at the left. */
const ways = ',bl,rb,rl,tr,,tb,tl,lt,bt,,rt,lr,br,lb,'.split(',').map(way)
/** Of the two saddles where the middle is outside, and where it is inside. */
const saddles: Readonly<Record<number, readonly [Way[], Way[]]>> = {
  5: [way('bltr'), way('brtl')],
  10: [way('rblt'), way('lbtr')],
}

/** The closed lines along which the grid has the value `level` (marching squares), in cells; the greater values lie at their left. */
export function contours(grid: Grid, level: number): Point[][] {
  const { columns, rows, values } = grid
  const value = (column: number, row: number): number => (values[row * columns + column] ?? 0) - level
  const next = new Map<number, number>()
  const points = new Map<number, Point>()

  const crossing = (column: number, row: number, side: string): number => {
    const c = side === 'r' ? column + 1 : column
    const r = side === 't' ? row + 1 : row
    const upright = side === 'l' || side === 'r'
    const key = 2 * (r * columns + c) + (upright ? 1 : 0)
    if (!points.has(key)) {
      const a = value(c, r)
      const b = upright ? value(c, r + 1) : value(c + 1, r)
      const t = a === b ? 0.5 : a / (a - b)
      points.set(key, upright ? [c, r + t] : [c + t, r])
    }
    return key
  }

  for (let row = 0; row < rows - 1; row += 1) {
    for (let column = 0; column < columns - 1; column += 1) {
      const corners = [
        value(column, row),
        value(column + 1, row),
        value(column + 1, row + 1),
        value(column, row + 1),
      ]
      const which = corners.reduce((sum, v, index) => sum + (v > 0 ? 1 << index : 0), 0)
      const middleInside = corners.reduce((sum, v) => sum + v, 0) > 0
      const through = saddles[which]?.[middleInside ? 1 : 0] ?? ways[which] ?? []
      for (const [from, to] of through) next.set(crossing(column, row, from), crossing(column, row, to))
    }
  }
  return chain(next, points)
}

function chain(next: Map<number, number>, points: ReadonlyMap<number, Point>): Point[][] {
  const lines: Point[][] = []
  for (const first of [...next.keys()]) {
    const line: Point[] = []
    let key: number | undefined = first
    while (key !== undefined && next.has(key)) {
      const point = points.get(key)
      if (point !== undefined) line.push(point)
      const following = next.get(key)
      next.delete(key)
      key = following
    }
    if (line.length >= 3) lines.push([...line, line[0] ?? [0, 0]])
  }
  return lines
}
