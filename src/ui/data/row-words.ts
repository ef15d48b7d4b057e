import { dataKinds, type Columns, type DataKind } from '../../core/data/columns.ts'
import { sayBounds } from '../../core/data/say.ts'
import type { RecordTexts } from '../../core/data/set.ts'
import { datedRows } from '../../core/data/shown.ts'
import { precisions, type Precision } from '../../core/dossier/types.ts'
import type { Length } from '../../core/say/day.ts'
import type { Lang } from '../../core/words.ts'
import type { DataWords } from '../../text/data.ts'

/** The kind of a row. */
export function kindAt({ kind }: Columns, row: number): DataKind {
  return dataKinds[kind[row] ?? 0] ?? 'other'
}

/** When a row was, in words; empty: it has no date. */
export function whenAt(columns: Columns, row: number, lang: Lang, length: Length): string {
  if (row >= datedRows(columns)) return ''
  return sayBounds(
    {
      startEarliest: columns.startEarliest[row] ?? NaN,
      startLatest: columns.startLatest[row] ?? NaN,
      endEarliest: columns.endEarliest[row] ?? NaN,
      endLatest: columns.endLatest[row] ?? NaN,
    },
    lang,
    length,
  )
}

/** How sure a row's place is; null: it has none. */
export function precisionAt({ lon, lat, precision }: Columns, row: number): Precision | null {
  if (Number.isNaN(lon[row] ?? NaN) || Number.isNaN(lat[row] ?? NaN)) return null
  return precisions[precision[row] ?? 0] ?? 'exact'
}

/** Longest title, in characters, that is made of a row's notes. */
const longest = 90

/** The beginning of a text, where there is room for no more. */
export function brief(text: string): string {
  return text.length > longest ? `${text.slice(0, longest).replace(/\s+\S*$/, '')}…` : text
}

/** What a row is called: by its title, else by what its notes begin with, else by its place, else by its number. */
export function titleOf(texts: RecordTexts | null, record: number, words: DataWords): string {
  if (texts === null) return '…'
  const said = texts.title.trim() || texts.notes.trim() || texts.place.trim()
  if (said === '') return words.untitled(record + 1)
  return brief(said)
}
