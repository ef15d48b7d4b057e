import type { Profile } from '../../core/data/profile.ts'
import type { Words } from '../../core/words.ts'
import { dataIoWords, inBoth } from '../../text/data-io.ts'
import { isBare } from './bare.ts'
import { plainName } from './column-names.ts'
import { geometryColumns } from './geojson.ts'
import { guessColumns, kindsIn, orderOf, profileOf } from './guess.ts'
import { headBytes, mostColumns, probeBytes } from './limits.ts'
import { bytesOf } from './pieces.ts'
import { preludeOf } from './prelude.ts'
import { asWritten } from './records.ts'
import { recordsInTurns, type Sample } from './sample.ts'
import { nextLine } from './scan.ts'
import type { Format, Mapping, Probe, Role, Sampled, TableFault } from './types.ts'

/** Records shown as an example. */
const mostShown = 20
/** Records of each part that are looked at. */
const mostProbed = 1000
/** Records by which columns are guessed. */
const mostGuessedBy = 100

const fault = (why: Words): TableFault => ({ is: 'fault', why, faults: [] })

/** Who is to be credited, by whose table it is. */
const credits: Readonly<Record<Profile, string>> = {
  acled: 'ACLED (Armed Conflict Location & Event Data), acleddata.com',
  ucdp: 'UCDP Georeferenced Event Dataset, Uppsala Conflict Data Program, ucdp.uu.se',
  frontera: '',
  plain: '',
}

/** The credit that a table of ours says of itself in every row; empty where rows of several are put together. */
function creditIn(names: readonly string[], records: readonly (readonly string[])[]): string {
  const column = names.findIndex((name) => plainName(name) === 'credit')
  const said = new Set(column < 0 ? [] : records.map((record) => (record[column] ?? '').trim()))
  const [credit = ''] = said
  return said.size === 1 ? credit.slice(0, 300) : ''
}

/** Names for columns, no two the same; `even`: all had one of their own. */
function namesOf(
  first: readonly string[],
  header: boolean,
): { readonly names: string[]; readonly even: boolean } {
  const names: string[] = []
  const taken = new Set<string>()
  let even = true
  for (const [i, cell] of first.entries()) {
    const own = header ? cell.trim().slice(0, 200) : ''
    const base = own === '' ? dataIoWords.en.column(i + 1) : own
    let name = base
    if (header && (own === '' || taken.has(own))) even = false
    for (let n = 2; taken.has(name); n++) name = `${base} (${n})`
    taken.add(name)
    names.push(name)
  }
  return { names, even }
}

/** Records with the bytes at which they begin; `from`: where the bytes that were looked at begin. */
const probesIn = ({ records, starts }: Sample, from: number): Probe[] =>
  records.map((values, i) => ({ values, byte: from + (starts[i] ?? 0) }))

/** Records from the middle and the end: the days of a table in order of time are all alike at its head. */
async function probesOf(
  source: Blob,
  format: Format,
  fields: number,
  read: number,
): Promise<readonly Probe[]> {
  const { size } = source
  const parts = read >= size ? [] : [Math.floor(size / 2), size - probeBytes].map((at) => Math.max(read, at))
  const found = await Promise.all(
    parts.map(async (at) => {
      // with the byte before, which may end a line
      const bytes = await bytesOf(source, at - 1, at + probeBytes)
      const line = nextLine(bytes, 0)
      if (line < 0) return []
      const isEnd = at + probeBytes >= size
      const read = await recordsInTurns(bytes.subarray(line), format, Infinity, isEnd)
      return probesIn(read, at - 1 + line).slice(-mostProbed)
    }),
  )
  // a part may begin within quotes: what is no record has another number of fields
  return found.flat().filter(({ values }) => values.length === fields)
}

/** A GeoJSON's features are where its geometry is, whatever its properties are called; but for one that has no geometry at all. */
function atGeometry(
  columns: Mapping['columns'],
  names: readonly string[],
  records: readonly (readonly string[])[],
): Mapping['columns'] {
  const [lon, lat] = [names.length - geometryColumns.length, names.length - geometryColumns.length + 1]
  return records.some((record) => record[lat] !== '') ? { ...columns, lon, lat } : columns
}

/** What is sure of a GeoJSON: its last columns were made of its geometry. */
function withGeometry(
  sure: ReadonlySet<Role>,
  columns: Mapping['columns'],
  fields: number,
): ReadonlySet<Role> {
  const made = (['lon', 'lat', 'placePrecision', 'radius'] as const).filter(
    (role) => (columns[role] ?? -1) >= fields - geometryColumns.length,
  )
  return new Set([...sure, ...made])
}

/** Looks at a table in an encoding in which ASCII is ASCII. */
export async function sampled(
  source: Blob,
  name: string,
  as: Partial<Format> & Pick<Format, 'encoding'>,
  { remarks, mark: order }: { readonly remarks: readonly Words[]; readonly mark: number },
): Promise<Sampled | TableFault> {
  const all = await bytesOf(source, 0, headBytes)
  const last = source.size <= headBytes
  if (!last && nextLine(all, order) < 0) return fault(inBoth((words) => words.firstLineTooLong))
  const prelude = preludeOf(all.subarray(order), as.encoding, as.delimiter ?? null, last)
  const mark = order + prelude.bytes
  const head = all.subarray(mark)
  const delimiter = as.delimiter ?? prelude.delimiter
  if (delimiter === null) return fault(inBoth((words) => words.notATable))
  const read = await recordsInTurns(head, { delimiter, encoding: as.encoding }, mostProbed, last)
  const tooWide = () => fault(inBoth((words) => words.tooManyColumns(mostColumns)))
  if (read.wide) return tooWide()
  const [first] = read.records
  if (first === undefined) return fault(inBoth((words) => words.brokenQuotes))
  // a separator at the end of every line makes one more column, without a name and with nothing in it
  const whole = read.records.every(({ length }) => length >= first.length)
  const isIdle = (column: number) => !whole || read.records.every((record) => (record[column] ?? '') === '')
  while (first.length > 1 && first.at(-1) === '' && as.header !== false && isIdle(first.length - 1))
    first.pop()
  if (first.length > mostColumns) return tooWide()
  const header = as.header ?? !isBare(first)
  const { names, even } = namesOf(first, header)
  const trimmed = probesIn(read, mark).map(({ values, byte }) => {
    const over = values.slice(names.length)
    return over.every((cell) => cell === '')
      ? { values: values.slice(0, names.length), byte }
      : { values, byte }
  })
  const full = trimmed.slice(header ? 1 : 0).filter(({ values }) => values.length === names.length)
  const records = full.map(({ values }) => values)
  if (read.records.length === 1 && read.broken === 0 && header && last)
    return fault(inBoth((words) => words.onlyHeader))
  const format: Format = { kind: as.kind ?? 'csv', encoding: as.encoding, delimiter, header }
  const probes = [...full, ...(await probesOf(source, format, names.length, mark + read.bytes))]
  const probed = probes.map(({ values }) => values)
  const profile = profileOf(names)
  const guessed = guessColumns(names, records.slice(0, mostGuessedBy), profile)
  const columns = as.kind === 'geojson' ? atGeometry(guessed.columns, names, records) : guessed.columns
  const dateOrder = orderOf(probed, columns)
  const kinds = kindsIn(probed, columns.kind, profile)
  return {
    is: 'table',
    source,
    name,
    format,
    mark,
    fields: asWritten(names, { profile }, format),
    records: records.slice(0, mostShown),
    rowsGuess:
      last && read.records.length < mostProbed
        ? read.records.length + read.broken - (header ? 1 : 0)
        : Math.ceil((source.size / Math.max(1, read.bytes)) * read.records.length),
    profile,
    mapping: { columns, profile, dateOrder, kinds },
    sure: as.kind === 'geojson' ? withGeometry(guessed.sure, columns, names.length) : guessed.sure,
    remarks: [
      ...remarks,
      ...(prelude.lines > 0 ? [inBoth((words) => words.linesAbove(prelude.lines))] : []),
      ...(header ? [] : [inBoth((words) => words.noHeader)]),
      ...(even ? [] : [inBoth((words) => words.unevenNames)]),
    ],
    credit:
      profile === 'frontera'
        ? creditIn(
            names,
            probed.map((record) => asWritten(record, { profile }, format)),
          )
        : credits[profile],
    probes,
  }
}
