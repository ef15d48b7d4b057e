import type { Session } from '../../app/session.svelte.ts'
import { dataWords } from '../../text/data.ts'
import type { Handed, Pasted } from '../handed.ts'
import { intakeOf } from './intake.svelte.ts'
import { broughtBy, broughtByPaste } from './offered.ts'

export { addData } from './intake.svelte.ts'

/** Takes what was dropped or pasted before what is there for it was. A kiosk shows the dossier alone, and a briefing asks nothing about a file. */
export async function takeEarly(session: Session, handed: readonly Handed[] | Pasted): Promise<void> {
  const { mode, lang } = session.view
  if (mode === 'kiosk') return
  if (mode === 'brief' && session.dossier.story.length > 0) session.notices.tell(dataWords[lang].inBriefing)
  else if ('text' in handed) intakeOf(session).take(broughtByPaste(handed, dataWords[lang].pasted))
  else intakeOf(session).take(await broughtBy(handed))
}
