import { join } from 'node:path'
import sharp from 'sharp'
import type { Box } from './box.ts'
import { debianPackage } from './debian.ts'
import { blurred, grid, type Grid } from './grid.ts'

/** Marble's elevation tiles at level 3: 16 by 8 squares of 675 pixels, 2 arc-minutes each. */
const tile = { size: 675, perDegree: 30 } as const

/** Grey to metres, from places whose height is known (Orinoco, Llanos, Cúcuta, Medellín, Bogotá, the Cocuy). */
const heights: readonly (readonly [grey: number, metres: number])[] = [
  [80, 0],
  [116, 80],
  [122, 130],
  [140, 320],
  [165, 800],
  [186, 1500],
  [204, 2650],
  [216, 3800],
  [226, 5000],
  [255, 6500],
]

function toMetres(grey: number): number {
  const above = heights.findIndex(([from]) => from > grey)
  const [low, high] = [heights[above - 1], heights[above]]
  if (!low || !high) return above === 0 ? 0 : 6500
  return low[1] + ((grey - low[0]) / (high[0] - low[0])) * (high[1] - low[1])
}

/** Heights in metres over a box, one cell 2 arc-minutes; the box is widened to whole cells. */
export async function readElevation(
  box: Box,
): Promise<{ readonly heights: Grid; readonly west: number; readonly north: number }> {
  const folder = join(debianPackage('marble-qt-data'), 'usr/share/marble/data/maps/earth/srtm/3')
  const west = Math.floor((box[0] + 180) * tile.perDegree)
  const north = Math.floor((90 - box[3]) * tile.perDegree)
  const width = Math.ceil((box[2] - box[0]) * tile.perDegree) + 1
  const height = Math.ceil((box[3] - box[1]) * tile.perDegree) + 1
  const tiles = new Map<string, Uint8Array>()
  const index = (pixel: number): number => Math.floor(pixel / tile.size)
  for (let row = index(north); row <= index(north + height); row++) {
    for (let column = index(west); column <= index(west + width); column++) {
      const [r, c] = [row, column].map((number) => String(number).padStart(6, '0'))
      const pixels = await sharp(join(folder, `${r}`, `${r}_${c}.jpg`))
        .greyscale()
        .raw()
        .toBuffer()
      tiles.set(`${row} ${column}`, pixels)
    }
  }
  const grey = grid(width, height, (x, y) => {
    const [column, row] = [west + x, north + y]
    const pixels = tiles.get(`${index(row)} ${index(column)}`)
    return pixels?.[(row % tile.size) * tile.size + (column % tile.size)] ?? 0
  })
  const smooth = blurred(grey, 0.8)
  const metres = grid(width, height, (x, y) => toMetres(smooth.values[y * width + x] ?? 0))
  return { heights: metres, west: west / tile.perDegree - 180, north: 90 - north / tile.perDegree }
}
