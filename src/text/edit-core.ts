import type { Label, Verb } from '../core/edit/change.ts'
import type { ItemKind } from '../core/edit/draft.ts'
import type { Mend } from '../core/edit/mend.ts'
import type { Lang } from '../core/words.ts'

interface ItemWords {
  /** the kinds of thing, alone */
  readonly kinds: Readonly<Record<ItemKind, string>>
  /** the kinds of thing, with the definite article: "the event", "el suceso" */
  readonly the: Readonly<Record<ItemKind, string>>
  /** fields by the draft's name for them, without the language */
  readonly fields: Readonly<Record<string, string>>
  readonly mends: Readonly<Record<Mend['what'], string>>
  label(label: Label): string
}

/** "add the event “Bridge closed”": a change, as it stands behind Undo and in the list of what was done. */
export function sayLabel(label: Label, lang: Lang): string {
  return itemWords[lang].label(label)
}

/** What a mend does, as its button says it. */
export function sayMend(mend: Mend, lang: Lang): string {
  const name = itemWords[lang].mends[mend.what]
  return mend.to === null ? name : `${name} ${mend.to[lang]}`
}

/** A field by its name in the draft: `title.es` is "title (Spanish)". The name itself where it has no word. */
export function sayField(field: string, lang: Lang): string {
  const [own = field, code] = field.split('.')
  // `places[0].basis`: what is meant is the basis
  const inner = itemWords[lang].fields[/\[\d+\]\.(\w+)$/.exec(field)?.[1] ?? '']
  if (inner !== undefined) return inner
  const name = itemWords[lang].fields[own.replace(/\[\d+\].*$/, '')] ?? own
  const language = code === 'en' || code === 'es' ? languages[lang][code] : null
  return language === null ? name : `${name} (${language})`
}

const languages: Readonly<Record<Lang, Readonly<Record<Lang, string>>>> = {
  en: { en: 'English', es: 'Spanish' },
  es: { en: 'inglés', es: 'español' },
}

const verbs: Readonly<Record<Lang, Readonly<Record<Verb, string>>>> = {
  en: {
    add: 'add',
    remove: 'remove',
    edit: 'edit',
    mark: 'mark',
    tie: 'tie',
    untie: 'untie',
    move: 'move',
    rename: 'rename',
    mend: 'mend',
    replace: 'replace',
  },
  es: {
    add: 'agregar',
    remove: 'quitar',
    edit: 'cambiar',
    mark: 'marcar',
    tie: 'vincular',
    untie: 'desvincular',
    move: 'mover',
    rename: 'renombrar',
    mend: 'corregir',
    replace: 'reemplazar',
  },
}

/** The name behind its kind, in quote marks of the language unless it has its own. */
function named(words: ItemWords, { kind, name }: Label, lang: Lang): string {
  const own = name[lang].trim()
  if (own === '') return words.the[kind]
  return `${words.the[kind]} ${/^[“«]/.test(own) ? own : lang === 'es' ? `«${own}»` : `“${own}”`}`
}

export const itemWords: Readonly<Record<Lang, ItemWords>> = {
  en: {
    kinds: {
      dossier: 'dossier',
      article: 'article',
      excerpt: 'excerpt',
      event: 'event',
      claim: 'claim',
      question: 'question',
      status: 'status',
      reference: 'reference',
      place: 'place',
      step: 'step',
    },
    the: {
      dossier: 'the dossier',
      article: 'the article',
      excerpt: 'the excerpt',
      event: 'the event',
      claim: 'the claim on',
      question: 'the question',
      status: 'the status of',
      reference: 'the reference',
      place: 'the place',
      step: 'the step',
    },
    fields: {
      title: 'title',
      summary: 'summary',
      box: 'map frame',
      outlet: 'outlet',
      headline: 'headline',
      authors: 'authors',
      url: 'address',
      lang: 'language',
      published: 'date of publication',
      publishedBasis: 'how its date is known',
      copyOf: 'copy of',
      note: 'note',
      textHash: 'hash of the text',
      exact: 'words',
      prefix: 'what stands before',
      suffix: 'what stands after',
      translation: 'translation',
      kind: 'kind',
      when: 'date',
      whenBasis: 'how the date is known',
      refined: 'date from a reference',
      places: 'places',
      excerpts: 'excerpts',
      question: 'question',
      value: 'answer',
      qualifier: 'qualifier',
      unit: 'unit',
      excerpt: 'excerpt',
      text: 'text',
      relation: 'how the answers relate',
      events: 'events',
      measured: 'measured on the map',
      place: 'place',
      state: 'state',
      during: 'span',
      references: 'references',
      name: 'name',
      precision: 'precision',
      radius: 'radius',
      basis: 'how the place is known',
      geometry: 'shape on the map',
      properties: 'further properties',
      members: 'further members',
      words: 'words',
      notes: 'speaker notes',
      minutes: 'minutes',
      view: 'view',
      story: 'story',
      order: 'order',
      id: 'id',
      placesFile: 'about the places',
    },
    mends: {
      'other-id': 'Give it another id',
      'find-again': 'Find the words in the text again',
      'take-out-mention': 'Take the mention out',
      'copy-words': 'Take the words of the other language for now',
      'wider-box': 'Widen the map frame',
      'work-out-relation': 'Work out how the answers relate',
      'drop-basis': 'Take the basis out',
      'drop-reference': 'Take the reference out',
      'close-ring': 'Close the outline',
      'choose-date': 'It is',
      remove: 'Remove it',
    },
    label(label) {
      const field = label.field === null ? '' : `${sayField(label.field, 'en')} of `
      return `${verbs.en[label.verb]} ${field}${named(this, label, 'en')}`
    },
  },
  es: {
    kinds: {
      dossier: 'dosier',
      article: 'artículo',
      excerpt: 'extracto',
      event: 'suceso',
      claim: 'afirmación',
      question: 'pregunta',
      status: 'estado',
      reference: 'referencia',
      place: 'lugar',
      step: 'paso',
    },
    the: {
      dossier: 'el dosier',
      article: 'el artículo',
      excerpt: 'el extracto',
      event: 'el suceso',
      claim: 'la afirmación sobre',
      question: 'la pregunta',
      status: 'el estado de',
      reference: 'la referencia',
      place: 'el lugar',
      step: 'el paso',
    },
    fields: {
      title: 'título',
      summary: 'resumen',
      box: 'encuadre del mapa',
      outlet: 'medio',
      headline: 'titular',
      authors: 'autores',
      url: 'dirección web',
      lang: 'idioma',
      published: 'fecha de publicación',
      publishedBasis: 'cómo se sabe la fecha',
      copyOf: 'copia de',
      note: 'nota',
      textHash: 'huella del texto',
      exact: 'palabras',
      prefix: 'lo que va antes',
      suffix: 'lo que va después',
      translation: 'traducción',
      kind: 'tipo',
      when: 'fecha',
      whenBasis: 'cómo se sabe la fecha',
      refined: 'fecha de una referencia',
      places: 'lugares',
      excerpts: 'extractos',
      question: 'pregunta',
      value: 'respuesta',
      qualifier: 'matiz',
      unit: 'unidad',
      excerpt: 'extracto',
      text: 'texto',
      relation: 'relación entre las respuestas',
      events: 'sucesos',
      measured: 'medido en el mapa',
      place: 'lugar',
      state: 'estado',
      during: 'período',
      references: 'referencias',
      name: 'nombre',
      precision: 'precisión',
      radius: 'radio',
      basis: 'cómo se sabe el lugar',
      geometry: 'forma en el mapa',
      properties: 'otras propiedades',
      members: 'otros miembros',
      words: 'palabras',
      notes: 'notas del orador',
      minutes: 'minutos',
      view: 'vista',
      story: 'relato',
      order: 'orden',
      id: 'identificador',
      placesFile: 'datos sobre los lugares',
    },
    mends: {
      'other-id': 'Darle otro identificador',
      'find-again': 'Buscar de nuevo las palabras en el texto',
      'take-out-mention': 'Quitar la mención',
      'copy-words': 'Tomar por ahora las palabras del otro idioma',
      'wider-box': 'Ampliar el encuadre del mapa',
      'work-out-relation': 'Determinar la relación entre las respuestas',
      'drop-basis': 'Quitar la base',
      'drop-reference': 'Quitar la referencia',
      'close-ring': 'Cerrar el contorno',
      'choose-date': 'Es',
      remove: 'Quitarlo',
    },
    label(label) {
      if (label.field === null) return `${verbs.es[label.verb]} ${named(this, label, 'es')}`
      const thing = named(this, label, 'es').replace(/^el /, 'del ').replace(/^la /, 'de la ')
      return `${verbs.es[label.verb]} ${sayField(label.field, 'es')} ${thing}`
    },
  },
}
