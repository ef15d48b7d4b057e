import type { Lang } from '../core/words.ts'

export interface HelpWords {
  readonly help: string
  readonly keys: string
  readonly or: string
  /** what each shortcut does */
  readonly commands: Readonly<
    Record<
      | 'search'
      | 'help'
      | 'play'
      | 'next'
      | 'previous'
      | 'earlier'
      | 'later'
      | 'wholeTime'
      | 'fit'
      | 'legend'
      | 'leave',
      string
    >
  >
  readonly space: string
  readonly arrows: string
  readonly onMap: string
  readonly onThumb: string
  readonly single: string
  readonly singleNote: string
  readonly hands: string
  /** what mouse and fingers do */
  readonly gestures: readonly string[]
  readonly signs: string
  readonly signBar: string
  readonly signArea: string
  readonly signNear: string
  readonly signPossible: string
  readonly signKnown: string
}

/** The words of the help sheet. */
export const helpWords: Readonly<Record<Lang, HelpWords>> = {
  en: {
    help: 'Help',
    keys: 'Keys',
    or: 'or',
    commands: {
      search: 'Search',
      help: 'Open or close this help',
      play: 'Play or pause',
      next: 'Next event',
      previous: 'Previous event',
      earlier: 'Window back by its own length',
      later: 'Window on by its own length',
      wholeTime: 'All of the time',
      fit: 'Show the selection, or the whole border',
      legend: 'Legend',
      leave: 'Clear the selection',
    },
    space: 'Space',
    arrows: 'Arrows',
    onMap: 'On the map: move it; + and − zoom',
    onThumb: 'On a thumb: by a day; Page Up and Page Down by a month',
    single: 'Single-key shortcuts',
    singleNote: 'Switch them off if you speak to your computer or press keys by mistake. Space and Esc stay.',
    hands: 'Mouse and fingers',
    gestures: [
      'Drag the map to move it; turn the wheel or pinch to zoom.',
      'Click or tap a sign, a hatched area or a sheet to select it; open land clears the selection.',
      'Drag a thumb to change the window, drag between the two to move all of it.',
    ],
    signs: 'How to read the signs',
    signBar:
      'A bar with ends is as long as the date is uncertain: “March 2021” is any day of that month. A chevron: it goes on.',
    signArea: 'A hatched area is approximate: somewhere in it, and nobody gives its edge.',
    signNear: 'A hollow sign is near the place, a solid one at it.',
    signPossible: 'Lighter, and the word “possibly”: it may lie in this window, or just outside it.',
    signKnown: '“Known by” hides what was published after that day: what could be known then.',
  },
  es: {
    help: 'Ayuda',
    keys: 'Teclas',
    or: 'o',
    commands: {
      search: 'Buscar',
      help: 'Abrir o cerrar esta ayuda',
      play: 'Reproducir o pausar',
      next: 'Suceso siguiente',
      previous: 'Suceso anterior',
      earlier: 'Retroceder el período por su propia duración',
      later: 'Avanzar el período por su propia duración',
      wholeTime: 'Todo el tiempo',
      fit: 'Mostrar la selección, o toda la frontera',
      legend: 'Leyenda',
      leave: 'Quitar la selección',
    },
    space: 'Espacio',
    arrows: 'Flechas',
    onMap: 'En el mapa: lo mueven; + y − acercan y alejan',
    onThumb: 'En un control deslizante: un día; Re Pág y Av Pág, un mes',
    single: 'Atajos de una sola tecla',
    singleNote:
      'Desactívelos si le habla a su computador o si pulsa teclas sin querer. Espacio y Esc se mantienen.',
    hands: 'Ratón y dedos',
    gestures: [
      'Arrastre el mapa para moverlo; use la rueda o pellizque para acercar y alejar.',
      'Haga clic o toque un signo, una zona rayada o una hoja para seleccionarla; en terreno vacío se quita la selección.',
      'Arrastre un control para cambiar el período, o entre los dos para moverlo entero.',
    ],
    signs: 'Cómo leer los signos',
    signBar:
      'Una barra con extremos dura lo que dura la duda: «marzo de 2021» es cualquier día de ese mes. Una punta de flecha: continúa.',
    signArea: 'Una zona rayada es aproximada: en algún punto de ella, y nadie precisa su borde.',
    signNear: 'Un signo hueco está cerca del lugar; uno lleno, en el lugar mismo.',
    signPossible: 'Más claro, y la palabra «posiblemente»: puede caer en este período o quedar justo fuera.',
    signKnown: '«Conocido hasta» oculta lo que se publicó después de ese día: lo que entonces podía saberse.',
  },
}
