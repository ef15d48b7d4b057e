import { SvelteMap } from 'svelte/reactivity'
import type { View } from '../../core/view.ts'

/** The still pictures of the steps visited so far, as data addresses: an overview of live maps would be too many for any browser. */
export class Stills {
  readonly #taken = new SvelteMap<string, string>()
  /** the map as it is now, dragged away or with its fragments too, and the step it was taken at */
  now: { readonly step: number; readonly picture: string } | null = $state.raw(null)

  #key(step: number, { lang, theme }: View): string {
    return `${step}/${lang}/${theme}`
  }

  of(step: number, view: View): string | null {
    return this.#taken.get(this.#key(step, view)) ?? null
  }

  keep(step: number, view: View, picture: string): void {
    this.#taken.set(this.#key(step, view), picture)
  }

  /** What the audience sees, as near as there is a picture of it. */
  latest(step: number, view: View): string | null {
    return this.now?.step === step ? this.now.picture : this.of(step, view)
  }
}
