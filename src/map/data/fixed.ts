import type { Columns } from '../../core/data/columns.ts'
import { inSlices } from '../../core/data/slices.ts'
import { precisions } from '../../core/dossier/types.ts'
import { latitudeAt, mercatorX, mercatorY } from '../mercator.ts'

/**
 * Positions as the shaders take them: the Mercator square cut into 2 ** 32 steps each way, as whole numbers of 32 bits. The way from the
 * middle of the screen to a point is then exact however close one is (a step is an eighth of a pixel at zoom 20; 32 bits of floating
 * point would be 16 px off there), and since whole numbers wrap, it leads to the copy of the world that is nearest.
 */
export const world = 2 ** 32

/** Round the world along the equator, metres. */
const equator = 40_075_016.68
/** Beyond this latitude the square ends. */
const edge = 85.051129

/** The position of a point, east and south of the square's north-western corner, in steps and fractions of them. */
export function mercatorAt(lon: number, lat: number): readonly [x: number, y: number] {
  const x = mercatorX(lon)
  return [(x - Math.floor(x)) * world, mercatorY(Math.max(-edge, Math.min(edge, lat))) * world]
}

/** The place of a position, degrees. */
export function degreesAt(x: number, y: number): readonly [lon: number, lat: number] {
  return [(x / world - 0.5) * 360, latitudeAt(y / world)]
}

/** How a row is drawn: a solid mark, a hollow one, an area and no mark, or not at all. */
export const signs = { solid: 0, hollow: 1, area: 2, none: 3 } as const

/** What the map makes of a data set's columns, once. */
export interface Prepared {
  /** x and y of each row by turns, in whole steps */
  readonly at: Int32Array
  /** a row's kind in the lower four bits and its sign in the upper ones */
  readonly look: Uint8Array
  /** the rows with an area, in rising order, and how far it reaches, in steps */
  readonly areas: Int32Array
  readonly reach: Float32Array
}

/** How far a region reaches of which nobody says it, metres. */
const unsaid = 25_000

const [, near, region, country] = precisions.keys()

const known = new WeakMap<Columns, Promise<Prepared>>()

/** Prepares columns in short slices, so that the page goes on answering; once a data set. */
export function prepare(columns: Columns): Promise<Prepared> {
  const before = known.get(columns)
  if (before !== undefined) return before
  const preparing = work(columns)
  known.set(columns, preparing)
  return preparing
}

async function work({ length, lon, lat, kind, precision, radius }: Columns): Promise<Prepared> {
  const at = new Int32Array(2 * length)
  const look = new Uint8Array(length)
  const areas = new Int32Array(length)
  const reach = new Float32Array(length)
  let withArea = 0
  await inSlices(length, (from, to) => {
    for (let row = from; row < to; row++) {
      const x = lon[row] ?? NaN
      const y = lat[row] ?? NaN
      const placed = !Number.isNaN(x) && !Number.isNaN(y)
      if (placed) {
        const [east, south] = mercatorAt(x, y)
        // Int32Array takes what is beyond 31 bits modulo 2 ** 32, as it is meant
        at[2 * row] = Math.round(east)
        at[2 * row + 1] = Math.min(world - 1, Math.round(south))
      }
      const sign = placed ? signOf(precision[row] ?? 0) : signs.none
      look[row] = (kind[row] ?? 0) | (sign << 4)
      const metres = radius[row] ?? 0
      if (sign !== signs.area && (sign !== signs.hollow || !(metres > 0))) continue
      areas[withArea] = row
      const around = metres > 0 ? metres : unsaid
      reach[withArea] = (around / (equator * Math.cos((y * Math.PI) / 180))) * world
      withArea++
    }
  })
  return { at, look, areas: areas.slice(0, withArea), reach: reach.slice(0, withArea) }
}

function signOf(precision: number): number {
  if (precision === country) return signs.none
  if (precision === region) return signs.area
  return precision === near ? signs.hollow : signs.solid
}
