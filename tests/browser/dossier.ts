import { readView } from '../../src/core/view.ts'
import { parseDossier } from '../../src/core/dossier/parse.ts'
import { Notices } from '../../src/app/notices.svelte.ts'
import { Session } from '../../src/app/session.svelte.ts'

async function json(path: string): Promise<unknown> {
  const content: unknown = await (await fetch(path)).json()
  return content
}

/** A session on the shipped dossier, with the view of an address. */
export async function sessionOf(query: string): Promise<Session> {
  const { dossier } = parseDossier(await json('/dossier/dossier.json'), await json('/dossier/places.geojson'))
  if (dossier === null) throw new Error('the dossier has faults')
  const context = { dossier, languages: ['en'], prefersDark: false }
  return new Session(dossier, readView(new URLSearchParams(query), context).view, new Notices())
}
