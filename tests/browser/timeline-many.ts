import { parseDossier } from '../../src/core/dossier/parse.ts'
import { eventKinds } from '../../src/core/dossier/types.ts'
import { readView } from '../../src/core/view.ts'
import { Notices } from '../../src/app/notices.svelte.ts'
import { Session } from '../../src/app/session.svelte.ts'
import { json } from './dossier.ts'

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** A session on the shipped dossier with more events, one for each date, their kinds in turn. */
export async function sessionOfMany(dates: readonly string[], query = ''): Promise<Session> {
  const shipped = await json('/dossier/dossier.json')
  if (!isRecord(shipped) || !Array.isArray(shipped['events'])) throw new Error('no dossier')
  const events: readonly unknown[] = shipped['events']
  const model = events.find((event) => isRecord(event) && event['id'] === 'apure')
  if (!isRecord(model)) throw new Error('no event to copy')
  const more = dates.map((when, i) => ({
    ...model,
    id: `more-${i}`,
    title: { en: `More ${i}`, es: `Otro ${i}` },
    kind: eventKinds[i % eventKinds.length],
    when,
    refined: null,
  }))
  const { dossier, faults } = parseDossier(
    { ...shipped, events: [...events, ...more] },
    await json('/dossier/places.geojson'),
  )
  if (dossier === null) throw new Error(JSON.stringify(faults))
  const context = { dossier, languages: ['en'], prefersDark: false }
  return new Session(dossier, readView(new URLSearchParams(query), context).view, new Notices())
}
