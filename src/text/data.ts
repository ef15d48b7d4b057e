import type { DataKind } from '../core/data/columns.ts'
import type { Precision } from '../core/dossier/types.ts'
import type { Lang } from '../core/words.ts'
import { plural, sayNumber } from './messages.ts'

type Table<Key extends string> = Readonly<Record<Key, string>>

/** As in src/io/table/types.ts, which words know nothing of. */
type Role =
  | 'title'
  | 'start'
  | 'end'
  | 'lat'
  | 'lon'
  | 'kind'
  | 'datePrecision'
  | 'placePrecision'
  | 'radius'
  | 'place'
  | 'notes'
  | 'source'
  | 'url'
type Profile = 'acled' | 'ucdp' | 'frontera' | 'plain'
type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be'

/** The words of one's own data: bringing it, saying what its columns are, its rows. */
export interface DataWords {
  readonly yourData: string
  readonly drop: string
  readonly dropNote: string
  readonly intro: string
  readonly private: string
  readonly choose: string
  readonly paste: string
  readonly pasteHint: string
  readonly readPasted: string
  readonly pasted: string
  readonly looking: (name: string) => string

  readonly mapTitle: (name: string) => string
  readonly rowsAbout: (rows: number, columns: number) => string
  readonly profile: Table<Profile>
  readonly role: Table<Role>
  readonly groups: Table<'what' | 'when' | 'where' | 'source'>
  readonly columns: string
  readonly column: string
  readonly sure: string
  readonly guess: string
  readonly noColumn: string
  readonly dateOrder: string
  readonly dateOrderWhy: (example: string) => string
  /** where other dates of the file tell the order */
  readonly dateOrderTold: string
  readonly contradictory: string
  readonly dmy: (example: string, day: string) => string
  readonly mdy: (example: string, day: string) => string
  readonly kinds: string
  readonly kindsNote: string
  readonly kind: Table<'other'>
  readonly moreValues: (n: number) => string
  readonly credit: string
  readonly creditNote: string
  readonly file: string
  readonly encoding: string
  readonly delimiter: string
  readonly header: string
  readonly encodings: Table<Encoding>
  readonly delimiters: Readonly<Record<',' | ';' | '\t' | '|', string>>
  readonly preview: string
  readonly previewNote: (n: number) => string
  readonly row: string
  readonly title: string
  readonly when: string
  readonly where: string
  readonly refusedRow: string
  readonly readable: (good: number, all: number) => string
  readonly offMap: (n: number) => string
  readonly load: string
  readonly cancel: string
  readonly why: Table<'dateOrder' | 'nothing'>

  readonly progress: (name: string) => string
  readonly loaded: (name: string, rows: number, refused: number) => string
  readonly cancelled: (name: string) => string
  readonly failed: (name: string) => string
  readonly stays: string
  readonly unreadable: string
  readonly empty: string
  readonly tooMany: (n: number) => string

  readonly dossierTitle: (name: string) => string
  readonly dossierNote: (events: number) => string
  readonly openDossier: string
  readonly dossierOpened: (name: string) => string
  readonly folderWithout: (name: string) => string

  readonly rows: (n: number) => string
  readonly inWindow: (shown: number, all: number) => string
  readonly status: (n: number) => string
  readonly rowsOf: (name: string) => string
  readonly undatedOf: (name: string) => string
  readonly undated: (n: number) => string
  readonly show: string
  readonly zoomTo: string
  readonly allTime: string
  readonly outside: (n: number) => string
  readonly remap: string
  readonly remove: string
  readonly removed: (name: string) => string
  readonly more: (name: string) => string
  readonly earlier: string
  readonly later: string
  readonly range: (from: number, to: number, all: number) => string
  readonly none: string
  readonly hidden: string
  readonly working: string
  readonly notTouched: string
  readonly creditOf: (credit: string) => string
  readonly noCredit: string
  readonly refused: (n: number) => string
  readonly refusedTitle: (name: string) => string
  readonly refusedNote: (listed: number, all: number) => string
  readonly line: string
  readonly reason: string
  readonly asItStands: string
  readonly download: string
  readonly otherKind: string

  readonly untitled: (row: number) => string
  readonly noPlace: string
  readonly precision: Table<Precision>
  readonly within: (metres: number) => string
  readonly wordForWord: string
  readonly fromFile: (row: number, name: string) => string
  readonly link: string
  readonly here: (n: number) => string
  readonly gone: string
  readonly close: string
  /** how many rows the highest column of the strip has, and what a column stands for */
  readonly highest: (unit: 'day' | 'week' | 'month' | 'year', n: number) => string

  readonly takeAll: string
  readonly takeFiltered: string
  /** a dossier's file with the data sets in it */
  readonly withDossier: string
  readonly takeNote: (n: number) => string
  readonly which: string
}

const en: DataWords = {
  yourData: 'Your data',
  drop: 'Drop to put it on the map',
  dropNote: 'CSV, TSV, GeoJSON or a dossier. It stays in this browser.',
  intro:
    'Tables of events (CSV, TSV, as ACLED and UCDP export them) and GeoJSON are shown beside the dossier. Drop them anywhere on the page, choose them here, or paste a table.',
  private: 'Nothing leaves this browser, and nothing is kept when the page is closed.',
  choose: 'Choose files',
  paste: 'Or paste a table',
  pasteHint: 'With its first line naming the columns',
  readPasted: 'Read the pasted table',
  pasted: 'Pasted table',
  looking: (name) => `Looking at ${name} …`,

  mapTitle: (name) => `How is ${name} to be read?`,
  rowsAbout: (rows, columns) =>
    `About ${plural('en', rows, 'row', 'rows')}, ${plural('en', columns, 'column', 'columns')}`,
  profile: {
    acled: 'laid out as ACLED does',
    ucdp: 'laid out as the UCDP does',
    frontera: 'written by Frontera',
    plain: 'columns told by their names and contents',
  },
  role: {
    title: 'Title',
    start: 'Date or start',
    end: 'End',
    lat: 'Latitude',
    lon: 'Longitude',
    kind: 'Kind',
    datePrecision: 'Precision of the date',
    placePrecision: 'Precision of the place',
    radius: 'Radius in metres',
    place: 'Name of the place',
    notes: 'Notes',
    source: 'Source',
    url: 'Link',
  },
  groups: { what: 'What happened', when: 'When', where: 'Where', source: 'Who says so' },
  columns: 'Columns',
  column: 'Column',
  sure: 'recognised',
  guess: 'a guess, please check',
  noColumn: 'none',
  dateOrder: 'Which number is the day?',
  dateOrderWhy: (example) =>
    `Dates such as ${example} can be read in two ways, and nothing in the file tells which.`,
  dateOrderTold: 'Other dates in the file tell: they can be read in one way only.',
  contradictory:
    'Some of its dates can only be day/month, others only month/day: those that do not fit will be refused.',
  dmy: (example, day) => `Day first: ${example} is ${day}`,
  mdy: (example, day) => `Month first: ${example} is ${day}`,
  kinds: 'Kinds',
  kindsNote: 'What the values of the column stand for on the map.',
  kind: { other: 'Other' },
  moreValues: (n) => `All ${n} values`,
  credit: 'Credit',
  creditNote: 'Whose data it is, and its terms. It is shown with the data and written into what you export.',
  file: 'How the file is written',
  encoding: 'Encoding',
  delimiter: 'Between columns',
  header: 'The first line names the columns',
  encodings: {
    'utf-8': 'UTF-8',
    'windows-1252': 'Windows-1252 (Western European)',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16, big-endian',
  },
  delimiters: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'vertical bar' },
  preview: 'Preview',
  previewNote: (n) => `The first ${plural('en', n, 'row', 'rows')} as they would be read`,
  row: 'Row',
  title: 'Title',
  when: 'When',
  where: 'Where',
  refusedRow: 'Cannot be read',
  readable: (good, all) => (good === all ? `All ${all} can be read.` : `${good} of ${all} can be read.`),
  offMap: (n) => `${plural('en', n, 'row lies', 'rows lie')} far from the border.`,
  load: 'Load',
  cancel: 'Cancel',
  why: {
    dateOrder: 'First say which number is the day: nothing is guessed.',
    nothing: 'Name at least a column of dates, or the two of coordinates.',
  },

  progress: (name) => `Reading ${name}`,
  loaded: (name, rows, refused) =>
    `${name}: ${plural('en', rows, 'row', 'rows')} read${refused > 0 ? `, ${sayNumber('en', refused)} could not be` : ''}.`,
  cancelled: (name) => `${name} was not loaded.`,
  failed: (name) => `${name} could not be loaded.`,
  stays: 'What was loaded before is still there.',
  unreadable: 'The browser cannot read this file: it was moved or changed since it was chosen.',
  empty: 'There is nothing to read in what was dropped. Drop a file: CSV, TSV, GeoJSON or a dossier.',
  tooMany: (n) => `At most ${n} files are taken at once.`,

  dossierTitle: (name) => `${name} is a dossier`,
  dossierNote: (events) =>
    `It has ${plural('en', events, 'event', 'events')} with their articles. It is shown in place of the present dossier; your data stays beside it.`,
  openDossier: 'Open it',
  dossierOpened: (name) => `${name} is shown now.`,
  folderWithout: (name) => `The folder ${name} holds no dossier.json, and no table.`,

  rows: (n) => plural('en', n, 'row', 'rows'),
  inWindow: (shown, all) => `${sayNumber('en', shown)} of ${plural('en', all, 'row', 'rows')} here`,
  status: (n) => `${plural('en', n, 'row', 'rows')} of your data`,
  rowsOf: (name) => `Rows of ${name}`,
  undatedOf: (name) => `Rows of ${name} without a date`,
  undated: (n) => `${plural('en', n, 'row', 'rows')} without a date`,
  show: 'Show',
  zoomTo: 'Zoom to it',
  allTime: 'Show all of its time',
  outside: (n) => `${plural('en', n, 'row lies', 'rows lie')} outside the window.`,
  remap: 'Columns',
  remove: 'Remove',
  removed: (name) => `${name} was removed.`,
  more: (name) => `More about ${name}`,
  earlier: 'Earlier rows',
  later: 'Later rows',
  range: (from, to, all) => `${sayNumber('en', from)}–${sayNumber('en', to)} of ${sayNumber('en', all)}`,
  none: 'No row in this window fits the filters.',
  hidden: 'Not shown on the map.',
  working: 'Searching …',
  notTouched: 'Rows have no day of publication: “Known by” leaves them as they are.',
  creditOf: (credit) => `Credit: ${credit}`,
  noCredit: 'No credit given',
  refused: (n) => `${plural('en', n, 'row', 'rows')} could not be read`,
  refusedTitle: (name) => `What could not be read of ${name}`,
  refusedNote: (listed, all) =>
    listed < all
      ? `The first ${sayNumber('en', listed)} of ${sayNumber('en', all)}. The rest of the file was loaded.`
      : 'The rest of the file was loaded.',
  line: 'Line',
  reason: 'Reason',
  asItStands: 'As it stands in the file',
  download: 'Download as CSV',
  otherKind: 'Rows of other kinds',

  untitled: (row) => `Row ${sayNumber('en', row)}`,
  noPlace: 'no place given',
  precision: {
    exact: 'exact place',
    near: 'near here',
    region: 'approximate area',
    country: 'somewhere in the country',
  },
  within: (metres) =>
    metres < 1000 ? `within ${sayNumber('en', metres)} m` : `within ${sayNumber('en', metres / 1000)} km`,
  wordForWord: 'As the source has it',
  fromFile: (row, name) => `Row ${sayNumber('en', row)} of ${name}`,
  link: 'Open the source',
  here: (n) => `${plural('en', n, 'row', 'rows')} at this point`,
  gone: 'The file this row comes from can no longer be read.',
  close: 'Close the row',
  highest: (unit, n) => `Your data: up to ${plural('en', n, 'row', 'rows')} a ${unit}`,

  takeAll: 'Everything',
  takeFiltered: 'What is in view',
  withDossier: 'With the dossier',
  takeNote: (n) => `${plural('en', n, 'row', 'rows')}, with credit and source columns.`,
  which: 'Which rows',
}

const es: DataWords = {
  yourData: 'Sus datos',
  drop: 'Suelte aquí para verlo en el mapa',
  dropNote: 'CSV, TSV, GeoJSON o un dosier. No sale de este navegador.',
  intro:
    'Las tablas de sucesos (CSV, TSV, como las exportan ACLED y UCDP) y los archivos GeoJSON se muestran junto al dosier. Suéltelos en cualquier parte de la página, elíjalos aquí o pegue una tabla.',
  private: 'Nada sale de este navegador, y al cerrar la página no se conserva nada.',
  choose: 'Elegir archivos',
  paste: 'O pegue una tabla',
  pasteHint: 'Con los nombres de las columnas en la primera línea',
  readPasted: 'Leer la tabla pegada',
  pasted: 'Tabla pegada',
  looking: (name) => `Examinando ${name}…`,

  mapTitle: (name) => `¿Cómo se lee ${name}?`,
  rowsAbout: (rows, columns) =>
    `Unas ${plural('es', rows, 'fila', 'filas')}, ${plural('es', columns, 'columna', 'columnas')}`,
  profile: {
    acled: 'con la estructura de ACLED',
    ucdp: 'con la estructura del UCDP',
    frontera: 'escrito por Frontera',
    plain: 'columnas reconocidas por su nombre y su contenido',
  },
  role: {
    title: 'Título',
    start: 'Fecha o inicio',
    end: 'Final',
    lat: 'Latitud',
    lon: 'Longitud',
    kind: 'Tipo',
    datePrecision: 'Precisión de la fecha',
    placePrecision: 'Precisión del lugar',
    radius: 'Radio en metros',
    place: 'Nombre del lugar',
    notes: 'Notas',
    source: 'Fuente',
    url: 'Enlace',
  },
  groups: { what: 'Qué ocurrió', when: 'Cuándo', where: 'Dónde', source: 'Quién lo dice' },
  columns: 'Columnas',
  column: 'Columna',
  sure: 'reconocida',
  guess: 'suposición, revísela',
  noColumn: 'ninguna',
  dateOrder: '¿Cuál de los números es el día?',
  dateOrderWhy: (example) =>
    `Fechas como ${example} se pueden leer de dos maneras, y nada en el archivo dice cuál vale.`,
  dateOrderTold: 'Lo dicen otras fechas del archivo, que solo se pueden leer de una manera.',
  contradictory:
    'Unas fechas solo pueden ser día/mes y otras solo mes/día: las que no concuerden se rechazarán.',
  dmy: (example, day) => `Primero el día: ${example} es el ${day}`,
  mdy: (example, day) => `Primero el mes: ${example} es el ${day}`,
  kinds: 'Tipos',
  kindsNote: 'Qué significan en el mapa los valores de la columna.',
  kind: { other: 'Otro' },
  moreValues: (n) => `Los ${n} valores`,
  credit: 'Crédito',
  creditNote:
    'De quién son los datos y en qué condiciones. Se muestra con ellos y se escribe en lo que exporte.',
  file: 'Cómo está escrito el archivo',
  encoding: 'Codificación',
  delimiter: 'Entre columnas',
  header: 'La primera línea nombra las columnas',
  encodings: {
    'utf-8': 'UTF-8',
    'windows-1252': 'Windows-1252 (Europa occidental)',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16, big-endian',
  },
  delimiters: { ',': 'coma', ';': 'punto y coma', '\t': 'tabulador', '|': 'barra vertical' },
  preview: 'Vista previa',
  previewNote: (n) =>
    n === 1 ? 'La primera fila, tal como se leería' : `Las primeras ${n} filas, tal como se leerían`,
  row: 'Fila',
  title: 'Título',
  when: 'Cuándo',
  where: 'Dónde',
  refusedRow: 'No se puede leer',
  readable: (good, all) =>
    good === all ? `Se pueden leer las ${all}.` : `Se pueden leer ${good} de ${all}.`,
  offMap: (n) => `${plural('es', n, 'fila queda', 'filas quedan')} lejos de la frontera.`,
  load: 'Cargar',
  cancel: 'Cancelar',
  why: {
    dateOrder: 'Diga primero cuál número es el día: aquí no se adivina nada.',
    nothing: 'Indique al menos una columna de fechas, o las dos de coordenadas.',
  },

  progress: (name) => `Leyendo ${name}`,
  loaded: (name, rows, refused) =>
    `${name}: ${plural('es', rows, 'fila leída', 'filas leídas')}${refused > 0 ? `, ${sayNumber('es', refused)} no se ${refused === 1 ? 'pudo' : 'pudieron'} leer` : ''}.`,
  cancelled: (name) => `${name} no se cargó.`,
  failed: (name) => `No se pudo cargar ${name}.`,
  stays: 'Lo que ya estaba cargado sigue ahí.',
  unreadable: 'El navegador no puede leer este archivo: se movió o cambió después de elegirlo.',
  empty: 'En lo que soltó no hay nada que leer. Suelte un archivo: CSV, TSV, GeoJSON o un dosier.',
  tooMany: (n) => `Se aceptan a lo sumo ${n} archivos a la vez.`,

  dossierTitle: (name) => `${name} es un dosier`,
  dossierNote: (events) =>
    `Tiene ${plural('es', events, 'suceso', 'sucesos')} con sus artículos. Se muestra en lugar del dosier actual; sus datos siguen al lado.`,
  openDossier: 'Abrirlo',
  dossierOpened: (name) => `Ahora se muestra ${name}.`,
  folderWithout: (name) => `La carpeta ${name} no contiene ningún dossier.json ni ninguna tabla.`,

  rows: (n) => plural('es', n, 'fila', 'filas'),
  inWindow: (shown, all) => `${sayNumber('es', shown)} de ${plural('es', all, 'fila', 'filas')} aquí`,
  status: (n) => `${plural('es', n, 'fila', 'filas')} de sus datos`,
  rowsOf: (name) => `Filas de ${name}`,
  undatedOf: (name) => `Filas de ${name} sin fecha`,
  undated: (n) => `${plural('es', n, 'fila', 'filas')} sin fecha`,
  show: 'Mostrar',
  zoomTo: 'Acercar el mapa',
  allTime: 'Ver todo su tiempo',
  outside: (n) => `${plural('es', n, 'fila queda', 'filas quedan')} fuera de la ventana.`,
  remap: 'Columnas',
  remove: 'Quitar',
  removed: (name) => `Se quitó ${name}.`,
  more: (name) => `Más sobre ${name}`,
  earlier: 'Filas anteriores',
  later: 'Filas siguientes',
  range: (from, to, all) => `${sayNumber('es', from)}–${sayNumber('es', to)} de ${sayNumber('es', all)}`,
  none: 'Ninguna fila de esta ventana concuerda con los filtros.',
  hidden: 'No se muestra en el mapa.',
  working: 'Buscando…',
  notTouched: 'Las filas no tienen día de publicación: «Conocido hasta» no las cambia.',
  creditOf: (credit) => `Crédito: ${credit}`,
  noCredit: 'Sin crédito',
  refused: (n) => (n === 1 ? '1 fila no se pudo leer' : `${sayNumber('es', n)} filas no se pudieron leer`),
  refusedTitle: (name) => `Lo que no se pudo leer de ${name}`,
  refusedNote: (listed, all) =>
    listed < all
      ? `Las primeras ${sayNumber('es', listed)} de ${sayNumber('es', all)}. El resto del archivo se cargó.`
      : 'El resto del archivo se cargó.',
  line: 'Línea',
  reason: 'Motivo',
  asItStands: 'Tal como está en el archivo',
  download: 'Descargar como CSV',
  otherKind: 'Filas de otros tipos',

  untitled: (row) => `Fila ${sayNumber('es', row)}`,
  noPlace: 'sin lugar',
  precision: {
    exact: 'lugar exacto',
    near: 'cerca de aquí',
    region: 'zona aproximada',
    country: 'en algún lugar del país',
  },
  within: (metres) =>
    metres < 1000
      ? `en un radio de ${sayNumber('es', metres)} m`
      : `en un radio de ${sayNumber('es', metres / 1000)} km`,
  wordForWord: 'Tal como lo dice la fuente',
  fromFile: (row, name) => `Fila ${sayNumber('es', row)} de ${name}`,
  link: 'Abrir la fuente',
  here: (n) => `${plural('es', n, 'fila', 'filas')} en este punto`,
  gone: 'El archivo del que viene esta fila ya no se puede leer.',
  close: 'Cerrar la fila',
  highest: (unit, n) =>
    `Sus datos: hasta ${plural('es', n, 'fila', 'filas')} por ${{ day: 'día', week: 'semana', month: 'mes', year: 'año' }[unit]}`,

  takeAll: 'Todo',
  takeFiltered: 'Lo que está a la vista',
  withDossier: 'Con el dosier',
  takeNote: (n) => `${plural('es', n, 'fila', 'filas')}, con columnas de crédito y fuente.`,
  which: 'Qué filas',
}

export const dataWords: Readonly<Record<Lang, DataWords>> = { en, es }

/** The name of a kind of row: the dossier's kinds have theirs in the first words already. */
export function kindName(
  kind: DataKind,
  names: Readonly<Record<Exclude<DataKind, 'other'>, string>>,
  words: DataWords,
): string {
  return kind === 'other' ? words.kind.other : names[kind]
}
