import type { Component } from 'svelte'
import type { Parts } from './later-parts.ts'

/** A part as `Later.svelte` takes it: fetches a component with such properties. */
export type Part<Props extends Record<string, unknown>> = () => Promise<{
  readonly default: Component<Props>
}>

// where they all lie is fetched with the first of them
const table = () => import('./later-parts.ts')

/** Fetches one of the parts of the screen that the first picture does without. */
export function later<Name extends keyof Parts>(name: Name): () => Promise<Parts[Name]> {
  return async () => (await table()).parts[name]()
}

/** Fetches what cannot wait for somebody to come. */
export async function fetchSoon(): Promise<void> {
  for (const part of Object.values((await table()).soon)) part().catch(() => undefined)
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
    void table().then(
      ({ fetchAll }) => fetchAll(),
      () => undefined,
    )
  })
}
