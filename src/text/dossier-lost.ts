import type { Lang } from '../core/words.ts'

interface LostWords {
  /** the server's answer in place of a file */
  readonly status: (status: number) => string
  readonly unreachable: string
  readonly notJson: string
  /** a folder's dossier cannot be read, and the one that was kept from before is shown */
  readonly lastGood: (folder: string) => string
  /** the dossier asked for cannot be read, and the shipped one is shown */
  readonly shipped: (path: string) => string
}

/** What is told where a dossier's files cannot be had or read. */
export const lost: Readonly<Record<Lang, LostWords>> = {
  en: {
    status: (status) => `the server answered ${status}`,
    unreachable: 'it could not be fetched',
    notJson: 'it is not JSON',
    lastGood: (folder) => `The dossier in “${folder}” is broken or missing; the last good one is shown.`,
    shipped: (path) => `The dossier ${path} could not be read. The shipped dossier is shown instead.`,
  },
  es: {
    status: (status) => `el servidor respondió ${status}`,
    unreachable: 'no se pudo descargar',
    notJson: 'no es JSON',
    lastGood: (folder) =>
      `El dosier de «${folder}» falta o está dañado; se muestra el último que estaba bien.`,
    shipped: (path) => `No se pudo leer el dosier ${path}. En su lugar se muestra el dosier incluido.`,
  },
}
