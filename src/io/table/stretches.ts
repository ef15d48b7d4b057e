import { leastPartBytes, mostParts } from './limits.ts'
import type { PartRead } from './part.ts'

/** Which bytes of a source are read: the records that begin in them, each to its end. */
export interface Stretch {
  readonly from: number
  /** what begins there: the table, with the names of its columns where it has them, a record, or nothing, but one does after the next end of a line */
  readonly begins: 'table' | 'record' | 'nothing'
  /** the first record that begins after this byte is no part of it */
  readonly upTo: number
}

/** All of a table, from the first byte on, or from another one. */
export const allFrom = (from: number): Stretch => ({ from, begins: 'table', upTo: Infinity })

/**
 * How many workers so many bytes are best read by: one, where it has done so before another has started, or where the browser does not
 * say how many processors there are (Safari before 15.4).
 */
export const workersFor = (bytes: number, processors: number | undefined): number =>
  Math.max(1, Math.min(processors ?? 1, mostParts, Math.floor(bytes / leastPartBytes)))

/**
 * The stretches in which a table of so many bytes, whose first record begins at `first`, is best read side by side by so many
 * processors. All but the first are cut wherever it comes: `chained` mends them.
 */
export function stretchesOf(first: number, size: number, processors: number | undefined): readonly Stretch[] {
  const bytes = size - first
  const parts = workersFor(bytes, processors)
  const cut = (part: number) => (part === parts ? Infinity : first + Math.floor((bytes / parts) * part))
  return Array.from({ length: parts }, (_, part) => ({
    from: cut(part),
    begins: part === 0 ? 'table' : 'nothing',
    upTo: cut(part + 1),
  }))
}

/**
 * Makes of stretches that were read side by side what reading them one after the other gives. What a record is depends on nothing that
 * stands before it, so a stretch is right if it began with the record before which the one before it ended; one that did not (the end of
 * a line stood between quotes) is read again, from there. After a stretch that cannot be read none follows.
 */
export async function chained(
  parts: readonly PartRead[],
  stretches: readonly Stretch[],
  read: (stretch: Stretch) => Promise<PartRead>,
): Promise<readonly PartRead[]> {
  const chain: PartRead[] = []
  for (const [i, part] of parts.entries()) {
    const from = chain.at(-1)?.end ?? part.begin
    const upTo = stretches[i]?.upTo ?? Infinity
    const right = part.begin === from ? part : await read({ from, begins: 'record', upTo })
    chain.push(right)
    if (right.fault !== null) break
  }
  return chain
}
