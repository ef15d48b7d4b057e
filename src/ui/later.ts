import type { Component } from 'svelte'
import { room } from './later-styles.ts'

/**
 * What is read: the panel, what went wrong, where on the map one is. The first picture does without it, but it is fetched beside the map, so that
 * what the articles say is at hand from then on, whatever becomes of the network.
 */
const soon = {
  notices: () => import('./parts/NoticeList.svelte'),
  selected: () => import('./evidence/Selected.svelte'),
  article: () => import('./evidence/ArticleView.svelte'),
  place: () => import('./evidence/PlaceView.svelte'),
  claims: () => import('./evidence/ClaimTables.svelte'),
  still: () => import('./map/StillMap.svelte'),
  broken: () => import('./Broken.svelte'),
}

/**
 * The parts of the screen that the first picture does without. Each is fetched when it is wanted, and all of them at the first sign that
 * somebody is there. Add a part here as `name: () => import(…)`;
 * a room, whose styles come with it (see scripts/later-styles-plugin.ts), as `name: room(() => import(…))`.
 */
export const later = {
  ...soon,
  data: () => import('./data/Parts.svelte'),
  question: () => import('./evidence/QuestionView.svelte'),
  follow: () => import('./map/Follow.svelte'),
  hand: () => import('./timeline/hand.ts'),
  help: room(() => import('./help/HelpSheet.svelte')),
  histogram: () => import('./timeline/Histogram.svelte'),
  kiosk: room(() => import('./kiosk/Display.svelte')),
  leader: () => import('./Leader.svelte'),
  looked: () => import('./timeline/looked.ts'),
  playback: () => import('./timeline/Playback.svelte'),
  span: () => import('./timeline/Overview.svelte'),
  stretch: () => import('./timeline/stretch.ts'),
  make: room(() => import('./edit/Room.svelte')),
  along: room(() => import('./along/TakeAlong.svelte')),
  take: room(() => import('./take/Take.svelte')),
  copyLink: () => import('./take/copy-link.ts'),
  toKiosk: () => import('../app/to-kiosk.ts'),
  credits: () => import('./parts/CreditsSheet.svelte'),
  cite: () => import('./evidence/CitePanel.svelte'),
  story: room(() => import('./brief/Story.svelte')),
  speaker: room(() => import('./speaker/SpeakerView.svelte')),
  moreFilters: () => import('./evidence/filters/MoreFilters.svelte'),
  activeFilters: () => import('./evidence/filters/ActiveFilters.svelte'),
  search: room(() => import('./search/Results.svelte')),
  drawBox: () => import('./map/DrawBox.svelte'),
}

/** A part as `Later.svelte` takes it: fetches a component with such properties. */
export type Part<Props extends Record<string, unknown>> = () => Promise<{
  readonly default: Component<Props>
}>

/** Fetches what cannot wait for somebody to come. */
export function fetchSoon(): void {
  for (const part of Object.values(soon)) part().catch(() => undefined)
}

const signs = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'focusin', 'dragenter'] as const

/** Does something at the first touch, key or movement of the pointer. Gives what undoes it. */
export function atFirstTouch(act: () => void): () => void {
  const stop = () => signs.forEach((sign) => removeEventListener(sign, once))
  const once = () => {
    stop()
    act()
  }
  signs.forEach((sign) => addEventListener(sign, once, { passive: true }))
  return stop
}

/** Fetches every part at the first touch, key or movement of the pointer, and tells. Gives what undoes it. */
export function fetchAtFirstTouch(told: () => void): () => void {
  return atFirstTouch(() => {
    told()
    // what cannot be had now is asked for again, and told, when it is wanted
    for (const part of Object.values(later))
      // the editor is large and few want it: it comes when it is opened
      if (part !== later.make) part().catch(() => undefined)
  })
}
