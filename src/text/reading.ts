import type { Standing } from '../core/question.ts'
import type { PlaceKind, Qualifier } from '../core/dossier/types.ts'
import type { Lang } from '../core/words.ts'

/** The words of what is read in the panel beyond an event and its quotations: questions, articles, places, citations. */
export interface ReadingWords {
  /** how the claims on a question stand to each other: a heading, and what it means */
  readonly standing: Readonly<Record<Standing, { readonly title: string; readonly meaning: string }>>
  /** a disagreement of which only one side was published by then */
  readonly notYet: (day: string) => string
  readonly unansweredBy: (day: string) => string
  readonly mapMeasure: string
  readonly eventsConcerned: string
  readonly placesConcerned: string
  readonly speaksOf: string
  readonly quotations: string
  readonly leftOut: string
  readonly linkToWords: string
  readonly copyOf: string
  readonly anotherArticle: string
  readonly happenedHere: string
  readonly unsaidAfter: (day: string) => string
  readonly placedLater: string
  readonly qualifier: Readonly<Record<Qualifier, string>>
  readonly units: Readonly<Record<string, string>>
  readonly measured: string
  readonly measuredDrawn: string
  readonly measuredDetail: (points: string) => string
  readonly km: (n: string) => string
  readonly noArticleSays: string
  readonly statusThroughTime: string
  readonly placeKind: Readonly<Record<PlaceKind, string>>
}

export const readingWords: Readonly<Record<Lang, ReadingWords>> = {
  en: {
    standing: {
      disagreement: {
        title: 'The articles disagree',
        meaning: 'As worded, these cannot all be right. They stand side by side, and nothing is averaged.',
      },
      course: {
        title: 'A figure that grew',
        meaning: 'Figures of different dates: a course of time, not a disagreement.',
      },
      agreement: {
        title: 'What each article says',
        meaning: 'Each says it in its own way; they do not contradict each other.',
      },
      single: { title: 'One article answers', meaning: 'No other article of the dossier answers this.' },
      unanswered: { title: 'Not answered yet', meaning: 'No article published by then answers this.' },
    },
    notYet: (day) => `By ${day} only one article answers this: no disagreement yet.`,
    unansweredBy: (day) => `No article published by ${day} answers this.`,
    mapMeasure: 'The map’s own measurement',
    eventsConcerned: 'Events concerned',
    placesConcerned: 'Places concerned',
    speaksOf: 'Speaks of',
    quotations: 'Its words, in order',
    leftOut: 'words left out',
    linkToWords: 'Link to these words',
    copyOf: 'A copy of:',
    anotherArticle: 'an article published later',
    happenedHere: 'What happened here',
    unsaidAfter: (day) => `Nothing is said of the days after ${day}.`,
    placedLater: 'How it was placed rests on a reference not yet published then.',
    qualifier: { about: 'about', 'more than': 'more than' },
    units: { km: 'km', people: 'people', officers: 'officers', countries: 'countries' },
    measured: 'measured on this map’s own line',
    measuredDrawn: 'measured on the line as it is drawn here',
    measuredDetail: (points) => `along every bend, ${points} points`,
    km: (n) => `${n} km`,
    noArticleSays: 'No article says what state this crossing was in at the end of this window.',
    statusThroughTime: 'Its state through time',
    placeKind: {
      border: 'Border',
      crossing: 'Crossing',
      town: 'Town',
      'clash-zone': 'Clash zone',
      'trocha-region': 'Trocha region',
      state: 'State',
      country: 'Country',
    },
  },
  es: {
    standing: {
      disagreement: {
        title: 'Los artículos no coinciden',
        meaning:
          'Tal como están dichas, no todas pueden ser ciertas. Se muestran lado a lado y no se promedia nada.',
      },
      course: {
        title: 'Una cifra que creció',
        meaning: 'Cifras de fechas distintas: una evolución en el tiempo, no una discrepancia.',
      },
      agreement: {
        title: 'Qué dice cada artículo',
        meaning: 'Cada uno lo dice a su manera; no se contradicen.',
      },
      single: {
        title: 'Responde un solo artículo',
        meaning: 'Ningún otro artículo del dosier lo responde.',
      },
      unanswered: {
        title: 'Aún sin respuesta',
        meaning: 'Ningún artículo publicado hasta entonces lo responde.',
      },
    },
    notYet: (day) => `Hasta el ${day} solo lo responde un artículo: todavía no hay discrepancia.`,
    unansweredBy: (day) => `Ningún artículo publicado hasta el ${day} lo responde.`,
    mapMeasure: 'La medida del propio mapa',
    eventsConcerned: 'Sucesos relacionados',
    placesConcerned: 'Lugares relacionados',
    speaksOf: 'Habla de',
    quotations: 'Sus palabras, en orden',
    leftOut: 'se omite texto',
    linkToWords: 'Enlace a estas palabras',
    copyOf: 'Es copia de:',
    anotherArticle: 'un artículo publicado después',
    happenedHere: 'Qué ocurrió aquí',
    unsaidAfter: (day) => `De los días posteriores al ${day} no se dice nada.`,
    placedLater: 'Su ubicación se apoya en una referencia que entonces aún no se había publicado.',
    qualifier: { about: 'unos', 'more than': 'más de' },
    units: { km: 'km', people: 'personas', officers: 'oficiales', countries: 'países' },
    measured: 'medido sobre la propia línea de este mapa',
    measuredDrawn: 'medido sobre la línea tal como está dibujada aquí',
    measuredDetail: (points) => `siguiendo cada curva, ${points} puntos`,
    km: (n) => `${n} km`,
    noArticleSays: 'Ningún artículo dice en qué estado se encontraba este paso al final del período.',
    statusThroughTime: 'Su estado a lo largo del tiempo',
    placeKind: {
      border: 'Frontera',
      crossing: 'Paso fronterizo',
      town: 'Población',
      'clash-zone': 'Zona de combates',
      'trocha-region': 'Región de trochas',
      state: 'Estado',
      country: 'País',
    },
  },
}
