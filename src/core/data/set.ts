import type { Words } from '../words.ts'
import type { Columns } from './columns.ts'

/** What a record says in words, read from its source when it is wanted. Empty where it says nothing. */
export interface RecordTexts {
  readonly title: string
  /** as the source has it */
  readonly when: string
  readonly place: string
  readonly notes: string
  /** who the record itself names as its source */
  readonly source: string
  /** http or https, or empty */
  readonly url: string
  /** every field as it stands, in the order of `fields` */
  readonly values: readonly string[]
}

/** A record that could not be read. */
export interface Refused {
  /** line of the file, or number of the feature, from 1 */
  readonly line: number
  /** what is wrong and what would be right, for people, in both languages */
  readonly why: Words
  /** the record as it stands in the source, cut where it is long */
  readonly text: string
}

/** One table or collection beside the dossier. It is never changed; switching it on and off is the app's. */
export interface DataSet {
  readonly id: string
  /** the file's name, or what it was called on pasting */
  readonly name: string
  /** who is to be credited for it, and under what terms, as the reader of the file gave it */
  readonly credit: string
  readonly columns: Columns
  /** names of the source's columns, in its order */
  readonly fields: readonly string[]
  readonly refused: readonly Refused[]
  /** how many could not be read in all: `refused` lists the first ones only */
  readonly refusedCount: number
  /** Texts of records (`Columns.record`), in the order asked for; rejects where the source is gone. */
  read(records: readonly number[]): Promise<readonly RecordTexts[]>
}
