/** What a key can do. Who can do it offers it; in a mode where nobody does, the key does nothing. */
export type Command =
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
  | 'leave'

/** What can be offered: the shortcuts, and printing, whose key is the browser's own. */
type Offers = Partial<Record<Command | 'print', () => void>>

export interface Shortcut {
  readonly command: Command
  /** as `KeyboardEvent.key` says it, letters small; several do the same, as not every keyboard has brackets at hand */
  readonly keys: readonly string[]
  /** whether a key that is held repeats it */
  readonly repeats?: true
  /** whether it stays when single keys are switched off (WCAG 2.1.4 speaks of letters, figures and signs) */
  readonly always?: true
}

/**
 * Every shortcut. The map's own keys (arrows, + and −) and the sliders' (arrows, Page, Home, End) are left to them. The words for the
 * help stand in src/text/help.ts.
 */
export const shortcuts: readonly Shortcut[] = [
  { command: 'search', keys: ['/'] },
  { command: 'play', keys: [' '], always: true },
  { command: 'next', keys: ['n'], repeats: true },
  { command: 'previous', keys: ['p'], repeats: true },
  { command: 'earlier', keys: ['[', ','], repeats: true },
  { command: 'later', keys: [']', '.'], repeats: true },
  { command: 'wholeTime', keys: ['0'] },
  { command: 'fit', keys: ['f'] },
  { command: 'legend', keys: ['l'] },
  { command: 'help', keys: ['?'] },
  { command: 'leave', keys: ['Escape'], always: true },
]

/** Whether a key asks the browser to print: Ctrl+P, or ⌘P. */
export function asksToPrint({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'p' && (ctrlKey || metaKey) && !altKey && !shiftKey
}

const setting = 'frontera.single-keys'
const typing =
  'textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button], [type=range])'
/** What a space bar press works already. */
const pressed = 'button, summary, input, option, [role=button], [role=checkbox], [role=tab], [role=menuitem]'

/** Keyboard shortcuts: the one place that hears them. */
export class Keys {
  #commands: Offers = {}
  #single = readSetting()

  /** Listens to a document until `stop`. */
  constructor(target: Document) {
    const heard = (event: KeyboardEvent) => this.#hear(event)
    target.addEventListener('keydown', heard)
    this.stop = () => target.removeEventListener('keydown', heard)
  }
  readonly stop: () => void

  /** Whether single letters, figures and signs are shortcuts. */
  get single(): boolean {
    return this.#single
  }
  set single(on: boolean) {
    this.#single = on
    try {
      localStorage.setItem(setting, on ? 'on' : 'off')
    } catch {
      // then it holds until the page is left
    }
  }

  /** Offers what is to be done at some commands. Gives what takes the offer back. */
  offer(commands: Offers): () => void {
    this.#commands = { ...this.#commands, ...commands }
    return () => {
      const left = Object.entries(this.#commands).filter(([, act]) => !Object.values(commands).includes(act))
      this.#commands = Object.fromEntries(left)
    }
  }

  #hear(event: KeyboardEvent): void {
    if (asksToPrint(event) && this.#commands.print) {
      event.preventDefault()
      this.#commands.print()
      return
    }
    const shortcut = shortcuts.find(({ keys }) => keys.includes(plain(event.key)))
    const act = shortcut && this.#commands[shortcut.command]
    if (!act || !this.#means(event, shortcut)) return
    event.preventDefault()
    act()
  }

  /** Whether a key is meant for us, and not for a field, a button, a dialog or the browser. */
  #means(event: KeyboardEvent, { command, repeats, always }: Shortcut): boolean {
    if (event.defaultPrevented || event.isComposing || event.metaKey) return false
    // AltGr, which many keyboards need for brackets, counts as Ctrl and Alt on some systems
    if ((event.ctrlKey || event.altKey) && !event.getModifierState('AltGraph')) return false
    if (event.repeat && repeats !== true) return false
    if (!this.#single && always !== true) return false
    const { target } = event
    if (target instanceof Element && target.closest(command === 'play' ? `${typing}, ${pressed}` : typing))
      return false
    // a dialog and a popover close themselves at Escape
    if (document.querySelector('dialog[open]') !== null) return command === 'help'
    return command !== 'leave' || document.querySelector(':popover-open') === null
  }
}

function plain(key: string): string {
  return key.length === 1 ? key.toLowerCase() : key
}

function readSetting(): boolean {
  try {
    return localStorage.getItem(setting) !== 'off'
  } catch {
    return true
  }
}
