/** The part of the world that is drawn in detail, in degrees: [west, south, east, north]. */
export const detailBox: Box = [-74.5, 0.5, -66.5, 12.8]

/** What lies around the box on a wide screen, in degrees. */
export const nearBox: Box = [-84, -6, -58, 18]

/** Everything that is drawn with any care: nobody sees the data end around 7° N, 71° W at zoom 4.5. */
export const worldBox: Box = [-112, -24, -32, 34]

/** West, south, east, north, in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number]

/** Whether a point lies in the box, its edge included. `margin` (degrees) widens it on all sides. */
export function inBox(box: Box, [lon = NaN, lat = NaN]: readonly number[], margin = 0): boolean {
  return lon >= box[0] - margin && lon <= box[2] + margin && lat >= box[1] - margin && lat <= box[3] + margin
}

/** Whether two boxes touch. */
export function touches(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
}
