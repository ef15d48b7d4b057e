import type { Lang } from '../core/words.ts'

/** What the credits stand under. */
export const creditsHeading: Readonly<Record<Lang, string>> = {
  en: 'Sources and licences',
  es: 'Fuentes y licencias',
}
