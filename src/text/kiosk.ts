import type { Lang } from '../core/words.ts'
import { plural } from './messages.ts'

/** The words of the kiosk, which is fetched when it is wanted. */
export interface KioskWords {
  readonly touch: string
  readonly subtitle: string
  readonly attract: string
  readonly ownName: string
  readonly startOver: string
  readonly back: string
  readonly larger: string
  readonly low: string
  readonly usual: string
  readonly legend: string
  readonly languages: string
  readonly tools: string
  readonly question: string
  readonly place: string
  readonly placeNote: string
  readonly moment: string
  readonly momentNote: string
  readonly story: string
  readonly storyNote: (steps: number) => string
  readonly choosePlace: string
  readonly placeHint: string
  readonly eventsHere: (n: number) => string
  readonly previousEvent: string
  readonly nextEvent: string
  readonly previousStep: string
  readonly nextStep: string
  readonly storyAgain: string
  readonly stepOf: (number: number, count: number) => string
  readonly day: string
  readonly upTo: (day: string) => string
  readonly possibly: string
  readonly more: string
  readonly less: string
  readonly stillThere: string
  readonly startsOver: (seconds: number) => string
  readonly stay: string
  readonly original: (language: string) => string
  readonly translation: string
  readonly translatedFrom: (language: string) => string
  readonly byReference: (date: string) => string
  readonly address: string
  readonly operator: string
  readonly refused: string
  readonly credits: string
}

const en: KioskWords = {
  touch: 'Touch to start',
  subtitle: 'Every mark is a published sentence.',
  attract: 'The border and its story',
  ownName: 'English',
  startOver: 'Start over',
  back: 'Back',
  larger: 'Larger text',
  low: 'Bring controls down',
  usual: 'Controls as before',
  legend: 'Legend',
  languages: 'Language',
  tools: 'Tools',
  question: 'Begin with …',
  place: 'A place',
  placeNote: 'What happened there, and who said so',
  moment: 'A moment',
  momentNote: 'Move through time, event by event',
  story: 'A story',
  storyNote: (steps) => `The border told in ${plural('en', steps, 'step', 'steps')}`,
  choosePlace: 'Choose a place',
  placeHint: 'Touch one here or any mark on the map.',
  eventsHere: (n) => plural('en', n, 'event', 'events'),
  previousEvent: 'Previous event',
  nextEvent: 'Next event',
  previousStep: 'Back a step',
  nextStep: 'Next step',
  storyAgain: 'From the beginning',
  stepOf: (number, count) => `Step ${number} of ${count}`,
  day: 'Day',
  upTo: (day) => `Up to ${day}`,
  possibly: 'possibly',
  more: 'More',
  less: 'To the top',
  stillThere: 'Are you still there?',
  startsOver: (seconds) =>
    seconds === 1 ? 'Starting over in 1 second' : `Starting over in ${seconds} seconds`,
  stay: 'Yes, carry on',
  original: (language) => `See the original in ${language}`,
  translation: 'See the translation',
  translatedFrom: (language) => `Our translation; original in ${language}.`,
  byReference: (date) => `${date}, by a reference`,
  address: 'Published at',
  operator: 'For the operator',
  refused: 'The new dossier was refused; the old one is kept.',
  credits: '© OpenStreetMap · GeoNames · Natural Earth',
}

const es: KioskWords = {
  touch: 'Toque para empezar',
  subtitle: 'Cada marca es una frase publicada.',
  attract: 'La frontera y su historia',
  ownName: 'Español',
  startOver: 'Empezar de nuevo',
  back: 'Volver',
  larger: 'Letra más grande',
  low: 'Bajar los controles',
  usual: 'Controles como antes',
  legend: 'Leyenda',
  languages: 'Idioma',
  tools: 'Herramientas',
  question: 'Empiece por…',
  place: 'Un lugar',
  placeNote: 'Qué ocurrió allí y quién lo dijo',
  moment: 'Un momento',
  momentNote: 'Recorra el tiempo, suceso a suceso',
  story: 'Un relato',
  storyNote: (steps) => `La frontera contada en ${plural('es', steps, 'paso', 'pasos')}`,
  choosePlace: 'Elija un lugar',
  placeHint: 'Toque uno aquí o cualquier marca del mapa.',
  eventsHere: (n) => plural('es', n, 'suceso', 'sucesos'),
  previousEvent: 'Suceso anterior',
  nextEvent: 'Suceso siguiente',
  previousStep: 'Paso anterior',
  nextStep: 'Paso siguiente',
  storyAgain: 'Desde el principio',
  stepOf: (number, count) => `Paso ${number} de ${count}`,
  day: 'Día',
  upTo: (day) => `Hasta el ${day}`,
  possibly: 'posiblemente',
  more: 'Más',
  less: 'Al principio',
  stillThere: '¿Sigue ahí?',
  startsOver: (seconds) =>
    seconds === 1 ? 'Se reinicia en 1 segundo' : `Se reinicia en ${seconds} segundos`,
  stay: 'Sí, seguir',
  original: (language) => `Ver el original en ${language}`,
  translation: 'Ver la traducción',
  translatedFrom: (language) => `Traducción nuestra; original en ${language}.`,
  byReference: (date) => `${date}, según una referencia`,
  address: 'Publicado en',
  operator: 'Para el operador',
  refused: 'Se rechazó el dosier nuevo; se conserva el anterior.',
  credits: '© OpenStreetMap · GeoNames · Natural Earth',
}

export const kioskWords: Readonly<Record<Lang, KioskWords>> = { en, es }
