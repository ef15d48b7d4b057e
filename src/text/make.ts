import type { Lang } from '../core/words.ts'
import { plural } from './messages.ts'

/** Planned minutes to a hundredth, as they are typed: "0.75", "0,75". */
export function sayMinutes(lang: Lang, minutes: number): string {
  return new Intl.NumberFormat(lang, { maximumFractionDigits: 2, useGrouping: false }).format(minutes)
}

/** The words of preparing a briefing of one's own. */
export interface MakeWords {
  readonly title: string
  readonly sum: (steps: number, minutes: number) => string
  readonly intro: string
  readonly fold: string
  readonly unfold: string
  readonly addView: string
  readonly added: (number: number) => string
  readonly copyStory: (steps: number) => string
  readonly tryIt: string
  readonly tryHere: string
  readonly backToEditing: string

  readonly steps: string
  readonly step: (number: number) => string
  readonly editStep: (number: number) => string
  readonly up: (number: number) => string
  readonly down: (number: number) => string
  readonly moved: (number: number, of: number) => string
  readonly remove: (number: number) => string
  readonly removed: (title: string) => string
  readonly undo: string
  readonly leftOut: string

  readonly titleField: string
  readonly wordsField: string
  readonly notesField: string
  readonly inLang: Readonly<Record<Lang, string>>
  /** what is shown in a language that is left empty */
  readonly emptyLang: Readonly<Record<Lang, string>>
  readonly minutes: string
  readonly minutesWrong: string
  readonly quotation: string
  readonly noQuotation: string
  readonly noneToQuote: string
  readonly show: string
  readonly replaceView: string
  readonly viewReplaced: (number: number) => string

  readonly file: string
  readonly save: string
  readonly saved: (name: string) => string
  readonly savedWithout: (steps: number) => string
  readonly open: string
  readonly fileNote: string
  readonly opened: (name: string, steps: number) => string
  readonly openedOther: (name: string, steps: number) => string
  readonly notOpened: (name: string) => string
  readonly unreadable: string
  readonly noStory: (name: string) => string
  readonly showing: (name: string) => string
  readonly closeFile: string
  readonly presented: string
  readonly notPresented: string
  readonly tellOwn: string
  readonly tellDossier: string
  readonly startAnew: string
  readonly startedAnew: string
  readonly bringBack: string
  readonly broughtBack: string

  readonly notKept: Readonly<Record<'full' | 'forbidden', string>>
  readonly fileNotKept: (name: string) => string
  readonly damaged: (key: string) => string
  readonly stepsLeftOut: (steps: number) => string
}

const en: MakeWords = {
  title: 'Your briefing',
  sum: (steps, minutes) => `${plural('en', steps, 'step', 'steps')} · ${sayMinutes('en', minutes)} min`,
  intro:
    'Choose on the map, the timeline or in the list what your audience is to see. Then add that view as a step, and write what you want to say.',
  fold: 'Fold the briefing',
  unfold: 'Unfold the briefing',
  addView: 'Add this view as a step',
  added: (number) => `This view is step ${number} now.`,
  copyStory: (steps) => `Start from the dossier’s story (${plural('en', steps, 'step', 'steps')})`,
  tryIt: 'Try it',
  tryHere: 'Try from here',
  backToEditing: 'Back to editing',

  steps: 'Steps',
  step: (number) => `Step ${number}`,
  editStep: (number) => `Edit step ${number}`,
  up: (number) => `Move step ${number} up`,
  down: (number) => `Move step ${number} down`,
  moved: (number, of) => `It is step ${number} of ${of} now.`,
  remove: (number) => `Remove step ${number}`,
  removed: (title) => `“${title}” was removed.`,
  undo: 'Undo',
  leftOut: 'Left out when it is told: something that it shows is not in this dossier.',

  titleField: 'Title',
  wordsField: 'Words for the audience',
  notesField: 'Notes for the speaker',
  inLang: { en: 'In English', es: 'In Spanish' },
  emptyLang: {
    en: 'What is left empty here is shown in Spanish, and marked as Spanish.',
    es: 'What is left empty here is shown in English, and marked as English.',
  },
  minutes: 'Minutes',
  minutesWrong: 'A number above 0, such as 1.5',
  quotation: 'Quotation',
  noQuotation: 'None',
  noneToQuote: 'Nothing is quoted: select an event, a place, an article or a question, and take that view.',
  show: 'Show this view',
  replaceView: 'Take the view on the map instead',
  viewReplaced: (number) => `Step ${number} has the view on the map now.`,

  file: 'File',
  save: 'Save as a file',
  saved: (name) => `Saved as ${name}`,
  savedWithout: (steps) =>
    `${plural('en', steps, 'step is', 'steps are')} not in the file: something shown there is not in this dossier.`,
  open: 'Open a file …',
  fileNote: 'The file holds the whole dossier with your briefing. Anyone with this app can open it.',
  opened: (name, steps) => `${name}: its briefing is here now, ${plural('en', steps, 'step', 'steps')}.`,
  openedOther: (name, steps) =>
    `${name} holds another dossier than this site’s. It is shown now, with its briefing of ${plural('en', steps, 'step', 'steps')}.`,
  notOpened: (name) => `${name} could not be opened. Nothing was changed.`,
  unreadable: 'the file could not be read',
  noStory: (name) => `${name} holds this dossier, but no briefing. Nothing was changed.`,
  showing: (name) => `The dossier of ${name} is shown.`,
  closeFile: 'Back to this site’s dossier',
  presented: 'Brief mode tells your briefing.',
  notPresented: 'Brief mode tells the dossier’s story.',
  tellOwn: 'Tell your briefing',
  tellDossier: 'Tell the dossier’s story',
  startAnew: 'Start anew',
  startedAnew: 'The briefing is empty.',
  bringBack: 'Bring the former one back',
  broughtBack: 'The former briefing is back.',

  notKept: {
    full: 'The browser has no room left: your last changes are not kept when the page is reloaded. Save the briefing as a file.',
    forbidden:
      'The browser keeps nothing for this page: your briefing is gone when the page is reloaded. Save it as a file.',
  },
  fileNotKept: (name) =>
    `The browser has no room to keep the dossier of ${name}: open the file again after a reload.`,
  damaged: (key) =>
    `The briefing kept in this browser could not be read: it is damaged, or of another version. It was not destroyed; the browser keeps it under “${key}”.`,
  stepsLeftOut: (steps) =>
    `${plural('en', steps, 'step of your briefing shows', 'steps of your briefing show')} what is not in this dossier. ${steps === 1 ? 'It stays in it, and is' : 'They stay in it, and are'} left out when it is told:`,
}

const es: MakeWords = {
  title: 'Su presentación',
  sum: (steps, minutes) => `${plural('es', steps, 'paso', 'pasos')} · ${sayMinutes('es', minutes)} min`,
  intro:
    'Escoja en el mapa, en la línea de tiempo o en la lista lo que verá el público. Luego agregue esa vista como paso y escriba lo que quiere decir.',
  fold: 'Plegar la presentación',
  unfold: 'Desplegar la presentación',
  addView: 'Agregar esta vista como paso',
  added: (number) => `Esta vista es ahora el paso ${number}.`,
  copyStory: (steps) => `Partir del relato del dosier (${plural('es', steps, 'paso', 'pasos')})`,
  tryIt: 'Ensayar',
  tryHere: 'Ensayar desde aquí',
  backToEditing: 'Volver a la edición',

  steps: 'Pasos',
  step: (number) => `Paso ${number}`,
  editStep: (number) => `Editar el paso ${number}`,
  up: (number) => `Subir el paso ${number}`,
  down: (number) => `Bajar el paso ${number}`,
  moved: (number, of) => `Ahora es el paso ${number} de ${of}.`,
  remove: (number) => `Quitar el paso ${number}`,
  removed: (title) => `Se quitó «${title}».`,
  undo: 'Deshacer',
  leftOut: 'Se omite al presentar: algo de lo que muestra no está en este dosier.',

  titleField: 'Título',
  wordsField: 'Texto para el público',
  notesField: 'Notas para quien presenta',
  inLang: { en: 'En inglés', es: 'En español' },
  emptyLang: {
    en: 'Lo que quede vacío aquí se muestra en español, marcado como español.',
    es: 'Lo que quede vacío aquí se muestra en inglés, marcado como inglés.',
  },
  minutes: 'Minutos',
  minutesWrong: 'Un número mayor que 0, como 1,5',
  quotation: 'Cita',
  noQuotation: 'Ninguna',
  noneToQuote:
    'No se cita nada: seleccione un suceso, un lugar, un artículo o una pregunta y tome esa vista.',
  show: 'Mostrar esta vista',
  replaceView: 'Tomar en su lugar la vista del mapa',
  viewReplaced: (number) => `El paso ${number} tiene ahora la vista del mapa.`,

  file: 'Archivo',
  save: 'Guardar en un archivo',
  saved: (name) => `Guardada como ${name}`,
  savedWithout: (steps) =>
    `${plural('es', steps, 'paso no está', 'pasos no están')} en el archivo: algo de lo que ${steps === 1 ? 'muestra' : 'muestran'} no está en este dosier.`,
  open: 'Abrir un archivo…',
  fileNote:
    'El archivo contiene todo el dosier con su presentación. Cualquiera que tenga esta aplicación puede abrirlo.',
  opened: (name, steps) => `${name}: su presentación ya está aquí, ${plural('es', steps, 'paso', 'pasos')}.`,
  openedOther: (name, steps) =>
    `${name} contiene un dosier distinto del de este sitio. Ahora se muestra ese, con su presentación de ${plural('es', steps, 'paso', 'pasos')}.`,
  notOpened: (name) => `No se pudo abrir ${name}. No se cambió nada.`,
  unreadable: 'no se pudo leer el archivo',
  noStory: (name) => `${name} contiene este dosier, pero ninguna presentación. No se cambió nada.`,
  showing: (name) => `Se muestra el dosier de ${name}.`,
  closeFile: 'Volver al dosier de este sitio',
  presented: 'El modo Presentar cuenta su presentación.',
  notPresented: 'El modo Presentar cuenta el relato del dosier.',
  tellOwn: 'Contar su presentación',
  tellDossier: 'Contar el relato del dosier',
  startAnew: 'Empezar de cero',
  startedAnew: 'La presentación está vacía.',
  bringBack: 'Recuperar la anterior',
  broughtBack: 'Se recuperó la presentación anterior.',

  notKept: {
    full: 'El navegador no tiene más espacio: sus últimos cambios se perderán al recargar la página. Guarde la presentación en un archivo.',
    forbidden:
      'El navegador no guarda nada de esta página: su presentación se perderá al recargarla. Guárdela en un archivo.',
  },
  fileNotKept: (name) =>
    `El navegador no tiene espacio para guardar el dosier de ${name}: ábralo de nuevo después de recargar.`,
  damaged: (key) =>
    `No se pudo leer la presentación guardada en este navegador: está dañada o es de otra versión. No se destruyó; el navegador la conserva con el nombre «${key}».`,
  stepsLeftOut: (steps) =>
    `${plural('es', steps, 'paso de su presentación muestra', 'pasos de su presentación muestran')} algo que no está en este dosier. ${steps === 1 ? 'Sigue en ella y se omite' : 'Siguen en ella y se omiten'} al presentar:`,
}

export const makeWords: Readonly<Record<Lang, MakeWords>> = { en, es }
