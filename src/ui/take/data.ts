import { creditsOf } from '../../app/layer-credits.ts'
import { loadCredits } from '../../app/credits.ts'
import type { Session } from '../../app/session.svelte.ts'
import type { Day } from '../../core/day.ts'
import { unfiltered } from '../../core/view/filtered.ts'
import type { View } from '../../core/view.ts'
import { csvOf } from '../../io/csv.ts'
import { extractOf, type Extract, type Scope } from '../../io/extract.ts'
import { geojsonOf } from '../../io/geojson.ts'
import { jsonldOf } from '../../io/jsonld.ts'
import { fileName } from '../../io/provenance.ts'

export const dataFormats = ['GeoJSON', 'CSV', 'JSON-LD'] as const
export type DataFormat = (typeof dataFormats)[number]

const endings: Readonly<Record<DataFormat, readonly [ending: string, type: string]>> = {
  GeoJSON: ['.geojson', 'application/geo+json'],
  CSV: ['.csv', 'text/csv;charset=utf-8'],
  'JSON-LD': ['.jsonld', 'application/ld+json'],
}

/** What is in view, as the files have it. */
export function scopeOf({ view, window }: Session): Scope {
  const { known, kinds, articles, q, certainty, places, area } = view
  return { window, known, kinds, articles, q, certainty, places, area }
}

/** An address that shows one thing, the same from every view, in the reader's own language and light. */
function linkTo(session: Session, id: string): string {
  const bare: View = {
    ...session.view,
    mode: 'explore',
    window: null,
    known: null,
    ...unfiltered,
    at: null,
    step: null,
    select: id,
  }
  const address = session.address(bare)
  if (!URL.canParse(address)) return address
  const link = new URL(address)
  for (const own of ['lang', 'theme']) link.searchParams.delete(own)
  return link.href
}

async function extractNow(session: Session, made: Day): Promise<Extract> {
  const layers = creditsOf(await loadCredits())
  return extractOf(session.dossier, session.events, scopeOf(session), {
    lang: session.view.lang,
    made,
    link: session.address(session.view),
    linkTo: (id) => linkTo(session, id),
    licences: layers,
  })
}

/** What is in view as a file of a format, with its name. */
export async function dataFile(
  session: Session,
  format: DataFormat,
  made: Day,
): Promise<{ readonly file: Blob; readonly name: string }> {
  const extract = await extractNow(session, made)
  const [ending, type] = endings[format]
  return { file: new Blob([written(extract, session, format)], { type }), name: fileName(extract, ending) }
}

function written(extract: Extract, { dossier }: Session, format: DataFormat): string {
  switch (format) {
    case 'CSV':
      return csvOf(extract, dossier)
    case 'GeoJSON':
      return `${JSON.stringify(geojsonOf(extract), null, 1)}\n`
    case 'JSON-LD':
      return `${JSON.stringify(jsonldOf(extract), null, 1)}\n`
  }
}
