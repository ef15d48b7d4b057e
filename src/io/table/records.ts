import type { RecordTexts } from '../../core/data/set.ts'
import { plainName } from './column-names.ts'
import { bytesOf } from './pieces.ts'
import { textsOf } from './sample.ts'
import { Scanner } from './scan.ts'
import type { Format, Mapping, Role } from './types.ts'

/** Bytes between two records that are rather read along than asked for apart. */
const gap = 64 * 1024
/** Bytes that are asked for at once. */
const most = 4 * 1024 * 1024

/** Takes away the apostrophe that keeps spreadsheets from running a cell (see io/csv.ts). */
const unguarded = (text: string): string => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text)

/** A record's values as they were before they were written for spreadsheets. */
export function asWritten(
  values: readonly string[],
  { profile }: Pick<Mapping, 'profile'>,
  { kind }: Pick<Format, 'kind'>,
): readonly string[] {
  return profile === 'frontera' && kind === 'csv' ? values.map(unguarded) : values
}

/** What a record says, by what its columns are. */
export function textsBy(
  values: readonly string[],
  fields: readonly string[],
  { columns, profile }: Mapping,
): RecordTexts {
  const said = (role: Role) => {
    const column = columns[role]
    return column === null ? '' : (values[column] ?? '').trim()
  }
  const start = said('start')
  const end = said('end')
  // a table that Frontera wrote keeps beside the bounds what its source had written
  const when = profile === 'frontera' ? fields.findIndex((name) => plainName(name) === 'when') : -1
  const link = said('url')
  return {
    title: said('title'),
    when: when >= 0 ? (values[when] ?? '') : end === '' || end === start ? start : `${start} – ${end}`,
    place: said('place'),
    notes: said('notes'),
    source: said('source'),
    url: /^https?:\/\/\S+$/i.test(link) ? link : '',
    values,
  }
}

/** Values of records, in the order asked for; records that stand near each other are fetched together. */
export async function valuesOfRecords(
  source: Blob,
  offsets: Uint32Array,
  format: Format,
  records: readonly number[],
): Promise<readonly (readonly string[])[]> {
  const order = [...records.keys()].sort((a, b) => (records[a] ?? 0) - (records[b] ?? 0))
  const values: (readonly string[])[] = records.map(() => [])
  const scanner = new Scanner(format.delimiter)
  const begin = (i: number) => offsets[records[order[i] ?? 0] ?? 0] ?? 0
  const end = (i: number) => offsets[(records[order[i] ?? 0] ?? 0) + 1] ?? begin(i)
  for (let i = 0; i < order.length;) {
    const from = begin(i)
    let last = i
    while (last + 1 < order.length && begin(last + 1) - end(last) <= gap && end(last + 1) - from <= most)
      last++
    const bytes = await bytesOf(source, from, end(last))
    for (; i <= last; i++) {
      const own = bytes.subarray(begin(i) - from, end(i) - from)
      if (scanner.scan(own, 0, true) === 'record')
        values[order[i] ?? 0] = textsOf(scanner, own, format.encoding)
    }
  }
  return values
}
