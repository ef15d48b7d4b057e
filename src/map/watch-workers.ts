import { getGlobalDispatcher, type Map as MapLibre } from 'maplibre-gl'

/** How often it is looked, ms, and how often in a row the map has to be waiting before its workers are asked whether they live. */
const [pause, patience] = [2000, 6]

/**
 * Workers that the browser has ended leave a stale map, and nothing tells of it: where a map has waited too long, and when the page comes
 * back to the front, they are asked, and started anew if they do not answer. Gives what ends it.
 */
export function watchWorkers(map: MapLibre): () => void {
  const ask = (): void => void getGlobalDispatcher().ensureWorkers()
  const shown = (): void => {
    if (!document.hidden) ask()
  }
  let late = 0
  const look = setInterval(() => {
    late = document.hidden || map.loaded() ? 0 : late + 1
    if (late % patience === patience - 1) ask()
  }, pause)
  document.addEventListener('visibilitychange', shown)
  return () => {
    clearInterval(look)
    document.removeEventListener('visibilitychange', shown)
  }
}
