import type { Clock } from '../../app/talk.svelte.ts'

/** The time of day, as the story and its speaker need it. */
export const wallClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

/** Full screen, and back; nothing where the browser has none, as on a phone. */
export function turnFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen()
  else if (document.fullscreenEnabled)
    void document.documentElement.requestFullscreen().catch(() => undefined)
}
