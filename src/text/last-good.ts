import type { Lang } from '../core/words.ts'

/** What is told where a dossier cannot be read and the one that was kept from before is shown. */
export const lastGoodShown: Readonly<Record<Lang, (folder: string) => string>> = {
  en: (folder) => `The dossier in “${folder}” is broken or missing; the last good one is shown.`,
  es: (folder) => `El dosier de «${folder}» falta o está dañado; se muestra el último que estaba bien.`,
}
