/** Radius of a mark at these zooms, px. */
const radii = [
  [4, 3],
  [7, 4],
  [10, 5.2],
  [13, 6.6],
  [16, 7.6],
] as const

/** Radius of a mark at a zoom, px at a desk. */
export function radiusAt(zoom: number): number {
  let [low, radius]: readonly [number, number] = radii[0]
  if (zoom <= low) return radius
  for (const [high, next] of radii) {
    if (zoom < high) return radius + ((zoom - low) / (high - low)) * (next - radius)
    ;[low, radius] = [high, next]
  }
  return radius
}
