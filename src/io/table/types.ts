import type { DataKind } from '../../core/data/columns.ts'
import type { DateOrder } from '../../core/data/date-cell.ts'
import type { Profile } from '../../core/data/profile.ts'
import type { DataSet, RecordTexts } from '../../core/data/set.ts'
import type { Fault } from '../../core/dossier/fault.ts'
import type { Dossier, Precision } from '../../core/dossier/types.ts'
import type { Words } from '../../core/words.ts'
import type { Carried } from '../data-carried.ts'

/** What a column of a table can be to a data set. */
export const roles = [
  'title',
  'start',
  'end',
  'lat',
  'lon',
  'kind',
  'datePrecision',
  'placePrecision',
  'radius',
  'place',
  'notes',
  'source',
  'url',
] as const
export type Role = (typeof roles)[number]

export type { Profile } from '../../core/data/profile.ts'

export type { DateOrder } from '../../core/data/date-cell.ts'

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be'
export type Delimiter = ',' | ';' | '\t' | '|'

/** How the bytes of a table are to be taken. */
export interface Format {
  readonly kind: 'csv' | 'geojson'
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  /** whether the first line names the columns */
  readonly header: boolean
}

/** What is to be made of a table's columns. A plain value: the mapping screen makes new ones of it. */
export interface Mapping {
  /** index into `Sampled.fields`; null: the table has no such column */
  readonly columns: Readonly<Record<Role, number | null>>
  /** whose codes the columns of precision have */
  readonly profile: Profile
  /** null: nobody said yet. Dates that could be read both ways are then refused, never guessed. */
  readonly dateOrder: DateOrder | null
  /** kinds by the value of the kind column as it stands there; a value that is not in it goes by `kindOf` (core/data/kinds.ts) */
  readonly kinds: ReadonlyMap<string, DataKind>
}

/** What only a person can say. `examples` are values of the column that could be read both ways. */
export interface Question {
  readonly about: 'dateOrder'
  readonly examples: readonly string[]
  /** some dates can only be dd/mm, others only mm/dd: whichever is chosen, the rest will be refused */
  readonly contradictory: boolean
}

/** A record that was looked at. */
export interface Probe {
  readonly values: readonly string[]
  /** the byte of the source at which it begins */
  readonly byte: number
}

/** Two dates of a table of which one can only be dd/mm and the other only mm/dd, and the bytes of the source at which their records begin. */
export type Contradiction = Readonly<Record<DateOrder, { readonly text: string; readonly byte: number }>>

/** A table of which the head was read. */
export interface Sampled {
  readonly is: 'table'
  /** what `loadTable` reads: the file itself, or for GeoJSON and UTF-16 the table it was turned into */
  readonly source: Blob
  readonly name: string
  readonly format: Format
  /** bytes before the first record: a byte order mark, lines above the names of the columns */
  readonly mark: number
  /** names of the columns, in the source's order; no two the same */
  readonly fields: readonly string[]
  /** the first records (at most 20), each with as many values as there are fields */
  readonly records: readonly (readonly string[])[]
  /** about as many records as the file will have */
  readonly rowsGuess: number
  readonly profile: Profile
  /** the guess to begin with; `kinds` has the values seen so far */
  readonly mapping: Mapping
  /** the roles of which the guess is sure: an exact name of a known profile or of our own; all others are guesses to be looked at */
  readonly sure: ReadonlySet<Role>
  /** what is to be told about the file: that it was read as Windows-1252, that it has no header … */
  readonly remarks: readonly Words[]
  /** a credit to begin with; empty where nobody is known */
  readonly credit: string
  /** records from elsewhere in the file too, from which the order of dates and the kinds are told */
  readonly probes: readonly Probe[]
}

/** The file is a dossier in one file. */
export interface OpenedDossier {
  readonly is: 'dossier'
  readonly dossier: Dossier
  /** data sets that came with it */
  readonly data: readonly Carried[]
}

/** The file is an archive, and what is in it: tables, or the files of a dossier. */
export interface OpenedArchive {
  readonly is: 'archive'
  readonly files: readonly File[]
}

/** Nothing can be read of it, and why, for people. */
export interface TableFault {
  readonly is: 'fault'
  readonly why: Words
  /** a dossier's faults */
  readonly faults: readonly Fault[]
}

/** A record as it would be read: days are day numbers, open bounds infinite. */
export interface PreviewRow {
  readonly ok: true
  /** null: no date */
  readonly when: {
    readonly startEarliest: number
    readonly startLatest: number
    readonly endEarliest: number
    readonly endLatest: number
  } | null
  /** null: no place */
  readonly at: { readonly lon: number; readonly lat: number } | null
  readonly kind: DataKind
  readonly precision: Precision
  /** metres; 0: exact, or nobody says */
  readonly radius: number
  readonly texts: RecordTexts
}
export interface PreviewFault {
  readonly ok: false
  readonly why: Words
}
/** One a record of `Sampled.records`, in their order. */
export type Preview = readonly (PreviewRow | PreviewFault)[]

/** A data set that was read from a table, with what it was read by. */
export interface LoadedTable extends DataSet {
  readonly mapping: Mapping
  readonly format: Format
  readonly source: Blob
  /** for each record, the byte of `source` at which it begins */
  readonly offsets: Uint32Array
  /** taken for UTF-8, it has letters that are not: they were read as Windows-1252, which is to be told */
  readonly partlyWestern: boolean
}

export interface LoadOptions {
  /** who is to be credited; `Sampled.credit` where it is left out */
  readonly credit?: string
  /** a number from 0 to 1, now and then */
  readonly onProgress?: (fraction: number) => void
  /** ends the reading at once; the promise then rejects with the signal's reason */
  readonly signal?: AbortSignal
}
