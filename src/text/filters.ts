import type { Lang } from '../core/words.ts'

/** The words of the filters. */
export interface FilterWords {
  readonly places: string
  readonly certainty: string
  readonly certainAndPossible: string
  readonly onlyCertain: string
  readonly drawBox: string
  readonly inSight: string
  readonly drawHint: string
  readonly pickState: string
  readonly elsewhere: string
  readonly none: string
  readonly box: string
  readonly words: (q: string) => string
  readonly remove: (what: string) => string
  readonly active: string
  readonly clear: string
  /** under a place in the address that there is not */
  readonly placesThereAre: (ids: string) => string
}

export const filterWords: Readonly<Record<Lang, FilterWords>> = {
  en: {
    places: 'Places',
    certainty: 'Certainty',
    certainAndPossible: 'Certain and possible',
    onlyCertain: 'Only certain',
    drawBox: 'Draw a box',
    inSight: 'The part of the map in sight',
    drawHint: 'Drag on the map to draw a box. Escape cancels.',
    pickState: 'Pick a state or department',
    elsewhere: 'Also picked',
    none: 'none',
    box: 'Box on the map',
    words: (q) => `“${q}”`,
    remove: (what) => `Remove the filter ${what}`,
    active: 'Active filters',
    clear: 'Show everything',
    placesThereAre: (ids) => `Besides the dossier’s places it takes: ${ids}.`,
  },
  es: {
    places: 'Lugares',
    certainty: 'Certeza',
    certainAndPossible: 'Seguros y posibles',
    onlyCertain: 'Solo los seguros',
    drawBox: 'Dibujar un recuadro',
    inSight: 'La parte del mapa a la vista',
    drawHint: 'Arrastre sobre el mapa para dibujar un recuadro. Escape cancela.',
    pickState: 'Elegir un estado o departamento',
    elsewhere: 'También elegidos',
    none: 'ninguno',
    box: 'Recuadro en el mapa',
    words: (q) => `«${q}»`,
    remove: (what) => `Quitar el filtro ${what}`,
    active: 'Filtros activos',
    clear: 'Mostrar todo',
    placesThereAre: (ids) => `Además de los lugares del dosier, admite: ${ids}.`,
  },
}
