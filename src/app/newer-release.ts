/** Looks for a newer release; true where one is whole and waits to take over: the next load is its own. Never throws. */
export async function newerRelease(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  try {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update()
    return (registration?.waiting ?? null) !== null
  } catch {
    // the server is gone, or the release has not all arrived
    return false
  }
}
