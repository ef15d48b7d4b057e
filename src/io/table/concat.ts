/** Fills an array of numbers with others, one after the other; it must be as long as they are together. */
export function concat<P extends { readonly length: number }, T extends { set(values: P, at: number): void }>(
  into: T,
  parts: readonly P[],
): T {
  let at = 0
  for (const part of parts) {
    into.set(part, at)
    at += part.length
  }
  return into
}

/** How long several arrays are together. */
export const lengthOf = (parts: readonly { readonly length: number }[]): number =>
  parts.reduce((sum, { length }) => sum + length, 0)
