import type { Role } from './table/types.ts'
import type { DataSet } from '../core/data/set.ts'
import type {
  Format,
  LoadedTable,
  LoadOptions,
  Mapping,
  OpenedDossier,
  Preview,
  Question,
  Sampled,
  TableFault,
} from './table/types.ts'

export type * from './table/types.ts'

const soon = (): never => {
  throw new Error('not there yet')
}

/**
 * Looks at a file or a pasted text (as a Blob): what it is, how it is written, and what its columns seem to be. Reads the head and a few
 * parts only. `as` corrects what was taken for its format. Never rejects.
 */
export const openTable = (
  _source: Blob,
  _name: string,
  _as: Partial<Format> = {},
): Promise<Sampled | OpenedDossier | TableFault> => Promise.resolve(soon())

/** What must be asked before the table is loaded by this mapping: empty where the data tell everything. */
export const questionsOf = (_sampled: Sampled, _mapping: Mapping): readonly Question[] => soon()

/** The mapping with another column (or none) for a role, and what follows from it: the order of dates, the kinds. */
export const withColumn = (
  _sampled: Sampled,
  _mapping: Mapping,
  _role: Role,
  _column: number | null,
): Mapping => soon()

/** The first records as they would be read. Immediate. */
export const preview = (_sampled: Sampled, _mapping: Mapping): Preview => soon()

/** Reads the whole table in a worker. Rejects with a TableError, whose `why` is for people, or the signal's reason. */
export const loadTable = (
  _sampled: Sampled,
  _mapping: Mapping,
  _options: LoadOptions = {},
): Promise<LoadedTable> => Promise.resolve(soon())

/** Numbers of the records (`Columns.record`) whose title, notes or place have all these words, whatever the case and the accents. */
export const searchData = (_set: DataSet, _words: string, _signal?: AbortSignal): Promise<Uint32Array> =>
  Promise.resolve(soon())

/** The records that could not be read (those that are kept) as CSV, with line and reason. */
export const refusedCsv = (_set: DataSet, _lang: 'en' | 'es'): string => soon()
