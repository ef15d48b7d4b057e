import { dayFromNumber } from '../core/day.ts'
import type { Article, Dossier } from '../core/dossier/types.ts'
import { quotationsOf } from '../core/quotation.ts'
import type { Entry, Extract } from './extract.ts'
import { provenanceOf, type Provenance } from './provenance.ts'

type Cell = string | number | null

/** Stands between the items of a cell that has several; lists that belong together have the same number of items, in the same order. */
export const between = ' | '

// Spreadsheets run a cell that begins like a formula (OWASP ASVS 1.2.10, "CSV Injection"). One more apostrophe also before text that
// has one already, so that taking a single apostrophe away gives back every text as it was.
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/

/** A text as it may stand in a cell: an apostrophe before what a spreadsheet would take for a formula. */
export function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

function cellText(cell: Cell): string {
  if (cell === null) return ''
  // a negative number is no formula
  const text = typeof cell === 'number' ? String(cell) : guarded(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table as RFC 4180 writes it: fields quoted where they must be, every line ended by CRLF. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')
}

/** A bound as an ISO day; `..` where it is open, as EDTF has it. */
function bound(number: number | undefined): string | null {
  if (number === undefined) return null
  return Number.isFinite(number) ? dayFromNumber(number) : '..'
}

/** The first place that is a point by itself: a region or a country has no coordinates that would be true. */
function pointOf({ places }: Entry): { id: string; lat: number; lon: number; radius: number | null } | null {
  for (const { place } of places) {
    const { geometry } = place.feature
    if (geometry.type !== 'Point' || (place.precision !== 'exact' && place.precision !== 'near')) continue
    const [lon = 0, lat = 0] = geometry.coordinates
    return { id: place.id, lat: sixDecimals(lat), lon: sixDecimals(lon), radius: place.radius }
  }
  return null
}

const sixDecimals = (degrees: number): number => Math.round(degrees * 1e6) / 1e6 + 0

/** One column: its name, and its cell for an event. */
type Column = readonly [name: string, cell: (row: Row) => Cell]
interface Row {
  readonly entry: Entry
  readonly extract: Extract
  readonly provenance: Provenance
  /** the quotations as the app shows them: whole ones, each with its article */
  readonly quoted: readonly { readonly article: Article; readonly exact: string }[]
}

const list = (items: readonly string[]): string => items.join(between)

const columns: readonly Column[] = [
  ['id', ({ entry }) => entry.event.id],
  ['kind', ({ entry }) => entry.event.kind],
  ['title_en', ({ entry }) => entry.event.title.en],
  ['title_es', ({ entry }) => entry.event.title.es],
  ['when', ({ entry }) => entry.event.when?.text ?? null],
  ['when_basis', ({ entry }) => entry.event.whenBasis],
  ['refined', ({ entry }) => entry.refined?.when.text ?? null],
  ['refined_reference', ({ entry }) => entry.refined?.reference ?? null],
  ['presence', ({ entry }) => entry.presence],
  ['earliest_start', ({ entry }) => bound(entry.date?.start.earliest)],
  ['latest_start', ({ entry }) => bound(entry.date?.start.latest)],
  ['earliest_end', ({ entry }) => bound(entry.date?.end.earliest)],
  ['latest_end', ({ entry }) => bound(entry.date?.end.latest)],
  ['places', ({ entry }) => list(entry.places.map(({ place }) => place.id))],
  ['place_names', ({ entry, extract }) => list(entry.places.map(({ place }) => place.name[extract.lang]))],
  ['precision', ({ entry }) => list(entry.places.map(({ place }) => place.precision))],
  ['place_basis', ({ entry }) => list(entry.places.map(({ basis }) => basis))],
  ['latitude', ({ entry }) => pointOf(entry)?.lat ?? null],
  ['longitude', ({ entry }) => pointOf(entry)?.lon ?? null],
  ['radius_m', ({ entry }) => pointOf(entry)?.radius ?? null],
  ['coordinates_of', ({ entry }) => pointOf(entry)?.id ?? null],
  ['articles', ({ quoted }) => list(quoted.map(({ article }) => article.id))],
  ['outlets', ({ quoted }) => list(quoted.map(({ article }) => article.outlet))],
  ['published', ({ quoted }) => list(quoted.map(({ article }) => article.published.text))],
  ['quotations', ({ quoted }) => list(quoted.map(({ exact }) => exact))],
  ['addresses', ({ quoted }) => list(quoted.map(({ article }) => article.url ?? ''))],
  ['event_link', ({ entry }) => entry.link],
  ['dossier', ({ provenance }) => provenance.title],
  ['window', ({ provenance }) => provenance.window],
  ['window_in_words', ({ provenance }) => provenance.windowInWords],
  ['known_by', ({ provenance }) => provenance.knownBy],
  ['exported', ({ provenance }) => provenance.exported],
  ['view_link', ({ provenance }) => provenance.link],
  [
    'note',
    ({ provenance: { credits, boundaries } }) => [credits, boundaries.en, boundaries.es].join(between),
  ],
]

/** The names of the columns, in order. */
export const csvColumns: readonly string[] = columns.map(([name]) => name)

/**
 * What is in view as CSV, one row an event. It begins with a byte order mark, without which Excel takes "Bogotá" for "BogotÃ¡";
 * readers of UTF-8 pass over it. What the file says of itself stands in columns of every row: comment lines would break parsers, and
 * rows that are cut out and pasted elsewhere keep their source.
 */
export function csvOf(extract: Extract, dossier: Dossier): string {
  const provenance = provenanceOf(extract)
  const rows = extract.entries.map((entry) => {
    const cards = quotationsOf(
      dossier,
      entry.excerpts.map(({ id }) => id),
    )
    const quoted = cards.flatMap(({ article, quotations }) =>
      quotations.map(({ excerpt }) => ({ article, exact: excerpt.exact })),
    )
    return columns.map(([, cell]) => cell({ entry, extract, provenance, quoted }))
  })
  return `\uFEFF${csvText([csvColumns, ...rows])}`
}
