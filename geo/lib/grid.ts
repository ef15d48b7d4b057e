/** Numbers on a grid, row by row from the north-west. */
export interface Grid {
  readonly width: number
  readonly height: number
  readonly values: Float32Array
}

/** A new grid whose values a function of column and row gives. */
export function grid(width: number, height: number, value: (x: number, y: number) => number): Grid {
  const values = new Float32Array(width * height)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) values[y * width + x] = value(x, y)
  return { width, height, values }
}

/** The value at a column and row; those outside are the edge's. */
export function cell({ width, height, values }: Grid, x: number, y: number): number {
  const column = Math.min(width - 1, Math.max(0, x))
  const row = Math.min(height - 1, Math.max(0, y))
  return values[row * width + column] ?? 0
}

/** The value between cells' centres, bilinear. */
export function between(source: Grid, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [dx, dy] = [x - left, y - top]
  const row = (r: number): number => cell(source, left, r) * (1 - dx) + cell(source, left + 1, r) * dx
  return row(top) * (1 - dy) + row(top + 1) * dy
}

/** Gaussian blur; `sigma` in cells. */
export function blurred(source: Grid, sigma: number): Grid {
  const reach = Math.ceil(sigma * 3)
  const weights = Array.from({ length: reach * 2 + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigma ** 2)),
  )
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const pass = (from: Grid, stepX: number, stepY: number): Grid =>
    grid(from.width, from.height, (x, y) => {
      let total = 0
      for (const [i, weight] of weights.entries()) {
        total += weight * cell(from, x + (i - reach) * stepX, y + (i - reach) * stepY)
      }
      return total / sum
    })
  return pass(pass(source, 1, 0), 0, 1)
}
