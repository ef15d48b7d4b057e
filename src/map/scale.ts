/** Round lengths that a scale bar may have, metres: none that needs a decimal mark. */
const lengths = [50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 25e3, 5e4, 1e5, 25e4, 5e5, 1e6]
const equator = 40_075_016.686

/** Metres to a px at a latitude, on a map of 512 px tiles. */
function metresPerPixel(zoom: number, lat: number): number {
  return (equator * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom)
}

/** The longest round length that is no longer than so many px, as metres and px. */
export function scaleBar(zoom: number, lat: number, most: number): { metres: number; width: number } {
  const metre = 1 / metresPerPixel(zoom, lat)
  const metres = lengths.findLast((length) => length * metre <= most) ?? lengths[0] ?? 50
  return { metres, width: metres * metre }
}
