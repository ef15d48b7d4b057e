import { plural, sayNumber } from '../messages.ts'
import { selectedWords } from '../selected.ts'
import type { DataWords } from '../data.ts'

const onLine = ({ text, line }: { readonly text: string; readonly line: number | null }) =>
  line === null ? text : `${text} (línea ${sayNumber('es', line)})`

export const es: DataWords = {
  yourData: 'Sus datos',
  drop: 'Suelte aquí para verlo en el mapa',
  dropNote: 'CSV, TSV, GeoJSON, un zip con ellos o un dosier. No sale de este navegador.',
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
    `Fechas como ${example} se pueden leer de dos maneras, y nada en las filas examinadas dice cuál vale.`,
  dateOrderTold: 'Lo dicen otras fechas del archivo, que solo se pueden leer de una manera.',
  contradictory: (dmy, mdy) =>
    `El archivo se contradice: ${onLine(dmy)} solo puede ser día/mes; ${onLine(mdy)}, solo mes/día. Cualquiera que sea su elección, las filas que no concuerden se rechazarán y quedarán en una lista con su línea.`,
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
    good === all
      ? all === 1
        ? 'Se puede leer.'
        : `Se pueden leer las ${all}.`
      : `Se pueden leer ${good} de ${all}.`,
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
  partlyWestern: (name) =>
    `${name} está en UTF-8, pero algunas letras no lo están; se leyeron como Windows-1252. Compruebe que las tildes estén bien.`,
  cancelled: (name) => `${name} no se cargó.`,
  putAside: (name) =>
    `${name} no se cargó. Lo que usted indicó se conserva para cuando vuelva a traer el archivo.`,
  failed: (name) => `No se pudo cargar ${name}.`,
  stays: 'Lo que ya estaba cargado sigue ahí.',
  unreadable: 'El navegador no puede leer este archivo: se movió o cambió después de elegirlo.',
  empty: 'En lo que soltó no hay nada que leer. Suelte un archivo: CSV, TSV, GeoJSON o un dosier.',
  inBriefing: 'Durante la presentación no se reciben archivos: suéltelos en Explorar.',
  tooMany: (n) => `Se aceptan a lo sumo ${n} archivos a la vez.`,

  dossierTitle: (name) => `${name} es un dosier`,
  dossierNote: (events) =>
    `Tiene ${plural('es', events, 'suceso', 'sucesos')} con sus artículos. Si lo abre, se muestra en lugar del dosier actual y sus datos siguen al lado. Si lo agrega a sus datos, los sucesos quedan junto al dosier actual como filas, con sus citas como notas.`,
  openDossier: 'Abrirlo',
  besideDossier: 'Agregar sus sucesos a sus datos',
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
  outside: (n) => `${plural('es', n, 'fila queda', 'filas quedan')} fuera del período.`,
  remap: 'Columnas',
  remove: 'Quitar',
  removed: (name) => `Se quitó ${name}.`,
  more: (name) => `Más sobre ${name}`,
  earlier: 'Filas anteriores',
  later: 'Filas siguientes',
  range: (from, to, all) => `${sayNumber('es', from)}–${sayNumber('es', to)} de ${sayNumber('es', all)}`,
  none: 'Ninguna fila de este período concuerda con los filtros.',
  onlyCountry: (n) =>
    `De ${plural('es', n, 'fila', 'filas')} solo se conoce el país: ${n === 1 ? 'está' : 'están'} en esta lista, no en el mapa.`,
  placeless: (n) =>
    `${plural('es', n, 'fila no tiene', 'filas no tienen')} coordenadas: ${n === 1 ? 'está' : 'están'} en esta lista, no en el mapa.`,
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
  feature: 'Elemento',
  reason: 'Motivo',
  asItStands: 'Tal como está en el archivo',
  asRead: 'Tal como se leyó',
  download: 'Descargar como CSV',
  otherKind: 'Filas de otros tipos',

  untitled: (row) => `Fila ${sayNumber('es', row)}`,
  noPlace: 'sin lugar',
  noPoint: 'sin coordenadas',
  precision: selectedWords.es.precision,
  notDrawn: 'no se dibuja en el mapa',
  within: (metres) =>
    metres < 1000
      ? `en un radio de ${sayNumber('es', metres)} m`
      : `en un radio de ${sayNumber('es', metres / 1000)} km`,
  wordForWord: 'Tal como lo dice la fuente',
  fromFile: (row, name) => `Fila ${sayNumber('es', row)} de ${name}`,
  link: 'Abrir la fuente',
  here: (n) => `${plural('es', n, 'fila', 'filas')} en este punto`,
  beneath: (n, name) => `${plural('es', n, 'fila', 'filas')} de ${name} en este lugar`,
  gone: 'El archivo del que viene esta fila ya no se puede leer.',
  cutShort: 'Los textos largos se muestran cortados; lo que exporte los tiene completos.',
  close: 'Cerrar la fila',
  highest: (unit, n) =>
    `Sus datos: hasta ${plural('es', n, 'fila', 'filas')} por ${{ day: 'día', week: 'semana', month: 'mes', year: 'año' }[unit]}`,

  takeAll: 'Todo',
  takeFiltered: 'Lo que está a la vista',
  withDossier: 'Con el dosier',
  takeNote: (n) => `${plural('es', n, 'fila', 'filas')}, con columnas de crédito y fuente.`,
  which: 'Qué filas',
  writing: (rows) => `Escribiendo… ${plural('es', rows, 'fila', 'filas')} hasta ahora`,
  rings: 'Un anillo con un número representa esa cantidad de filas de sus datos. Púlselo para acercarse.',
}
