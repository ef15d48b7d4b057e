import type { Fragment } from '../core/story/steps.ts'
import type { Lang } from '../core/words.ts'

/** The words of the speaker's window. Those of the story itself are in brief.ts. */
export interface SpeakerWords {
  readonly title: string
  readonly thisStep: string
  readonly nextStep: string
  readonly lastStep: string
  readonly notes: string
  readonly noNotes: string
  readonly smaller: string
  readonly larger: string
  readonly clock: string
  readonly stopwatch: string
  readonly start: string
  readonly pause: string
  readonly reset: string
  readonly onTime: string
  readonly behind: (time: string) => string
  readonly ahead: (time: string) => string
  /** from when to when the step is planned, and how long the whole is */
  readonly planned: (from: string, to: string, total: string) => string
  readonly fragment: Readonly<Record<Fragment, string>>
  readonly shown: string
  readonly toCome: string
  readonly point: string
  readonly seeking: string
  readonly seekingMore: string
  readonly lost: string
  readonly reopen: string
  readonly notASession: string
  readonly black: string
  readonly exploring: string
  readonly dragged: string
  readonly auto: string
  readonly light: string
  readonly dark: string
  /** the other language, in itself */
  readonly language: string
  /** what keys do here that do something else before the audience */
  readonly does: Readonly<Record<string, string>>
}

const en: SpeakerWords = {
  title: 'Speaker view',
  thisStep: 'This step',
  nextStep: 'Then',
  lastStep: 'This is the last step.',
  notes: 'Notes',
  noNotes: 'No notes for this step.',
  smaller: 'Smaller notes',
  larger: 'Larger notes',
  clock: 'Time of day',
  stopwatch: 'Stopwatch',
  start: 'Start',
  pause: 'Pause',
  reset: 'Reset',
  onTime: 'On time',
  behind: (time) => `${time} behind`,
  ahead: (time) => `${time} ahead`,
  planned: (from, to, total) => `planned ${from}–${to} of ${total}`,
  fragment: { claims: 'The claims', quotation: 'The quotation', place: 'The map moves on' },
  shown: 'shown',
  toCome: 'to come',
  point: 'Point at the map: Enter lights, the arrow keys move the light',
  seeking: 'Looking for the presentation …',
  seekingMore: 'It must be open in this browser, in brief mode. Press S there.',
  lost: 'The presentation’s window does not answer: it was closed, or has left the story. Still looking for it.',
  reopen: 'Open it again',
  notASession: 'This address names no presentation. Press S in brief mode.',
  black: 'The projector is black. B brings the picture back.',
  exploring: 'The projector shows the free map. R goes back to the step.',
  dragged: 'The map was moved away from the step. R brings it back.',
  auto: 'The story goes on by itself. A stops it.',
  light: 'Light',
  dark: 'Dark',
  language: 'Español',
  does: {
    overview: 'All steps, for you alone',
    jump: 'Jump to a number or words',
    larger: 'Larger notes',
    smaller: 'Smaller notes',
    light: 'Light that follows the mouse on the projector’s screen',
    full: 'This window over the full screen',
  },
}

const es: SpeakerWords = {
  title: 'Vista del orador',
  thisStep: 'Este paso',
  nextStep: 'Después',
  lastStep: 'Este es el último paso.',
  notes: 'Notas',
  noNotes: 'Este paso no tiene notas.',
  smaller: 'Notas más pequeñas',
  larger: 'Notas más grandes',
  clock: 'Hora',
  stopwatch: 'Cronómetro',
  start: 'Iniciar',
  pause: 'Pausar',
  reset: 'Poner en cero',
  onTime: 'A tiempo',
  behind: (time) => `${time} de retraso`,
  ahead: (time) => `${time} de adelanto`,
  planned: (from, to, total) => `previsto ${from}–${to} de ${total}`,
  fragment: { claims: 'Las afirmaciones', quotation: 'La cita', place: 'El mapa avanza' },
  shown: 'ya se ve',
  toCome: 'por mostrar',
  point: 'Señalar en el mapa: Intro enciende la luz, las flechas la mueven',
  seeking: 'Buscando la presentación…',
  seekingMore: 'Debe estar abierta en este navegador, en el modo de presentación. Pulse S allí.',
  lost: 'La ventana de la presentación no responde: se cerró o salió del relato. Se sigue buscando.',
  reopen: 'Abrirla de nuevo',
  notASession: 'Esta dirección no corresponde a ninguna presentación. Pulse S en el modo de presentación.',
  black: 'El proyector está en negro. B devuelve la imagen.',
  exploring: 'El proyector muestra el mapa libre. R vuelve al paso.',
  dragged: 'Se movió el mapa fuera del paso. R lo devuelve.',
  auto: 'El relato avanza solo. A lo detiene.',
  light: 'Claro',
  dark: 'Oscuro',
  language: 'English',
  does: {
    overview: 'Todos los pasos, solo para usted',
    jump: 'Ir a un número o a unas palabras',
    larger: 'Notas más grandes',
    smaller: 'Notas más pequeñas',
    light: 'Luz que sigue al ratón en la pantalla del proyector',
    full: 'Esta ventana en pantalla completa',
  },
}

export const speakerWords: Readonly<Record<Lang, SpeakerWords>> = { en, es }
