import type { DataSet } from '../core/data/set.ts'
import { wordsOf } from '../core/search.ts'
import type { Lang } from '../core/words.ts'
import { dataIoWords } from '../text/data-io.ts'
import { csvText } from './csv.ts'
import { contradictionIn, dateQuestions, kindsIn, orderOf } from './table/guess.ts'
import { dataSetOf, jobOf } from './table/data-set.ts'
import { linesAt } from './table/lines.ts'
import { loadInWorkers, searchInWorkers } from './table/side-by-side.ts'
import type {
  Contradiction,
  LoadedTable,
  LoadOptions,
  Mapping,
  Question,
  Role,
  Sampled,
} from './table/types.ts'

/*
 * Tables: from a file dropped on the page, or a text pasted into it as a Blob, to a data set. `openTable` looks at it, `questionsOf` says
 * what must be asked, `preview` shows the first rows as they would be read, `loadTable` reads all of it in workers.
 */

export type * from './table/types.ts'
export { TableError } from './table/error.ts'
export { openDossierFolder } from './dropped-folder.ts'
export { dataCsv } from './data-csv.ts'
export { dataDossier } from './data-dossier.ts'
export { dataGeojson } from './data-geojson.ts'
export { openTable } from './table/open.ts'
export { previewOf as preview } from './table/preview.ts'

/** What must be asked before the table is loaded by this mapping: empty where the data tell everything, or it was answered. */
export const questionsOf = (sampled: Sampled, mapping: Mapping): readonly Question[] =>
  dateQuestions(recordsOf(sampled), mapping)

const recordsOf = ({ probes }: Sampled) => probes.map(({ values }) => values)

/** Where the dates of a table contradict each other on the order of day and month, whatever the answer; null: nowhere, as far as was looked. */
export const contradictionOf = (sampled: Sampled, { columns }: Mapping): Contradiction | null =>
  contradictionIn(sampled.probes, columns)

/** The lines, from 1, on which these bytes of a table stand; they must be in order. A GeoJSON has none. */
export const linesOf = ({ source, format }: Sampled, bytes: readonly number[]): Promise<readonly number[]> =>
  format.kind === 'geojson' ? Promise.resolve([]) : linesAt(source, bytes)

/** The mapping with another column (or none) for a role, and what follows from it: the order of dates, the kinds. */
export function withColumn(sampled: Sampled, mapping: Mapping, role: Role, column: number | null): Mapping {
  const changed: Mapping = { ...mapping, columns: { ...mapping.columns, [role]: column } }
  if (role === 'kind') return { ...changed, kinds: kindsIn(recordsOf(sampled), column, mapping.profile) }
  if (role !== 'start' && role !== 'end') return changed
  return { ...changed, dateOrder: orderOf(recordsOf(sampled), changed.columns) }
}

/** Reads the whole table in workers. Rejects with a TableError, whose `why` is for people, or the signal's reason. */
export async function loadTable(
  sampled: Sampled,
  mapping: Mapping,
  { credit, onProgress, signal }: LoadOptions = {},
): Promise<LoadedTable> {
  const loaded = await loadInWorkers(jobOf(sampled, mapping), { onProgress, signal })
  return dataSetOf(sampled, mapping, loaded, credit ?? sampled.credit)
}

/** What was looked for last in a set, and found. */
const last = new WeakMap<DataSet, { readonly words: readonly string[]; readonly found: Uint32Array }>()

/** Where words are to be looked for: whoever goes on typing asks for fewer of the records that are found. Null: in all. */
function amongOf(set: LoadedTable, words: readonly string[]): Uint32Array | null {
  const before = last.get(set)
  // one by one they take longer than all together
  if (before === undefined || before.found.length > set.columns.length / 4) return null
  const narrows = before.words.every((word) => words.some((one) => one.includes(word)))
  return narrows && before.words.length > 0 ? before.found : null
}

const isLoaded = (set: object): set is LoadedTable => 'offsets' in set

/**
 * Numbers of the records (`Columns.record`) whose title, notes or place have all these words, whatever the case and the accents; in
 * their order. Found in workers, in the file itself. Empty for no words. Rejects like `loadTable`.
 */
export async function searchData(set: DataSet, words: string, signal?: AbortSignal): Promise<Uint32Array> {
  if (!isLoaded(set)) return new Uint32Array()
  const { source, format, offsets, mapping, partlyWestern } = set
  const { title, notes, place } = mapping.columns
  const columns = [title, notes, place].flatMap((column) => column ?? [])
  const wanted = wordsOf(words)
  const among = amongOf(set, wanted)
  const job = { source, format, offsets, columns, words, partlyWestern, among }
  const found = await searchInWorkers(job, { signal })
  last.set(set, { words: wanted, found })
  return found
}

/** Whether a set's records are the features of a GeoJSON, which have numbers and no lines. */
export const hasFeatures = (set: object): boolean => isLoaded(set) && set.format.kind === 'geojson'

/** The records that could not be read (those that are kept) as CSV, with line and reason. */
export function refusedCsv(set: Pick<DataSet, 'refused'>, lang: Lang): string {
  const { reason, record, ...words } = dataIoWords[lang]
  const line = hasFeatures(set) ? words.feature : words.line
  const rows = set.refused.map((one) => [one.line, one.why[lang], one.text])
  return `\uFEFF${csvText([[line, reason, record], ...rows])}`
}
