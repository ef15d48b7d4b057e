import type { Session } from '../../app/session.svelte.ts'
import { dataWords } from '../../text/data.ts'
import type { Handed } from '../handed.ts'
import { intakeOf } from './intake.svelte.ts'
import { broughtBy } from './offered.ts'

export { addData } from './intake.svelte.ts'

/** Takes what was dropped before what shows the drop was there. A kiosk shows the dossier alone, and a briefing asks nothing about a file. */
export async function takeEarly(session: Session, handed: readonly Handed[]): Promise<void> {
  const { mode, lang } = session.view
  if (mode === 'kiosk') return
  if (mode === 'brief' && session.dossier.story.length > 0) session.notices.tell(dataWords[lang].inBriefing)
  else intakeOf(session).take(await broughtBy(handed))
}
