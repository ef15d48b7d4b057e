import { readView } from '../../src/core/view.ts'
import { parseDossier } from '../../src/core/dossier/parse.ts'
import type { Dossier } from '../../src/core/dossier/types.ts'
import { Notices } from '../../src/app/notices.svelte.ts'
import { Session } from '../../src/app/session.svelte.ts'

/** What a file of the site holds. */
export async function json(path: string): Promise<unknown> {
  const content: unknown = await (await fetch(path)).json()
  return content
}

/** The shipped dossier. */
export async function shipped(): Promise<Dossier> {
  const { dossier } = parseDossier(await json('/dossier/dossier.json'), await json('/dossier/places.geojson'))
  if (dossier === null) throw new Error('the dossier has faults')
  return dossier
}

/** A session on the shipped dossier, with the view of an address. */
export async function sessionOf(query: string): Promise<Session> {
  const dossier = await shipped()
  const context = { dossier, languages: ['en'], prefersDark: false }
  return new Session(dossier, readView(new URLSearchParams(query), context).view, new Notices())
}
