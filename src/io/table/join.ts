import type { RawColumns } from '../../core/data/columns.ts'
import type { Refused } from '../../core/data/set.ts'
import { sortColumns } from '../../core/data/sort.ts'
import { inBoth } from '../../text/data-io.ts'
import { concat, lengthOf } from './concat.ts'
import { TableError } from './error.ts'
import { mostLookedAtAgain, mostRefusedKept, mostRows } from './limits.ts'
import { linesAt } from './lines.ts'
import type { Loaded, LoadJob } from './load.ts'
import type { PartRead } from './part.ts'
import type { ReadFault, RefusedRecord } from './read.ts'

/** Makes one table of its stretches, in their order. Rejects with a TableError where they are more than a table may have. */
export async function join({ source, format }: LoadJob, parts: readonly PartRead[]): Promise<Loaded> {
  const fault = faultOf(parts)
  if (fault !== null)
    throw new TableError(
      inBoth((words) => (fault === 'rows' ? words.tooManyRows(mostRows) : words.brokenQuotes)),
    )
  const columns = sortColumns(rowsOf(parts))
  const refused = refusedOf(parts)
  const lines =
    format.kind === 'geojson'
      ? []
      : await linesAt(
          source,
          refused.map(({ byte }) => byte),
        )
  return {
    columns,
    offsets: offsetsOf(parts),
    refused: refused.map(({ record, why, text }, i): Refused => {
      return { line: lines[i] ?? record + 1, why: inBoth((words) => words.fault(why)), text }
    }),
    refusedCount: sum(parts.map(({ refusedCount }) => refusedCount)),
    partlyWestern: parts.some(({ partlyWestern }) => partlyWestern),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** Records of a stretch: the last offset is the end of the one before. */
const recordsIn = ({ offsets }: PartRead): number => offsets.length - 1

/** Records that stand before each stretch. */
const before = (parts: readonly PartRead[]): readonly number[] =>
  parts.map((_, part) => sum(parts.slice(0, part).map(recordsIn)))

function faultOf(parts: readonly PartRead[]): ReadFault | null {
  const own = parts.find(({ fault }) => fault !== null)?.fault ?? null
  if (own !== null) return own
  if (sum(parts.map(recordsIn)) > mostRows) return 'rows'
  return sum(parts.map(({ again }) => again)) > mostLookedAtAgain ? 'quotes' : null
}

interface Numbers<T> {
  readonly length: number
  set(values: T, at: number): void
  subarray(from: number, to: number): T
}

/** The rows of all stretches, each with the number that its record has in the whole. */
function rowsOf(parts: readonly PartRead[]): RawColumns {
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only.raw
  const length = lengthOf(parts.map(({ raw }) => raw))
  const all = <T extends Numbers<T>>(into: T, column: (raw: RawColumns) => T): T =>
    concat(
      into,
      // the arrays of a stretch may be longer than its rows
      parts.map(({ raw }) => column(raw).subarray(0, raw.length)),
    )
  return {
    length,
    startEarliest: all(new Int32Array(length), (raw) => raw.startEarliest),
    startLatest: all(new Int32Array(length), (raw) => raw.startLatest),
    endEarliest: all(new Int32Array(length), (raw) => raw.endEarliest),
    endLatest: all(new Int32Array(length), (raw) => raw.endLatest),
    lon: all(new Float64Array(length), (raw) => raw.lon),
    lat: all(new Float64Array(length), (raw) => raw.lat),
    kind: all(new Uint8Array(length), (raw) => raw.kind),
    precision: all(new Uint8Array(length), (raw) => raw.precision),
    radius: all(new Float32Array(length), (raw) => raw.radius),
    record: recordsOf(parts, length),
  }
}

function recordsOf(parts: readonly PartRead[], length: number): Uint32Array {
  const records = new Uint32Array(length)
  const numbered = before(parts)
  let at = 0
  for (const [part, { raw }] of parts.entries()) {
    const first = numbered[part] ?? 0
    for (let row = 0; row < raw.length; row++) records[at++] = (raw.record[row] ?? 0) + first
  }
  return records
}

function offsetsOf(parts: readonly PartRead[]): Uint32Array {
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only.offsets
  const offsets = new Uint32Array(sum(parts.map(recordsIn)) + 1)
  const numbered = before(parts)
  // each one's end is the beginning of the next
  for (const [part, { offsets: own }] of parts.entries()) offsets.set(own, numbered[part] ?? 0)
  return offsets
}

/** The first records that were refused, by their numbers in the whole. */
function refusedOf(parts: readonly PartRead[]): readonly RefusedRecord[] {
  const numbered = before(parts)
  return parts
    .flatMap(({ refused }, part) =>
      refused.map((one) => ({ ...one, record: one.record + (numbered[part] ?? 0) })),
    )
    .slice(0, mostRefusedKept)
}
