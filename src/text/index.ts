import type { Lang } from '../core/words.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import type { Messages } from './messages.ts'

export type { Messages } from './messages.ts'
export { sayNumber } from './messages.ts'

/** The interface's words in a language. */
export const messages: Readonly<Record<Lang, Messages>> = { en, es }
