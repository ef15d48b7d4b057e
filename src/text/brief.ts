import type { Lang } from '../core/words.ts'

/** The words of brief mode, which is fetched when it is wanted. */
export interface BriefWords {
  readonly stepOf: (number: number, count: number) => string
  readonly words: string
  readonly nextStep: string
  readonly previousStep: string
  readonly overview: string
  readonly blackScreen: string
  readonly blackNote: string
  readonly jump: string
  readonly jumpField: string
  readonly jumpNothing: string
  readonly questions: string
  readonly backToStory: string
  readonly endStory: string
  readonly fullScreen: string
  readonly help: string
  readonly auto: string
  readonly autoOn: string
  readonly contrast: string
  readonly light: string
  readonly larger: string
  readonly smaller: string
  readonly speakerView: string
  readonly speakerBlocked: string
  readonly mapLost: string
  readonly knownBy: (day: string) => string
  readonly byReference: (date: string) => string
  readonly measuredHere: string
  readonly translated: string
  readonly credits: string
  readonly progress: string
  readonly minutes: (n: string) => string
  readonly controls: string
  /** what each key does, for the help sheet */
  readonly does: Readonly<Record<string, string>>
  readonly keyNames: Readonly<Record<string, string>>
}

const en: BriefWords = {
  stepOf: (number, count) => `Step ${number} of ${count}`,
  words: 'What is told',
  nextStep: 'Next step',
  previousStep: 'Previous step',
  overview: 'Overview',
  blackScreen: 'Black screen',
  blackNote: 'The screen is black. Press B to go on.',
  jump: 'Jump to a step',
  jumpField: 'Number or words',
  jumpNothing: 'No step fits.',
  questions: 'Questions: explore the map',
  backToStory: 'Back to the story',
  endStory: 'End the story',
  fullScreen: 'Full screen',
  help: 'Keys',
  auto: 'Go on by itself',
  autoOn: 'goes on by itself',
  contrast: 'Projector contrast',
  light: 'Light to point with',
  larger: 'Larger words',
  smaller: 'Smaller words',
  speakerView: 'Speaker view',
  speakerBlocked:
    'The browser did not let the speaker view open. Allow pop-up windows for this page and press S again, or open this address in a second window:',
  mapLost: 'The map was lost; it is being drawn again. The story goes on.',
  knownBy: (day) => `Known by ${day}`,
  byReference: (date) => `(${date}, by a reference)`,
  measuredHere: 'measured on this map',
  translated: 'our translation',
  credits: '© OpenStreetMap · GeoNames · Natural Earth',
  progress: 'The story in time',
  minutes: (n) => `${n} min`,
  controls: 'Controls',
  does: {
    next: 'Next: a quotation, then the next step',
    back: 'Back',
    home: 'First step',
    end: 'Last step',
    black: 'Black screen, and back',
    overview: 'Overview of all steps',
    jump: 'Jump to a number or words',
    questions: 'Questions: explore the map',
    return: 'Back to the story, to the very step',
    auto: 'Go on by itself, in planned time',
    full: 'Full screen',
    contrast: 'Projector contrast',
    larger: 'Larger words, where they fit',
    smaller: 'Smaller words',
    light: 'Light to point with: it follows the mouse',
    speaker: 'Speaker view, in a second window',
    help: 'This sheet',
  },
  keyNames: {
    '-': '−',
    ' ': 'Space',
    'Shift+ ': 'Shift + Space',
    PageDown: 'Page Down',
    PageUp: 'Page Up',
    ArrowRight: '→',
    ArrowLeft: '←',
    Home: 'Home',
    End: 'End',
    Escape: 'Esc',
  },
}

const es: BriefWords = {
  stepOf: (number, count) => `Paso ${number} de ${count}`,
  words: 'Lo que se cuenta',
  nextStep: 'Paso siguiente',
  previousStep: 'Paso anterior',
  overview: 'Vista general',
  blackScreen: 'Pantalla negra',
  blackNote: 'La pantalla está en negro. Pulse B para seguir.',
  jump: 'Ir a un paso',
  jumpField: 'Número o palabras',
  jumpNothing: 'Ningún paso coincide.',
  questions: 'Preguntas: explorar el mapa',
  backToStory: 'Volver al relato',
  endStory: 'Terminar el relato',
  fullScreen: 'Pantalla completa',
  help: 'Teclas',
  auto: 'Avance automático',
  autoOn: 'avanza solo',
  contrast: 'Contraste para proyector',
  light: 'Luz para señalar',
  larger: 'Letra más grande',
  smaller: 'Letra más pequeña',
  speakerView: 'Vista del orador',
  speakerBlocked:
    'El navegador no dejó abrir la vista del orador. Permita las ventanas emergentes de esta página y pulse S otra vez, o abra esta dirección en otra ventana:',
  mapLost: 'Se perdió el mapa; se está dibujando de nuevo. El relato sigue.',
  knownBy: (day) => `Conocido hasta el ${day}`,
  byReference: (date) => `(${date}, según una referencia)`,
  measuredHere: 'medida sobre este mapa',
  translated: 'traducción nuestra',
  credits: '© OpenStreetMap · GeoNames · Natural Earth',
  progress: 'El relato en el tiempo',
  minutes: (n) => `${n} min`,
  controls: 'Controles',
  does: {
    next: 'Siguiente: una cita y, luego, el paso siguiente',
    back: 'Atrás',
    home: 'Primer paso',
    end: 'Último paso',
    black: 'Pantalla negra, y volver',
    overview: 'Vista general de los pasos',
    jump: 'Ir a un número o a unas palabras',
    questions: 'Preguntas: explorar el mapa',
    return: 'Volver al relato, al mismo paso',
    auto: 'Avance automático, en el tiempo previsto',
    full: 'Pantalla completa',
    contrast: 'Contraste para proyector',
    larger: 'Letra más grande, donde quepa',
    smaller: 'Letra más pequeña',
    light: 'Luz para señalar: sigue al ratón',
    speaker: 'Vista del orador, en otra ventana',
    help: 'Esta hoja',
  },
  keyNames: {
    '-': '−',
    ' ': 'Espacio',
    'Shift+ ': 'Mayús + Espacio',
    PageDown: 'Av Pág',
    PageUp: 'Re Pág',
    ArrowRight: '→',
    ArrowLeft: '←',
    Home: 'Inicio',
    End: 'Fin',
    Escape: 'Esc',
  },
}

export const briefWords: Readonly<Record<Lang, BriefWords>> = { en, es }
