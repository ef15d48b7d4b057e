import { SvelteMap } from 'svelte/reactivity'
import type { View } from '../../core/view.ts'

/** The still pictures of the steps visited so far, as data addresses: an overview of live maps would be too many for any browser. */
export class Stills {
  readonly #taken = new SvelteMap<string, string>()

  #key(step: number, { lang, theme }: View): string {
    return `${step}/${lang}/${theme}`
  }

  of(step: number, view: View): string | null {
    return this.#taken.get(this.#key(step, view)) ?? null
  }

  keep(step: number, view: View, picture: string): void {
    this.#taken.set(this.#key(step, view), picture)
  }
}
