import type { Box } from './dossier/types.ts'

const plainNumber = /^-?\d{1,3}(\.\d{1,12})?$/

/** Reads `west,south,east,north` in degrees; null unless west lies before east, south before north, and all of it on the globe. */
export function parseBox(text: string): Box | null {
  const parts = text.split(',')
  if (parts.length !== 4 || !parts.every((part) => plainNumber.test(part))) return null
  // + 0 makes of -0 the 0 that it is
  const [west = NaN, south = NaN, east = NaN, north = NaN] = parts.map((part) => Number(part) + 0)
  const onGlobe = -180 <= west && west < east && east <= 180 && -90 <= south && south < north && north <= 90
  return onGlobe ? [west, south, east, north] : null
}

/** The box as `parseBox` reads it, to the fourth decimal, which is some ten metres. */
export function formatBox(box: Box): string {
  return box.map((degrees) => Number(degrees.toFixed(4)) + 0).join()
}
