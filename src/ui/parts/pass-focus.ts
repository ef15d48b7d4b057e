import type { Attachment } from 'svelte/attachments'

const focusable = 'button, a[href], input, select, textarea, summary, [tabindex]:not([tabindex="-1"])'

const there = (one: HTMLElement) => one.isConnected && !one.matches(':disabled') && one.checkVisibility()

async function goOn(event: MouseEvent): Promise<void> {
  const had = document.activeElement
  // a press with the pointer leads the eye, and a field that takes the focus brings up a keyboard
  if (event.detail > 0 || !(had instanceof HTMLElement) || had !== event.target) return
  const all = [...document.querySelectorAll<HTMLElement>(focusable)]
  const at = all.indexOf(had)
  const beside = [...(had.parentElement?.children ?? [])]
  // what the press does has yet to be done
  await new Promise(requestAnimationFrame)
  // it is still of use, or the focus was led elsewhere
  const now = document.activeElement
  if (there(had) || (now !== had && now !== document.body)) return
  const others = [...all.slice(at + 1), ...all.slice(0, at).reverse()]
  // first what stands beside it: at the last page the way back
  for (const next of [...others.filter((one) => beside.includes(one)), ...others]) {
    if (!there(next)) continue
    next.focus()
    // what is hidden takes none
    if (document.activeElement === next) return
  }
}

/**
 * Of a part of the page in which buttons go with what they did, or can do no more: the focus of who pressed one by the keyboard goes on to
 * what comes next. What merely goes, wherever it is, is seen to by ui/keep-focus.ts, which knows nothing of what was pressed.
 */
export const passesFocus: Attachment<HTMLElement> = (part) => {
  const pressed = (event: MouseEvent) => void goOn(event)
  part.addEventListener('click', pressed, { capture: true })
  return () => part.removeEventListener('click', pressed, { capture: true })
}
