import type { Component } from 'svelte'

/**
 * The parts of the screen that the first picture does without. Each is fetched when it is wanted, and all of them at the first sign that
 * somebody is there, so that they are at hand also where the network goes away later. Add a part here as `name: () => import(…)`.
 */
export const later = {
  filters: () => import('./evidence/Filters.svelte'),
  hand: () => import('./timeline/hand.ts'),
  looked: () => import('./timeline/looked.ts'),
  stretch: () => import('./timeline/stretch.ts'),
  overview: () => import('./timeline/Overview.svelte'),
  histogram: () => import('./timeline/Histogram.svelte'),
}

/** A part as `Later.svelte` takes it: fetches a component with such properties. */
export type Part<Props extends Record<string, unknown>> = () => Promise<{
  readonly default: Component<Props>
}>

const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const

/** Fetches every part at the first touch, key or movement of the pointer. Gives what undoes it. */
export function fetchAtFirstTouch(): () => void {
  const stop = () => signs.forEach((sign) => removeEventListener(sign, fetchAll))
  const fetchAll = () => {
    stop()
    // what cannot be had now is asked for again, and told, when it is wanted
    for (const part of Object.values(later)) part().catch(() => undefined)
  }
  signs.forEach((sign) => addEventListener(sign, fetchAll, { passive: true }))
  return stop
}
