import type { Lang } from '../core/words.ts'
import { plural, sayNumber } from './messages.ts'

/** The words of what is taken away: the share panel, the sheet and the printed page. */
export interface TakeMessages {
  readonly linkCopied: string
  readonly linkToCopy: string
  readonly link: string
  readonly copyLink: string
  readonly copied: string
  readonly notCopied: string
  readonly picture: string
  readonly pictureNote: string
  readonly pixels: (width: number, height: number) => string
  readonly noPicture: string
  readonly drawing: string
  readonly saving: string
  readonly saved: (name: string) => string
  readonly tooLarge: (longest: string) => string
  readonly drawingFailed: string
  readonly withoutLayers: (names: string) => string
  readonly data: string
  readonly dataNote: (n: number, undated: number) => string
  readonly paper: string
  readonly paperNote: string
  readonly print: string
  readonly preparing: string
  readonly map: string
  readonly made: (day: string) => string
  readonly printed: (day: string) => string
  readonly view: string
  readonly original: string
}

const en: TakeMessages = {
  linkCopied: 'The link to this view has been copied.',
  linkToCopy: 'This could not be copied by itself. The link to this view:',
  link: 'Link to this view',
  copyLink: 'Copy link',
  copied: 'The link has been copied.',
  notCopied: 'It could not be copied by itself: select it and copy it.',
  picture: 'Picture of the map',
  pictureNote: 'A sheet with title, legend, scale and sources, as PNG.',
  pixels: (width, height) => `${width} × ${height} pixels`,
  noPicture: 'The map cannot be drawn: this browser offers no WebGL 2.',
  drawing: 'Drawing the map …',
  saving: 'Saving the picture …',
  saved: (name) => `Saved as ${name}`,
  tooLarge: (longest) =>
    `This picture is larger than this browser can draw (${longest} pixels a side). Try the smaller one.`,
  drawingFailed: 'The picture could not be drawn. Keep this tab in front and try again.',
  withoutLayers: (names) => `The picture was drawn without ${names}, which could not be loaded.`,
  data: 'Data in view',
  dataNote: (n, undated) =>
    `${plural('en', n, 'event', 'events')}${undated > 0 ? ` and ${sayNumber('en', undated)} without a date` : ''}, with filters and “Known by” applied.`,
  paper: 'Paper',
  paperNote: 'Map, list of events, and what is selected with its quotations.',
  print: 'Print',
  preparing: 'Preparing the page …',
  map: 'The map of this view',
  made: (day) => `Made ${day}`,
  printed: (day) => `Printed ${day}`,
  view: 'This view',
  original: 'Original',
}

const es: TakeMessages = {
  linkCopied: 'Se copió el enlace a esta vista.',
  linkToCopy: 'No se pudo copiar. Este es el enlace a esta vista:',
  link: 'Enlace a esta vista',
  copyLink: 'Copiar enlace',
  copied: 'Se copió el enlace.',
  notCopied: 'No se pudo copiar: selecciónelo y cópielo.',
  picture: 'Imagen del mapa',
  pictureNote: 'Una lámina con título, leyenda, escala y fuentes, en PNG.',
  pixels: (width, height) => `${width} × ${height} píxeles`,
  noPicture: 'No se puede dibujar el mapa: este navegador no ofrece WebGL 2.',
  drawing: 'Dibujando el mapa…',
  saving: 'Guardando la imagen…',
  saved: (name) => `Guardada como ${name}`,
  tooLarge: (longest) =>
    `Esta imagen es más grande de lo que el navegador puede dibujar (${longest} píxeles por lado). Pruebe con la más pequeña.`,
  drawingFailed: 'No se pudo dibujar la imagen. Deje esta pestaña al frente e inténtelo de nuevo.',
  withoutLayers: (names) => `La imagen se dibujó sin ${names}: falló la carga.`,
  data: 'Datos a la vista',
  dataNote: (n, undated) =>
    `${plural('es', n, 'suceso', 'sucesos')}${undated > 0 ? ` y ${sayNumber('es', undated)} sin fecha` : ''}, con los filtros y «Conocido hasta» aplicados.`,
  paper: 'Papel',
  paperNote: 'El mapa, la lista de sucesos y lo seleccionado con sus citas.',
  print: 'Imprimir',
  preparing: 'Preparando la página…',
  map: 'El mapa de esta vista',
  made: (day) => `Elaborada el ${day}`,
  printed: (day) => `Impreso el ${day}`,
  view: 'Esta vista',
  original: 'Original',
}

export const takeMessages: Readonly<Record<Lang, TakeMessages>> = { en, es }
