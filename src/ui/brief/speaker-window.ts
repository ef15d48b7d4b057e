import type { Session } from '../../app/session.svelte.ts'
import { briefWords } from '../../text/brief.ts'

/** The address of a session's speaker view. It is no part of the view: another window of the same app, that shows no map. */
function speakerAddress(name: string, { lang, theme }: Session['view']): string {
  return new URL(`?${new URLSearchParams({ speaker: name, lang, theme })}`, location.href).href
}

/** What opens the speaker's window, or brings it to the front; where the browser does not let it, a notice says what to do. */
export function speakerOpener(session: Session, name: () => string): () => void {
  let opened: Window | null = null
  return () => {
    if (opened?.closed === false) {
      opened.focus()
      return
    }
    const address = speakerAddress(name(), session.view)
    opened = window.open(address, `frontera-speaker-${name()}`, 'popup,width=1280,height=800')
    if (opened === null) session.notices.tell(briefWords[session.view.lang].speakerBlocked, [address])
  }
}
