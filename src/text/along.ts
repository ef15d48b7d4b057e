import type { Lang } from '../core/words.ts'
import { plural } from './messages.ts'

/** The words of what is taken along from a story: the handout, the PowerPoint file and the panel that makes them. */
export interface AlongWords {
  readonly takeAlong: string
  readonly note: string
  readonly handout: string
  readonly handoutNote: string
  readonly notesPages: string
  readonly slides: string
  readonly slidesNote: string
  readonly progress: (number: number, count: number) => string
  readonly putting: string
  readonly cancel: string
  readonly cancelled: string
  readonly printed: string
  readonly saved: (name: string, size: string) => string
  /** this browser draws no map at all */
  readonly noMap: string
  /** these steps' pictures could not be drawn */
  readonly missing: (steps: string) => string
  readonly withoutLayers: (names: string) => string
  readonly failed: string
  readonly close: string
  /** what a browser prints that was not asked for the handout */
  readonly howToPrint: string

  readonly step: (number: number, count: number) => string
  readonly minutes: (n: string) => string
  readonly whole: (minutes: string, steps: number) => string
  readonly notesOf: (number: number, title: string) => string
  readonly sources: string
  readonly articles: string
  readonly references: string
  readonly referencesNote: string
  readonly restsOn: string
  readonly by: (authors: string) => string
  readonly published: (day: string) => string
  readonly noDay: string
  readonly original: string
  readonly made: (day: string) => string
  readonly noPicture: string
  readonly picture: (title: string, when: string, places: string) => string
  readonly signs: string
  readonly continued: string
}

const en: AlongWords = {
  takeAlong: 'Take along',
  note: 'The whole story, in English, with its sources. Each step’s map is drawn anew, which takes a moment.',
  handout: 'Handout',
  handoutNote: 'One page a step, to print. For a PDF, choose “Save as PDF” in the print window.',
  notesPages: 'A page of notes after each step',
  slides: 'PowerPoint',
  slidesNote: 'One slide a step, with the speaker notes. Words and quotations stay editable.',
  progress: (number, count) => `Picture ${number} of ${count} …`,
  putting: 'Putting it together …',
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing was made.',
  printed: 'The handout is ready. Ctrl+P (⌘P on a Mac) prints it again while this panel is open.',
  saved: (name, size) => `Saved as ${name} (${size}).`,
  noMap:
    'This browser cannot draw the map (no WebGL 2). The pages have words, quotations and sources, and say that the picture is missing.',
  missing: (steps) => `The map could not be drawn for: ${steps}. Those pages say so.`,
  withoutLayers: (names) => `The maps were drawn without ${names}, which could not be loaded.`,
  failed: 'It could not be made. Keep this tab in front and try again.',
  close: 'Close',
  howToPrint: 'To print the story, choose “Take along” among the buttons at the upper right, then “Handout”.',
  step: (number, count) => `Step ${number} of ${count}`,
  minutes: (n) => `${n} min`,
  whole: (minutes, steps) =>
    `${plural('en', steps, 'step', 'steps')}, ${minutes} ${minutes === '1' ? 'minute' : 'minutes'}`,
  notesOf: (number, title) => `Notes to step ${number}: ${title}`,
  sources: 'Sources',
  articles: 'The articles',
  references: 'References',
  referencesNote: 'What they add is labelled “by a reference” on the pages; the articles do not say it.',
  restsOn: 'Rests on',
  by: (authors) => `By ${authors}.`,
  published: (day) => `Published ${day}.`,
  noDay: 'Day of publication not known.',
  original: 'Original',
  made: (day) => `Made ${day}`,
  noPicture: 'The picture of the map is missing: it could not be drawn.',
  picture: (title, when, places) => `Map: ${[title, when, places].filter(Boolean).join('; ')}`,
  signs: 'Signs',
  continued: 'continued',
}

const es: AlongWords = {
  takeAlong: 'Llevar',
  note: 'Todo el relato, en español, con sus fuentes. El mapa de cada paso se dibuja de nuevo y tarda un momento.',
  handout: 'Hojas para repartir',
  handoutNote:
    'Una página por paso, para imprimir. Para un PDF, elija «Guardar como PDF» en la ventana de impresión.',
  notesPages: 'Una página de notas tras cada paso',
  slides: 'PowerPoint',
  slidesNote: 'Una diapositiva por paso, con las notas del orador. Los textos y las citas se pueden editar.',
  progress: (number, count) => `Imagen ${number} de ${count}…`,
  putting: 'Armando el conjunto…',
  cancel: 'Cancelar',
  cancelled: 'Cancelado. No se hizo nada.',
  printed:
    'Las hojas están listas. Ctrl+P (⌘P en un Mac) las imprime otra vez mientras este panel esté abierto.',
  saved: (name, size) => `Guardado como ${name} (${size}).`,
  noMap:
    'Este navegador no puede dibujar el mapa (no ofrece WebGL 2). Las páginas llevan textos, citas y fuentes, y dicen que falta la imagen.',
  missing: (steps) => `No se pudo dibujar el mapa de: ${steps}. Esas páginas lo dicen.`,
  withoutLayers: (names) => `Los mapas se dibujaron sin ${names}: falló la carga.`,
  failed: 'No se pudo hacer. Deje esta pestaña al frente e inténtelo de nuevo.',
  close: 'Cerrar',
  howToPrint:
    'Para imprimir el relato, elija «Llevar» entre los botones de arriba a la derecha y, luego, «Hojas para repartir».',
  step: (number, count) => `Paso ${number} de ${count}`,
  minutes: (n) => `${n} min`,
  whole: (minutes, steps) =>
    `${plural('es', steps, 'paso', 'pasos')}, ${minutes} ${minutes === '1' ? 'minuto' : 'minutos'}`,
  notesOf: (number, title) => `Notas del paso ${number}: ${title}`,
  sources: 'Fuentes',
  articles: 'Los artículos',
  references: 'Referencias',
  referencesNote:
    'Lo que agregan va rotulado «según una referencia» en las páginas; los artículos no lo dicen.',
  restsOn: 'Se apoya en',
  by: (authors) => `Por ${authors}.`,
  published: (day) => `Publicado: ${day}.`,
  noDay: 'No se conoce su fecha de publicación.',
  original: 'Original',
  made: (day) => `Elaborado el ${day}`,
  noPicture: 'Falta la imagen del mapa: no se pudo dibujar.',
  picture: (title, when, places) => `Mapa: ${[title, when, places].filter(Boolean).join('; ')}`,
  signs: 'Signos',
  continued: 'continuación',
}

export const alongWords: Readonly<Record<Lang, AlongWords>> = { en, es }
