import type { Lang } from '../core/words.ts'

/** The words of what can be done with a thing that is selected. */
export const selectedWords: Readonly<Record<Lang, { readonly showOnMap: string; readonly cite: string }>> = {
  en: { showOnMap: 'Show on the map', cite: 'Cite' },
  es: { showOnMap: 'Mostrar en el mapa', cite: 'Citar' },
}
