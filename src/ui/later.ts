import type { Component } from 'svelte'

/**
 * What is read: the panel, and what went wrong. The first picture does without it, but it is fetched beside the map, so that
 * what the articles say is at hand from then on, whatever becomes of the network.
 */
const soon = {
  notices: () => import('./parts/NoticeList.svelte'),
  filters: () => import('./evidence/Filters.svelte'),
  overview: () => import('./evidence/Overview.svelte'),
  selected: () => import('./evidence/Selected.svelte'),
  article: () => import('./evidence/ArticleView.svelte'),
  place: () => import('./evidence/PlaceView.svelte'),
  question: () => import('./evidence/QuestionView.svelte'),
  claims: () => import('./evidence/ClaimTables.svelte'),
}

/**
 * The parts of the screen that the first picture does without. Each is fetched when it is wanted, and all of them at the first sign that
 * somebody is there. Add a part here as `name: () => import(…)`.
 */
export const later = {
  ...soon,
  follow: () => import('./map/Follow.svelte'),
  hand: () => import('./timeline/hand.ts'),
  help: () => import('./help/HelpSheet.svelte'),
  histogram: () => import('./timeline/Histogram.svelte'),
  leader: () => import('./Leader.svelte'),
  looked: () => import('./timeline/looked.ts'),
  playback: () => import('./timeline/Playback.svelte'),
  span: () => import('./timeline/Overview.svelte'),
  stretch: () => import('./timeline/stretch.ts'),
  take: () => import('./take/Take.svelte'),
  credits: () => import('./parts/CreditsSheet.svelte'),
  cite: () => import('./evidence/CitePanel.svelte'),
  story: () => import('./brief/Story.svelte'),
}

/** A part as `Later.svelte` takes it: fetches a component with such properties. */
export type Part<Props extends Record<string, unknown>> = () => Promise<{
  readonly default: Component<Props>
}>

/** Fetches what cannot wait for somebody to come. */
export function fetchSoon(): void {
  for (const part of Object.values(soon)) part().catch(() => undefined)
}

const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const

/** Fetches every part at the first touch, key or movement of the pointer, and tells. Gives what undoes it. */
export function fetchAtFirstTouch(told: () => void): () => void {
  const stop = () => signs.forEach((sign) => removeEventListener(sign, fetchAll))
  const fetchAll = () => {
    stop()
    told()
    // what cannot be had now is asked for again, and told, when it is wanted
    for (const part of Object.values(later)) part().catch(() => undefined)
  }
  signs.forEach((sign) => addEventListener(sign, fetchAll, { passive: true }))
  return stop
}
