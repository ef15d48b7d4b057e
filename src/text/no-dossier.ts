import type { Lang } from '../core/words.ts'

/** That there is nothing to show, and what can be done about it. */
export const noDossier: Readonly<Record<Lang, string>> = {
  en: 'No dossier could be read, so there is nothing to show. Mend the files named below, or put the shipped ones back, and reload.',
  es: 'No se pudo leer ningún dosier, así que no hay nada que mostrar. Corrija los archivos que se nombran abajo, o restaure los originales, y vuelva a cargar.',
}
