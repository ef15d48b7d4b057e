import { openOwnStory } from '../../app/own-story.svelte.ts'
import type { Session } from '../../app/session.svelte.ts'
import type { Dossier } from '../../core/dossier/types.ts'
import { takeDossier } from '../make/briefing-file.ts'

/** Shows a dossier in place of the present one, as opening its file does. Gives what to say of it. */
export function openDossier(session: Session, name: string, dossier: Dossier): string {
  session.own ??= openOwnStory(session.site, session.view.dossier, session.notices, () => session.view.lang)
  return takeDossier(session, session.own, name, dossier)
}
