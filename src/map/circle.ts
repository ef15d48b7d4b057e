import type { Polygon, Position } from 'geojson'

const metresADegree = 111_195
const corners = 64

/** A circle on the ground as a polygon, near enough for some tens of kilometres. */
export function circle([lon = 0, lat = 0]: Position, radius: number): Polygon {
  const high = radius / metresADegree
  const wide = high / Math.cos((lat * Math.PI) / 180)
  const ring = Array.from({ length: corners + 1 }, (_, index): Position => {
    const turn = ((index % corners) / corners) * 2 * Math.PI
    return [lon + wide * Math.cos(turn), lat + high * Math.sin(turn)]
  })
  return { type: 'Polygon', coordinates: [ring] }
}
