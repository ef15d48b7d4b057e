import type { RecordFault } from '../core/data/fault.ts'
import type { Lang, Words } from '../core/words.ts'
import { sayNumber } from './messages.ts'

/** What is said about files of data: why one cannot be read, why a record cannot, what was taken for granted. */
export interface DataIoWords {
  readonly fault: (fault: RecordFault) => string
  readonly empty: string
  readonly onlyHeader: string
  readonly tooLarge: (megabytes: number) => string
  readonly tooManyRows: (most: number) => string
  readonly tooManyColumns: (most: number) => string
  readonly firstLineTooLong: string
  readonly brokenQuotes: string
  readonly packed: (kind: string) => string
  readonly unpackedTooLarge: (megabytes: number) => string
  readonly zipBroken: string
  readonly zipWithoutTable: string
  readonly zipTooMany: (most: number) => string
  readonly zipLocked: string
  readonly spreadsheet: string
  readonly binary: string
  readonly markup: string
  readonly notATable: string
  readonly gone: string
  readonly noWorker: string
  readonly json: (line: number, column: number) => string
  readonly notUtf8: string
  readonly tooDeep: (most: number) => string
  readonly tooManyVertices: (most: number) => string
  readonly notGeoJson: string
  readonly notInDegrees: (crs: string) => string
  readonly noFeatures: string
  readonly dossierFaults: string
  readonly readAsWestern: string
  readonly readAsUtf16: string
  readonly noHeader: string
  readonly linesAbove: (n: number) => string
  readonly unevenNames: string
  readonly column: (n: number) => string
  readonly line: string
  readonly feature: string
  readonly reason: string
  readonly record: string
}

/** Letters of a cell that a message quotes: a cell may have a megabyte, and a thousand records may be refused. */
const mostQuoted = 120

function short(text: string): string {
  return text.length > mostQuoted ? `${text.slice(0, mostQuoted).trimEnd()}…` : text
}

export const dataIoWords: Readonly<Record<Lang, DataIoWords>> = {
  en: {
    fault: (fault) => {
      const text = `“${short(fault.text)}”`
      switch (fault.fault) {
        case 'notADate':
          return `${text} is not a date that can be read; write 2021-03-21, 21/03/2021, 21 March 2021 or a year`
        case 'noSuchDay':
          return `${text} is a day that does not exist; is the order of day and month right?`
        case 'weekday':
          return `${text} names a weekday that was not that day’s; which of the two is right?`
        case 'onlyDayFirst':
          return `${text} can only be day/month, but the month was said to come first`
        case 'onlyMonthFirst':
          return `${text} can only be month/day, but the day was said to come first`
        case 'dateOrder':
          return `${text} could be day/month or month/day; say which of them comes first`
        case 'shortYear':
          return `${text} has a year of two digits; write all four`
        case 'dayCount':
          return `${text} looks like a spreadsheet’s day number; format the column as a date before saving`
        case 'endsBeforeItBegins':
          return `it ends before it begins (${fault.text})`
        case 'datePrecision':
          return `${text} is no code of date precision known here; use the codes of the data’s codebook, or day, week, month, year`
        case 'placePrecision':
          return `${text} is no code of place precision known here; use the codes of the data’s codebook, or exact, near, region, country`
        case 'geometry':
          return `${text} is no geometry of GeoJSON: its type, its positions or their numbers are not right`
        case 'latitude':
          return `${text} is no latitude; degrees from −90 to 90`
        case 'longitude':
          return `${text} is no longitude; degrees from −180 to 180`
        case 'halfAPlace':
          return 'it has only one of latitude and longitude; both, or neither'
        case 'radius':
          return `${text} is no radius in metres`
        case 'quote':
          return 'a quotation mark is out of place or never closes; within quotes it must be doubled ("")'
        case 'wide':
          return 'it has more fields than a table may have columns'
        case 'long':
          return 'it is longer than a record may be; is a quotation mark or a line break missing?'
        case 'fields':
          return `it has ${fault.fields} ${fault.fields === 1 ? 'field' : 'fields'} where the first line has ${fault.expected}; ${fault.fields < fault.expected ? 'is it part of a broken line, or a note below the table?' : 'is a text with a separator in it not in quotes?'}`
      }
    },
    empty: 'The file is empty.',
    onlyHeader: 'The file has one line with the names of columns, and no records.',
    tooLarge: (megabytes) =>
      `The file is too large: at most ${sayNumber('en', megabytes)} MB of this kind are read. Cut it into parts, by year for example.`,
    tooManyRows: (most) =>
      `The file has more than ${sayNumber('en', most)} rows. Cut it into parts, by year for example.`,
    tooManyColumns: (most) =>
      `The file has more than ${sayNumber('en', most)} columns. Keep those that are needed.`,
    firstLineTooLong:
      'The first line does not end within a megabyte: this is no table with one record a line.',
    brokenQuotes:
      'The quotation marks in this file do not fit together; it cannot be told where records begin. Save it again as CSV.',
    packed: (kind) =>
      `This is a packed file (${kind}). Unpack it first and bring the table that is in it, saved as CSV.`,
    unpackedTooLarge: (megabytes) =>
      `What is packed in this file is too large: at most ${sayNumber('en', megabytes)} MB are unpacked here. Unpack it first and bring the table that is in it.`,
    zipBroken: 'The archive is damaged, or packed in a way that is not known here; nothing of it was read.',
    zipWithoutTable: 'There is no table in this archive: it would be a CSV, TSV, GeoJSON, or a dossier.',
    zipTooMany: (most) =>
      `There are more than ${most} tables in this archive. Unpack it first and bring those that are needed.`,
    zipLocked: 'This archive needs a password. Unpack it first and bring the table that is in it.',
    spreadsheet: 'This is a spreadsheet’s own file. Open it there and save it as CSV (UTF-8).',
    markup:
      'This is a web page or another file in HTML or XML, not a table; a download may have been answered by a page. Save the table as CSV, TSV or GeoJSON.',
    binary: 'This is not a text file: tables are read as CSV, TSV or GeoJSON.',
    notATable:
      'No columns can be told apart in this file: fields must be separated by commas, semicolons, tabs or |.',
    gone: 'The file can no longer be read: it was moved, changed or deleted. Bring it again.',
    noWorker: 'The browser did not start the part that reads files.',
    json: (line, column) => `This is not valid JSON: it breaks off in line ${line}, column ${column}.`,
    notUtf8: 'JSON must be saved as UTF-8; this file is not.',
    tooDeep: (most) => `The JSON is nested more than ${most} levels deep.`,
    tooManyVertices: (most) =>
      `The shapes in this file have more than ${sayNumber('en', most)} points together.`,
    notGeoJson: 'This JSON is neither GeoJSON (a FeatureCollection) nor a dossier of Frontera.',
    notInDegrees: (crs) =>
      `The file says that its coordinates are in ${short(crs)}. Save it as GeoJSON has them, in degrees of longitude and latitude (WGS 84, EPSG:4326).`,
    noFeatures: 'The file has no features.',
    dossierFaults: 'This dossier has faults and cannot be shown:',
    readAsWestern: 'The file is not in UTF-8; it was read as Windows-1252. Check that accents are right.',
    readAsUtf16: 'The file is in UTF-16.',
    linesAbove: (n) =>
      n === 1
        ? 'The line above the names of the columns was passed over.'
        : `The ${n} lines above the names of the columns were passed over.`,
    noHeader: 'The first line already holds data: the columns have no names, and got numbers.',
    unevenNames: 'Some columns had no name of their own, or the same as another; they got a number.',
    column: (n) => `Column ${n}`,
    line: 'line',
    feature: 'feature',
    reason: 'reason',
    record: 'record',
  },
  es: {
    fault: (fault) => {
      const text = `«${short(fault.text)}»`
      switch (fault.fault) {
        case 'notADate':
          return `${text} no es una fecha que se pueda leer; escriba 2021-03-21, 21/03/2021, 21 de marzo de 2021 o un año`
        case 'noSuchDay':
          return `${text} es un día que no existe; ¿es correcto el orden de día y mes?`
        case 'weekday':
          return `${text} nombra un día de la semana que no es el de esa fecha; ¿cuál de los dos es correcto?`
        case 'onlyDayFirst':
          return `${text} solo puede ser día/mes, pero se indicó que el mes va primero`
        case 'onlyMonthFirst':
          return `${text} solo puede ser mes/día, pero se indicó que el día va primero`
        case 'dateOrder':
          return `${text} puede ser día/mes o mes/día; indique cuál va primero`
        case 'shortYear':
          return `${text} tiene el año con dos cifras; escríbalo con cuatro`
        case 'dayCount':
          return `${text} parece el número de día de una hoja de cálculo; dé formato de fecha a la columna antes de guardar`
        case 'endsBeforeItBegins':
          return `termina antes de empezar (${fault.text})`
        case 'datePrecision':
          return `${text} no es un código de precisión de fecha conocido aquí; use los códigos del manual de los datos, o día, semana, mes, año`
        case 'placePrecision':
          return `${text} no es un código de precisión de lugar conocido aquí; use los códigos del manual de los datos, o exacto, cerca, región, país`
        case 'geometry':
          return `${text} no es una geometría de GeoJSON: su tipo, sus posiciones o sus números no son correctos`
        case 'latitude':
          return `${text} no es una latitud; grados de −90 a 90`
        case 'longitude':
          return `${text} no es una longitud; grados de −180 a 180`
        case 'halfAPlace':
          return 'tiene solo una de las dos coordenadas; se necesitan ambas o ninguna'
        case 'radius':
          return `${text} no es un radio en metros`
        case 'quote':
          return 'unas comillas están fuera de lugar o no se cierran; dentro de comillas hay que duplicarlas ("")'
        case 'wide':
          return 'tiene más campos que las columnas que admite una tabla'
        case 'long':
          return 'es más largo de lo que puede ser un registro; ¿faltan unas comillas o un salto de línea?'
        case 'fields':
          return `tiene ${fault.fields} ${fault.fields === 1 ? 'campo' : 'campos'} y la primera línea tiene ${fault.expected}; ${fault.fields < fault.expected ? '¿es parte de una línea partida o una nota al pie de la tabla?' : '¿hay un texto con un separador que no está entre comillas?'}`
      }
    },
    empty: 'El archivo está vacío.',
    onlyHeader: 'El archivo tiene una línea con los nombres de las columnas y ningún registro.',
    tooLarge: (megabytes) =>
      `El archivo es demasiado grande: de este tipo se leen como máximo ${sayNumber('es', megabytes)} MB. Divídalo en partes, por años por ejemplo.`,
    tooManyRows: (most) =>
      `El archivo tiene más de ${sayNumber('es', most)} filas. Divídalo en partes, por años por ejemplo.`,
    tooManyColumns: (most) =>
      `El archivo tiene más de ${sayNumber('es', most)} columnas. Deje las que hagan falta.`,
    firstLineTooLong:
      'La primera línea no termina en un megabyte: no es una tabla con un registro por línea.',
    brokenQuotes:
      'Las comillas de este archivo no concuerdan; no se sabe dónde empiezan los registros. Guárdelo de nuevo como CSV.',
    packed: (kind) =>
      `Es un archivo comprimido (${kind}). Descomprímalo primero y traiga la tabla que contiene, guardada como CSV.`,
    unpackedTooLarge: (megabytes) =>
      `Lo que hay dentro de este archivo comprimido es demasiado grande: aquí se descomprimen como máximo ${sayNumber('es', megabytes)} MB. Descomprímalo primero y traiga la tabla que contiene.`,
    zipBroken:
      'El archivo comprimido está dañado, o comprimido de una forma que aquí no se conoce; no se leyó nada de él.',
    zipWithoutTable:
      'En este archivo comprimido no hay ninguna tabla: sería un CSV, TSV, GeoJSON o un dosier.',
    zipTooMany: (most) =>
      `En este archivo comprimido hay más de ${most} tablas. Descomprímalo primero y traiga las que hagan falta.`,
    zipLocked:
      'Este archivo comprimido pide una contraseña. Descomprímalo primero y traiga la tabla que contiene.',
    spreadsheet: 'Es un archivo propio de una hoja de cálculo. Ábralo allí y guárdelo como CSV (UTF-8).',
    markup:
      'Es una página web u otro archivo en HTML o XML, no una tabla; quizá la descarga se respondió con una página. Guarde la tabla como CSV, TSV o GeoJSON.',
    binary: 'No es un archivo de texto: las tablas se leen como CSV, TSV o GeoJSON.',
    notATable:
      'No se distinguen columnas en este archivo: los campos deben ir separados por comas, puntos y coma, tabulaciones o |.',
    gone: 'El archivo ya no se puede leer: se movió, cambió o borró. Tráigalo de nuevo.',
    noWorker: 'El navegador no inició la parte que lee archivos.',
    json: (line, column) => `No es JSON válido: se interrumpe en la línea ${line}, columna ${column}.`,
    notUtf8: 'El JSON debe guardarse en UTF-8, y este archivo no lo está.',
    tooDeep: (most) => `El JSON tiene más de ${most} niveles, unos dentro de otros.`,
    tooManyVertices: (most) => `Las figuras de este archivo suman más de ${sayNumber('es', most)} puntos.`,
    notGeoJson: 'Este JSON no es GeoJSON (una FeatureCollection) ni un dosier de Frontera.',
    notInDegrees: (crs) =>
      `El archivo dice que sus coordenadas están en ${short(crs)}. Guárdelo como lo pide GeoJSON: en grados de longitud y latitud (WGS 84, EPSG:4326).`,
    noFeatures: 'El archivo no tiene elementos (features).',
    dossierFaults: 'Este dosier tiene fallos y no se puede mostrar:',
    readAsWestern:
      'El archivo no está en UTF-8; se leyó como Windows-1252. Compruebe que las tildes estén bien.',
    readAsUtf16: 'El archivo está en UTF-16.',
    linesAbove: (n) =>
      n === 1
        ? 'La línea que está sobre los nombres de las columnas se pasó por alto.'
        : `Las ${n} líneas que están sobre los nombres de las columnas se pasaron por alto.`,
    noHeader: 'La primera línea ya contiene datos: las columnas no tienen nombre y recibieron números.',
    unevenNames: 'Algunas columnas no tenían nombre propio o repetían el de otra; recibieron un número.',
    column: (n) => `Columna ${n}`,
    line: 'línea',
    feature: 'elemento',
    reason: 'motivo',
    record: 'registro',
  },
}

/** The same in both languages. */
export const inBoth = (say: (words: DataIoWords) => string): Words => ({
  en: say(dataIoWords.en),
  es: say(dataIoWords.es),
})
