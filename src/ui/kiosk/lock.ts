/** Events that a page on a public screen must not follow. */
const refused = ['contextmenu', 'dragstart', 'selectstart', 'dragover', 'drop', 'gesturestart'] as const
/** Keys that lead away, print, reload, find or zoom. */
const keys =
  /^(F\d+|BrowserBack|BrowserForward|BrowserRefresh|BrowserHome|BrowserSearch|BrowserFavorites|ContextMenu|Print|Help|Find|Open|Save|New|Close|Backspace)$/

/**
 * Keeps a page as it is under any hand: no menu, no selection, no dragging, no dropped file, no zoom of the page, no key that leads
 * away, no printing. Gives what undoes it.
 */
export function lockPage(): () => void {
  const refuse = (event: Event) => event.preventDefault()
  const keydown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || keys.test(event.key)) refuse(event)
  }
  const wheel = (event: WheelEvent) => {
    // the wheel with Ctrl, and two fingers on a pad, zoom the page
    if (event.ctrlKey) refuse(event)
  }
  const touch = (event: TouchEvent) => {
    if (event.touches.length > 1 && event.cancelable) refuse(event)
  }
  // the middle button opens a new page, or scrolls by itself
  const pressed = (event: MouseEvent) => {
    if (event.button > 0) refuse(event)
  }
  for (const name of refused) addEventListener(name, refuse)
  addEventListener('keydown', keydown, { capture: true })
  addEventListener('wheel', wheel, { passive: false })
  addEventListener('touchmove', touch, { passive: false })
  addEventListener('mousedown', pressed)
  addEventListener('auxclick', refuse)
  const root = document.documentElement
  root.classList.add('locked')
  return () => {
    for (const name of refused) removeEventListener(name, refuse)
    removeEventListener('keydown', keydown, { capture: true })
    removeEventListener('wheel', wheel)
    removeEventListener('touchmove', touch)
    removeEventListener('mousedown', pressed)
    removeEventListener('auxclick', refuse)
    root.classList.remove('locked')
  }
}
