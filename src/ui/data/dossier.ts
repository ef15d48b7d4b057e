import { openOwnStory } from '../../app/own-story.svelte.ts'
import type { Session } from '../../app/session.svelte.ts'
import { faultLine, parseDossier } from '../../core/dossier/parse.ts'
import type { Dossier } from '../../core/dossier/types.ts'
import type { DossierRead } from '../../io/dossier-file.ts'
import { takeDossier } from '../make/briefing-file.ts'
import type { OfferedFolder } from './offered.ts'

/** Reads a dossier's folder as a site has it. Never throws. */
export async function readFolder({ name, dossier, places }: OfferedFolder): Promise<DossierRead> {
  const read = async (blob: Blob, file: string): Promise<unknown> => {
    try {
      return JSON.parse(await blob.text())
    } catch (error) {
      throw new Error(`${name}/${file}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      })
    }
  }
  try {
    const json = await read(dossier, 'dossier.json')
    const parsed = places ? parseDossier(json, await read(places, 'places.geojson')) : parseDossier(json)
    if (parsed.dossier !== null) return { ok: true, dossier: parsed.dossier }
    return { ok: false, faults: parsed.faults.map(faultLine) }
  } catch (error) {
    return { ok: false, faults: [error instanceof Error ? error.message : String(error)] }
  }
}

/** Shows a dossier in place of the present one, as opening its file does. Gives what to say of it. */
export function openDossier(session: Session, name: string, dossier: Dossier): string {
  session.own ??= openOwnStory(session.site, session.view.dossier, session.notices, () => session.view.lang)
  return takeDossier(session, session.own, name, dossier)
}
