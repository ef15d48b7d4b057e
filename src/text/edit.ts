import type { Lang } from '../core/words.ts'
import { en } from './edit/en.ts'
import { es } from './edit/es.ts'

/** The words of the room in which a dossier is made. */
export type EditWords = Readonly<typeof en>

export const editWords: Readonly<Record<Lang, EditWords>> = { en, es }
