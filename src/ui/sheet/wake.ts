/**
 * Keeps the screen from going to sleep, where the browser can; asked for anew each time that the page comes back into sight. Gives
 * what undoes it.
 */
export function keepAwake(): () => void {
  const held = new Set<WakeLockSentinel>()
  let wanted = true
  const ask = async () => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    try {
      held.add(await navigator.wakeLock.request('screen'))
    } catch {
      // a browser may refuse, as on a low battery: the story goes on without
    }
    if (!wanted) letGo()
  }
  const letGo = () => {
    for (const lock of held) void lock.release()
    held.clear()
  }
  const again = () => void ask()
  document.addEventListener('visibilitychange', again)
  again()
  return () => {
    wanted = false
    document.removeEventListener('visibilitychange', again)
    letGo()
  }
}
