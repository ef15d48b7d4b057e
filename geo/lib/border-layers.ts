import type { Position } from 'geojson'
import { riverStretches, simplifiedBorder } from './border-rivers.ts'
import { lengthKm, rounded } from './line.ts'
import { chaikin, densified, simplified } from './simplify.ts'
import { borderAbout } from './sources.ts'
import { writeLayer } from './write.ts'

/** The border at its three levels, rounded as they are written. */
export interface Border {
  readonly full: [lon: number, lat: number][]
  /** At 0.0001°, some 11 m. */
  readonly middle: [lon: number, lat: number][]
  /** At 0.0025°, some 280 m. */
  readonly overview: [lon: number, lat: number][]
}

/** Tolerances in degrees. */
const tolerance = { middle: 0.0001, overview: 0.0025, tintOverview: 0.02, tintNear: 0.003 } as const

/** Writes the border's levels and the smoothed copies for the tint on either side. */
export function writeBorder(source: readonly Position[]): Border {
  const level = (toleranceDeg: number, decimals: number): [number, number][] =>
    rounded(
      simplifiedBorder(source, (piece) => simplified(piece, toleranceDeg)),
      decimals,
    )
  const border: Border = {
    full: rounded(source, 5),
    middle: level(tolerance.middle, 5),
    overview: level(tolerance.overview, 4),
  }
  write('border', border.full)
  write('border-middle', border.middle, tolerance.middle)
  write('border-overview', border.overview, tolerance.overview)
  writeTint('tint-overview', source, tolerance.tintOverview, 4)
  writeTint('tint-near', source, tolerance.tintNear, 4)
  return border
}

function write(name: string, line: Position[], toleranceDeg = 0): void {
  const feature = {
    type: 'Feature' as const,
    id: 'border',
    properties: { rivers: riverStretches(line) },
    geometry: { type: 'LineString' as const, coordinates: line },
  }
  writeLayer(`geo/${name}.geojson`, [feature], measured(line, toleranceDeg))
}

function writeTint(name: string, source: readonly Position[], toleranceDeg: number, decimals: number): void {
  // On a long straight stretch corner cutting would leave the line by kilometres: so its segments are cut up first.
  const cutUp = densified(simplified(source, toleranceDeg), toleranceDeg * 5)
  const smooth = simplified(chaikin(cutUp, 2), toleranceDeg / 40)
  const line = rounded(smooth, decimals)
  const feature = {
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'LineString' as const, coordinates: line },
  }
  writeLayer(`geo/${name}.geojson`, [feature], measured(line, toleranceDeg))
}

const measured = (line: readonly Position[], toleranceDeg: number) => ({
  ...borderAbout,
  toleranceDeg,
  vertices: line.length,
  lengthKm: Number(lengthKm(line).toFixed(1)),
})
