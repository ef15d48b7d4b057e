import type { Lang } from '../core/words.ts'

interface PlaybackWords {
  readonly window: string
  readonly moving: string
  readonly movingNote: string
  readonly cumulative: string
  readonly cumulativeNote: string
  readonly pace: string
  readonly days: string
  readonly events: string
  readonly speed: string
  readonly daysASecond: (n: number) => string
  readonly dwell: string
  readonly seconds: (n: number) => string
  readonly loop: string
  readonly follow: string
}

/** The words of the playback settings. */
export const playbackWords: Readonly<Record<Lang, PlaybackWords>> = {
  en: {
    window: 'Window',
    moving: 'Moving',
    movingNote: 'both ends go on',
    cumulative: 'Cumulative',
    cumulativeNote: 'the beginning stays',
    pace: 'Pace',
    days: 'Day by day',
    events: 'Event by event',
    speed: 'Speed',
    daysASecond: (n) => `${n} days a second`,
    dwell: 'Time for each event',
    seconds: (n) => `${n} seconds each`,
    loop: 'Begin again at the end',
    follow: 'Camera follows the events',
  },
  es: {
    window: 'Período',
    moving: 'Móvil',
    movingNote: 'avanzan los dos extremos',
    cumulative: 'Acumulado',
    cumulativeNote: 'el inicio no se mueve',
    pace: 'Ritmo',
    days: 'Día a día',
    events: 'Suceso por suceso',
    speed: 'Velocidad',
    daysASecond: (n) => `${n} días por segundo`,
    dwell: 'Tiempo para cada suceso',
    seconds: (n) => `${n} segundos cada uno`,
    loop: 'Volver a empezar al final',
    follow: 'La cámara sigue los sucesos',
  },
}
