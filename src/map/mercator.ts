// Web Mercator, the world a square 1 wide, from its north-western corner.

/** How far east a longitude lies. */
export const mercatorX = (lon: number): number => lon / 360 + 0.5

/** How far south a latitude lies; beyond 85° north and south it leaves the square. */
export const mercatorY = (lat: number): number =>
  0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)

/** The latitude of a position, degrees. */
export const latitudeAt = (y: number): number => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI
