import type { DataKind } from '../core/data/columns.ts'
import type { Precision } from '../core/dossier/types.ts'
import type { Lang } from '../core/words.ts'
import { en } from './data/en.ts'
import { es } from './data/es.ts'

type Table<Key extends string> = Readonly<Record<Key, string>>

/** As in src/io/table/types.ts, which words know nothing of. */
type Role =
  | 'title'
  | 'start'
  | 'end'
  | 'lat'
  | 'lon'
  | 'kind'
  | 'datePrecision'
  | 'placePrecision'
  | 'radius'
  | 'place'
  | 'notes'
  | 'source'
  | 'url'
type Profile = 'acled' | 'ucdp' | 'frontera' | 'plain'
type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be'

interface Told {
  readonly text: string
  readonly line: number | null
}

/** The words of one's own data: bringing it, saying what its columns are, its rows. */
export interface DataWords {
  readonly yourData: string
  readonly drop: string
  readonly dropNote: string
  readonly intro: string
  readonly private: string
  readonly choose: string
  readonly paste: string
  readonly pasteHint: string
  readonly readPasted: string
  readonly pasted: string
  readonly looking: (name: string) => string

  readonly mapTitle: (name: string) => string
  readonly rowsAbout: (rows: number, columns: number) => string
  readonly profile: Table<Profile>
  readonly role: Table<Role>
  readonly groups: Table<'what' | 'when' | 'where' | 'source'>
  readonly columns: string
  readonly column: string
  readonly sure: string
  readonly guess: string
  readonly noColumn: string
  readonly dateOrder: string
  readonly dateOrderWhy: (example: string) => string
  /** where other dates of the file tell the order */
  readonly dateOrderTold: string
  /** a date of each order, and the line on which it stands where that is known */
  readonly contradictory: (dmy: Told, mdy: Told) => string
  readonly dmy: (example: string, day: string) => string
  readonly mdy: (example: string, day: string) => string
  readonly kinds: string
  readonly kindsNote: string
  readonly kind: Table<'other'>
  readonly moreValues: (n: number) => string
  readonly credit: string
  readonly creditNote: string
  readonly file: string
  readonly encoding: string
  readonly delimiter: string
  readonly header: string
  readonly encodings: Table<Encoding>
  readonly delimiters: Readonly<Record<',' | ';' | '\t' | '|', string>>
  readonly preview: string
  readonly previewNote: (n: number) => string
  readonly row: string
  readonly title: string
  readonly when: string
  readonly where: string
  readonly refusedRow: string
  readonly readable: (good: number, all: number) => string
  readonly offMap: (n: number) => string
  readonly load: string
  readonly cancel: string
  readonly why: Table<'dateOrder' | 'nothing'>

  readonly progress: (name: string) => string
  readonly loaded: (name: string, rows: number, refused: number) => string
  readonly partlyWestern: (name: string) => string
  readonly cancelled: (name: string) => string
  /** called off where something may have been corrected */
  readonly putAside: (name: string) => string
  readonly failed: (name: string) => string
  readonly stays: string
  readonly unreadable: string
  readonly empty: string
  readonly inBriefing: string
  readonly tooMany: (n: number) => string

  readonly dossierTitle: (name: string) => string
  readonly dossierNote: (events: number) => string
  readonly openDossier: string
  readonly besideDossier: string
  readonly dossierOpened: (name: string) => string
  readonly folderWithout: (name: string) => string

  readonly rows: (n: number) => string
  readonly inWindow: (shown: number, all: number) => string
  readonly status: (n: number) => string
  readonly rowsOf: (name: string) => string
  readonly undatedOf: (name: string) => string
  readonly undated: (n: number) => string
  readonly show: string
  readonly zoomTo: string
  readonly allTime: string
  readonly outside: (n: number) => string
  readonly remap: string
  readonly remove: string
  readonly removed: (name: string) => string
  readonly more: (name: string) => string
  readonly earlier: string
  readonly later: string
  readonly range: (from: number, to: number, all: number) => string
  readonly none: string
  /** rows that are in the list and not on the map: known only by their country, and without a place */
  readonly onlyCountry: (n: number) => string
  readonly placeless: (n: number) => string
  readonly hidden: string
  readonly working: string
  readonly notTouched: string
  readonly creditOf: (credit: string) => string
  readonly noCredit: string
  readonly refused: (n: number) => string
  readonly refusedTitle: (name: string) => string
  readonly refusedNote: (listed: number, all: number) => string
  readonly line: string
  readonly feature: string
  readonly reason: string
  readonly asItStands: string
  readonly asRead: string
  readonly download: string
  readonly otherKind: string

  readonly untitled: (row: number) => string
  readonly noPlace: string
  /** beside a place's name */
  readonly noPoint: string
  readonly precision: Table<Precision>
  readonly notDrawn: string
  readonly within: (metres: number) => string
  readonly wordForWord: string
  readonly fromFile: (row: number, name: string) => string
  readonly link: string
  readonly here: (n: number) => string
  /** rows under a thing of the dossier */
  readonly beneath: (n: number, name: string) => string
  readonly gone: string
  readonly cutShort: string
  readonly close: string
  /** how many rows the highest column of the strip has, and what a column stands for */
  readonly highest: (unit: 'day' | 'week' | 'month' | 'year', n: number) => string

  readonly takeAll: string
  readonly takeFiltered: string
  /** a dossier's file with the data sets in it */
  readonly withDossier: string
  readonly takeNote: (n: number) => string
  readonly which: string
  readonly writing: (rows: number) => string
  /** what a ring with a number on the map is */
  readonly rings: string
}

export const dataWords: Readonly<Record<Lang, DataWords>> = { en, es }

/** The name of a kind of row: the dossier's kinds have theirs in the first words already. */
export function kindName(
  kind: DataKind,
  names: Readonly<Record<Exclude<DataKind, 'other'>, string>>,
  words: DataWords,
): string {
  return kind === 'other' ? words.kind.other : names[kind]
}
