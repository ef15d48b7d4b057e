import { faultLines } from '../../app/fault-lines.ts'
import type { OwnStory } from '../../app/own-story.svelte.ts'
import type { Session } from '../../app/session.svelte.ts'
import type { Dossier } from '../../core/dossier/types.ts'
import { defaultView } from '../../core/view.ts'
import { readDossierFile, sameGround, writeDossierFile } from '../../io/dossier-file.ts'
import { makeWords } from '../../text/make.ts'
import { save } from '../take/save.ts'
import { today } from '../take/today.ts'

/** Saves the dossier with the briefing as its story. Gives what to say of it. */
export function saveBriefing(session: Session, own: OwnStory): string {
  const words = makeWords[session.view.lang]
  const name = `frontera-${today()}.json`
  const text = writeDossierFile({ ...own.base, story: own.sound })
  save(new Blob([text], { type: 'application/json' }), name)
  if (own.unresolved.size > 0) session.notices.tell(words.savedWithout(own.unresolved.size))
  return words.saved(name)
}

async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}

/**
 * Opens a dossier's file: its story becomes the briefing, and where it holds another dossier than the one that is shown, that is shown.
 * A file with a fault is told and changes nothing. Gives what to say of it.
 */
export async function openBriefing(session: Session, own: OwnStory, file: File): Promise<string> {
  const words = makeWords[session.view.lang]
  const bytes = await bytesOf(file)
  const refuse = (lines: readonly string[]) => {
    session.notices.tell(words.notOpened(file.name), lines)
    return words.notOpened(file.name)
  }
  if (bytes === null) return refuse([`${file.name}: ${words.unreadable}`])
  const read = readDossierFile(bytes, file.name)
  if (!read.ok) return refuse(await faultLines(read.faults, session.view.lang))
  return takeDossier(session, own, file.name, read.dossier)
}

/** Takes over a dossier that was read: see `openBriefing`. Gives what to say of it. */
export function takeDossier(session: Session, own: OwnStory, name: string, dossier: Dossier): string {
  const words = makeWords[session.view.lang]
  const steps = dossier.story.length
  const ofSite = sameGround(dossier, session.site)
  const onShown = sameGround(dossier, own.base)
  if (steps === 0 && onShown) return words.noStory(name)
  own.replace(dossier.story, ofSite ? null : onShown ? own.opened : { name, dossier })
  if (steps > 0) own.present(true)
  if (!onShown) showAnew(session)
  return ofSite || onShown ? words.opened(name, steps) : words.openedOther(name, steps)
}

/** Goes to the plain view of a dossier that has taken the place of another: what was selected or looked at was the other's. */
export function showAnew(session: Session): void {
  const { lang, theme, dossier } = session.view
  session.where = null
  session.show({ ...defaultView({ languages: [lang], prefersDark: theme === 'dark' }), lang, theme, dossier })
  session.aims += 1
}
