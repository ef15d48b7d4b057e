/** What a key does while the story is told. */
export const storyActions = [
  'next',
  'back',
  'home',
  'end',
  'black',
  'overview',
  'jump',
  'questions',
  'return',
  'auto',
  'full',
  'contrast',
  'larger',
  'smaller',
  'light',
  'speaker',
  'help',
] as const
export type StoryAction = (typeof storyActions)[number]

/** The part of a keyboard event that tells what was pressed. */
export interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

/**
 * The keys of reveal.js and slidev, and what clickers send: a Logitech R400 sends PageDown, PageUp, a full stop, and F5 and Escape by
 * turns. F5 is left to the browser, as the address keeps the step.
 */
export const storyKeys: Readonly<Record<StoryAction, readonly string[]>> = {
  next: ['PageDown', ' ', 'ArrowRight', 'n'],
  back: ['PageUp', 'Shift+ ', 'ArrowLeft', 'p'],
  home: ['Home'],
  end: ['End'],
  black: ['b', '.', 'v'],
  overview: ['o', 'Escape'],
  jump: ['g'],
  speaker: ['s'],
  full: ['f'],
  help: ['?', 'F1'],
  auto: ['a'],
  questions: ['q'],
  return: ['r'],
  contrast: ['c'],
  larger: ['+', '='],
  smaller: ['-'],
  light: ['l'],
}

const byKey: ReadonlyMap<string, StoryAction> = new Map(
  storyActions.flatMap((action) => storyKeys[action].map((key): [string, StoryAction] => [key, action])),
)

/** What a press asks for; null: nothing that is the story's. Capitals count as small letters, so that Caps Lock does no harm. */
export function actionOf({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyPress): StoryAction | null {
  if (ctrlKey || altKey || metaKey) return null
  if (key === ' ') return byKey.get(shiftKey ? 'Shift+ ' : ' ') ?? null
  return byKey.get(key.length === 1 ? key.toLowerCase() : key) ?? null
}
