import type { Session } from '../../app/session.svelte.ts'
import { takeMessages } from '../../text/take.ts'

/** Puts a link to what is in view into the clipboard, and tells it; where the browser refuses, the notice has it to copy by hand. */
export async function copyLink({ address, view, notices }: Session): Promise<void> {
  const link = address(view)
  const t = takeMessages[view.lang]
  try {
    await navigator.clipboard.writeText(link)
    notices.tell(t.linkCopied, [link])
  } catch {
    notices.tell(t.linkToCopy, [link])
  }
}
