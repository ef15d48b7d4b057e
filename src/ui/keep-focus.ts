/** What the Tab key comes to. */
const stops = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, [tabindex="0"]'

/**
 * Where what has the focus is taken away, as a button that has done its work is, gives the focus to the nearest that can have it: what stands
 * before it rather than what stands behind. For those alone who see the focus: a mouse or a finger leaves none behind. Gives what ends
 * that.
 */
export function keepFocus(): () => void {
  let last = document.activeElement
  const seen = ({ target }: FocusEvent) =>
    (last = target instanceof Element && target.matches(':focus-visible') ? target : null)
  const watch = new MutationObserver((records) => {
    const lost = last
    if (lost === null || lost.isConnected) return
    last = null
    const left = placeOf(lost, records)
    // whoever took it away may be about to give the focus on himself
    if (left) setTimeout(() => document.activeElement === document.body && nearest(left)?.focus())
  })
  addEventListener('focusin', seen)
  watch.observe(document.body, { childList: true, subtree: true })
  return () => {
    removeEventListener('focusin', seen)
    watch.disconnect()
  }
}

/** Where something was: a box that is still there, and what is still there of what stood before it. */
interface Gap {
  readonly box: Node
  readonly before: Node | null
}

/** Where something that is gone was, whatever of what stood round it went too, piece by piece. */
function placeOf(gone: Node, records: readonly MutationRecord[]): Gap | null {
  const removal = (one: Node) =>
    records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(one)))
  let left = removal(gone)
  while (left && !left.target.isConnected) left = removal(left.target)
  if (!left) return null
  let before = left.previousSibling
  while (before && !before.isConnected) before = removal(before)?.previousSibling ?? null
  return { box: left.target, before }
}

/** What can have the focus nearest to where something was: in the same box, else in the one around it, and so on. */
function nearest({ box: target, before }: Gap): HTMLElement | null {
  const isBefore = (element: Node) =>
    before?.contains(element) === true ||
    ((before ?? target).compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
  let box = target instanceof Element ? target : null
  // a button would take the space bar from a sheet that has keys of its own
  const sheet = box?.closest('dialog') ? null : document.querySelector<HTMLElement>('main[tabindex]')
  if (sheet) return sheet
  for (; box !== null; box = box.parentElement) {
    const all = [...box.querySelectorAll<HTMLElement>(stops)].filter((element) => element.checkVisibility())
    const found = all.findLast(isBefore) ?? all[0]
    if (found) return found
  }
  return null
}
