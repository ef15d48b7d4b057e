/** Whose columns and codes a table has: ACLED's, the UCDP GED's, those of a table that Frontera wrote, or anybody's. */
export type Profile = 'acled' | 'ucdp' | 'frontera' | 'plain'

const nothings = new Set([
  ...['', '-', '–', '—', '?', 'na', 'n/a', '#n/a', 'nan', 'null', 'none', 'nil', 'unknown', 'undated'],
  ...[
    's/f',
    's.f.',
    's. f.',
    'sin fecha',
    'sin dato',
    's/d',
    'desconocido',
    'desconocida',
    'no disponible',
    'nd',
  ],
])

/** Whether a cell says only that nothing is known. */
export function saysNothing(text: string): boolean {
  return text.length < 16 && nothings.has(text.trim().toLowerCase())
}
