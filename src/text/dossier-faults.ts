import type { JsonFault } from '../core/dossier/check/json.ts'
import type { Fault } from '../core/dossier/fault.ts'
import { faultLine } from '../core/dossier/fault.ts'
import { dateWrongInSpanish } from '../core/edit/when/spanish.ts'
import type { Lang } from '../core/words.ts'

// Longer than a page: a table of every sentence that the dossier's rules say. What stands in files (names of keys, words in quotes) stays as it is.

/** What a sentence of the rules is in Spanish; $1, $2 are what the pattern holds, $<…> what it holds once that is turned too. */
type Row = readonly [pattern: RegExp, es: string]

/** The things that a dossier is made of, as the rules name them: one and several. */
const things: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'an article': 'un artículo',
    'an event': 'un suceso',
    'a place': 'un lugar',
    'a claim': 'una afirmación',
    'a reference': 'una referencia',
    'a question': 'una pregunta',
    'a status': 'un estado',
    'a step': 'un paso',
    'an excerpt': 'un extracto',
    'a dossier': 'un dosier',
    'an event, a place, an article or a question': 'un suceso, un lugar, un artículo o una pregunta',
    articles: 'artículos',
    events: 'sucesos',
    places: 'lugares',
    claims: 'afirmaciones',
    references: 'referencias',
    questions: 'preguntas',
    statuses: 'estados',
    steps: 'pasos',
    excerpts: 'extractos',
    names: 'nombres',
    features: 'elementos de GeoJSON',
    degrees: 'grados',
    positions: 'posiciones',
    numbers: 'números',
    rings: 'anillos',
    lines: 'líneas',
    areas: 'zonas',
    longitude: 'longitud',
    latitude: 'latitud',
    height: 'altura',
  }),
)

const date = '2021, 2021-03, 2021-03-21, 2021-03-21/2021-05 o [2018..2019]'

const wrongs: readonly Row[] = [
  [/^is missing$/, 'falta'],
  [/^is nothing$/, 'no es nada'],
  [/^is true$/, 'es verdadero (true)'],
  [/^is false$/, 'es falso (false)'],
  [/^is an empty list$/, 'es una lista vacía'],
  [/^is a list of (\d+)$/, 'es una lista de $1'],
  [/^is an object$/, 'es un objeto'],
  [/^is a ring that is not closed$/, 'es un anillo que no está cerrado'],
  [/^is (\d+) times the same position$/, 'es $1 veces la misma posición'],
  [
    /^crosses itself after (\S+, \S+) and after (\S+, \S+)$/,
    'se cruza consigo mismo después de $1 y después de $2',
  ],
  [
    /^has the sign (.*) in it, which turns the words after it round$/,
    'contiene el signo $1, que invierte las palabras que lo siguen',
  ],
  [/^is not known here$/, 'no se conoce aquí'],
  [/^is longer than (\d+) letters$/, 'tiene más de $1 letras'],
  [/^has more than three numbers$/, 'tiene más de tres números'],
  [/^has (\d+) (\w+)$/, 'tiene $1 $<2>'],
  [/^(".*") is not there$/s, '$1 no está'],
  [/^(".*") is named twice$/s, '$1 se nombra dos veces'],
  [/^(".*") is taken by (\S+)$/s, '$1 ya es de $2'],
  [/^leads round to the article itself$/, 'lleva de vuelta al mismo artículo'],
  [/^(\S+, \S+) lies outside the box$/, '$1 está fuera del recuadro'],
  [/^(".*") is a (Point|MultiPoint|Polygon|MultiPolygon|GeometryCollection)$/s, '$1 es un $2'],
  [/^(".*") is of kind (\S+)$/s, '$1 es de tipo $2'],
  [/^(".*") overlaps (".*") of (\S+)$/s, '$1 se superpone a $2 de $3'],
  [/^(".*") is open on one side$/s, '$1 queda abierto por un lado'],
  [/^(".*") is one day or some day, not a span$/s, '$1 es un día o algún día, no un período'],
  [/^is (".*"), with the sign (.*) in it$/s, 'es $1, con el signo $2'],
  // where a file is not JSON
  [/^the text ends after the end$/, 'el texto termina tras el final'],
  [/^the text ends$/, 'el texto termina'],
  [/^there is (".*") after the end$/s, 'hay $1 tras el final'],
  [/^there is (".*")$/s, 'hay $1'],
  [/^the key (".*") stands here for the second time$/s, 'la clave $1 está aquí por segunda vez'],
  // a file that is none
  [/^is larger than any dossier$/, 'es más grande que cualquier dosier'],
  [/^unpacks to more than any dossier$/, 'descomprimido es más grande que cualquier dosier'],
  [/^is nested too deep$/, 'tiene demasiados niveles'],
  [/^is not in UTF-8$/, 'no está en UTF-8'],
  [/^has no (\S+) in it$/, 'no contiene $1'],
  [/^can’t be unpacked$/, 'no se puede descomprimir'],
  [/^rests on nothing$/, 'no se apoya en nada'],
  [/^is named though the basis is (\S+)$/, 'se nombra aunque la base es $1'],
  [/^is (\S+) though there is no date$/, 'es $1 aunque no hay fecha'],
  [/^is null though there is a date$/, 'es null aunque hay fecha'],
  [/^stands here though there is a places\.geojson$/, 'está aquí aunque hay un places.geojson'],
  [/^is (".*"|null|[\d.,e+ -]+|-?Infinity|NaN)$/s, 'es $1'],
]

const expecteds: readonly Row[] = [
  [/^positions that differ$/, 'posiciones distintas'],
  [
    /^a ring whose positions follow each other round the area$/,
    'un anillo cuyas posiciones se sigan unas a otras alrededor de la zona',
  ],
  [/^the words without it$/, 'las palabras sin él'],
  // any of the others, or nothing
  [/^(.*), or null$/s, '$<1>, o null'],
  [/^some words$/, 'unas palabras'],
  [/^a text$/, 'un texto'],
  [/^at most (\d+) letters$/, 'a lo sumo $1 letras'],
  [/^words in both languages: (\{.*\})$/, 'palabras en los dos idiomas: $1'],
  [/^an id in kebab-case, such as (\S+)$/, 'un identificador de minúsculas, cifras y guiones, como $1'],
  [
    /^an excerpt's id in kebab-case, such as (\S+)$/,
    'el identificador de un extracto, de minúsculas, cifras y guiones, como $1',
  ],
  [/^a reference's id, such as (\S+)$/, 'el identificador de una referencia, como $1'],
  [/^a language code, such as (\S+)$/, 'un código de idioma, como $1'],
  [/^the SHA-256 of the text,/, 'el SHA-256 del texto: sha256: y 64 cifras de 0-9a-f'],
  [/^an address that begins with/, 'una dirección que empiece por http:// o https://'],
  [/^a number$/, 'un número'],
  [/^a number above 0$/, 'un número mayor que 0'],
  [/^a number of metres, 0 or more$/, 'un número de metros, 0 o más'],
  [/^a number, or words in both languages$/, 'un número, o palabras en los dos idiomas'],
  [/^one of (.*)$/, 'uno de: $1'],
  [/^some of (.*), commas between, or nothing$/, 'algunos de: $1, separados por comas, o nada'],
  [/^ids of (\w+), commas between, or nothing$/, 'identificadores de $<1>, separados por comas, o nada'],
  [/^ids of (\w+)$/, 'identificadores de $<1>'],
  [/^a date, such as/, `una fecha, como ${date}`],
  [/^a first and a last day on which/, 'un primer y un último día en que se pudo publicar'],
  [/^a span, such as (\S+)$/, 'un período, como $1'],
  [/^translations by language code: (\{.*\})$/, 'traducciones por código de idioma: $1'],
  [/^a list of (.*), at least (\d+)$/, 'una lista de $<1>, $2 como mínimo'],
  [/^a list of (.*)$/, 'una lista de $<1>'],
  [/^only (.*)$/, 'solo $1'],
  [/^(".*"), as in its properties$/s, '$1, como en sus propiedades'],
  [/^a place: (\{.*\})$/, 'un lugar: $1'],
  [/^what a reference adds: (\{.*\})$/, 'lo que añade una referencia: $1'],
  [/^what the place is: (.*)$/, 'lo que es el lugar: $1'],
  [/^parts of a view$/, 'partes de una vista'],
  [/^a GeoJSON feature$/, 'un elemento (Feature) de GeoJSON'],
  [/^a GeoJSON feature collection$/, 'una colección de elementos (FeatureCollection) de GeoJSON'],
  [/^a geometry: (.*)$/, 'una geometría: $1'],
  [/^west, south, east, north in degrees$/, 'oeste, sur, este y norte en grados'],
  [/^four numbers: west, south, east, north$/, 'cuatro números: oeste, sur, este y norte'],
  [/^longitudes from -180 to 180,/, 'longitudes de -180 a 180 y latitudes de -90 a 90'],
  [/^west before east and south/, 'el oeste antes que el este y el sur antes que el norte'],
  [/^a (longitude|latitude|height) in degrees$/, 'una $<1> en grados'],
  [/^a (longitude|latitude|height) from (\S+) to (\S+)$/, 'una $<1> de $2 a $3'],
  [/^longitude, latitude$/, 'longitud y latitud'],
  [
    /^longitude, latitude within (.*), as only .*$/,
    'longitud y latitud dentro de $1: solo los estados y los países pueden salir del recuadro del dosier',
  ],
  [/^at least (\d+)$/, '$1 como mínimo'],
  [/^the first position again at its end/, 'la primera posición otra vez al final (RFC 7946, 3.1.6)'],
  [/^the id of (.*) of this dossier$/, 'el identificador de $<1> de este dosier'],
  [/^each id once$/, 'cada identificador una sola vez'],
  [/^an id of its own$/, 'un identificador propio'],
  [/^the article it was copied from$/, 'el artículo del que se copió'],
  [/^a place that is a line$/, 'un lugar que sea una línea'],
  [/^a place of kind crossing$/, 'un lugar de tipo crossing'],
  [
    /^a span that begins where the one before it ends/,
    'un período que empiece donde termina el anterior, escritos igual los dos, o más tarde',
  ],
  [/^an excerpt or a reference that says so$/, 'un extracto o una referencia que lo diga'],
  [/^a reference only where the basis/, 'una referencia solo donde la base es reference'],
  [/^null, as there is nothing/, 'null, pues no hay nada de lo que pudiera ser la base'],
  [/^the places, here or in (\S+)$/, 'los lugares, aquí o en $1'],
  [/^the places in one of the two$/, 'los lugares en uno de los dos'],
  [/^a window of two days, such as (\S+)$/, 'una ventana de dos días, como $1'],
  [/^a day that exists, such as (\S+)$/, 'un día que exista, como $1'],
  [/^zoom\/latitude\/longitude, such as (\S+)$/, 'zoom/latitud/longitud, como $1'],
  [/^("[^"]*")$/, '$1'],
  // a file that is none
  [/^at most (\d+) (MB)$/, 'a lo sumo $1 $2'],
  [/^at most (\d+) levels$/, 'a lo sumo $1 niveles'],
  [/^a text saved as UTF-8$/, 'un texto guardado en UTF-8'],
  [/^a zip of (\S+) and (\S+)$/, 'un zip de $1 y $2'],
  [/^a file of that name in (.*)$/s, 'un archivo de ese nombre en $1'],
  // where a file is not JSON
  [/^nothing more$/, 'nada más'],
  [/^a comma or (\S) \(.*\)$/, 'una coma o $1 (¿falta una coma antes?)'],
  [/^a key in double quotes$/, 'una clave entre comillas dobles'],
  [/^a key in double quotes \(.*\)$/, 'una clave entre comillas dobles (¿sobra una coma antes?)'],
  [/^a colon after (".*")$/s, 'dos puntos tras $1'],
  [/^each key once$/, 'cada clave una sola vez'],
  [/^a value$/, 'un valor'],
  [/^a value \(is there a comma.*\)$/, 'un valor (¿sobra una coma antes?)'],
  [
    /^a value \(is a quote mark.*\)$/,
    'un valor (¿falta una comilla, o hay un fin de línea entre las comillas?)',
  ],
  // dates
  [/^(?:no spaces: )?a year \(2021\), a month/, 'un año (2021), un mes (2021-03) o un día (2021-03-21)'],
  [/^a year from 0000 to 9999$/, 'un año de 0000 a 9999'],
  [/^a month from 01 to 12$/, 'un mes del 01 al 12'],
  [/^a day from 01 to (\d+) in that month$/, 'un día del 01 al $1 en ese mes'],
  [/^the day alone/, 'solo el día, como 2021-03-21'],
  [/^the date alone$/, 'la fecha sola'],
  [/^digits and hyphens as/, 'cifras y guiones como los da un teclado'],
  [/^% alone/, 'solo %, que significa incierta y aproximada'],
  [/^the \?, ~ or % at the end/, 'el ?, ~ o % al final, para toda la fecha'],
  [/^no \?, ~ or %/, 'sin ?, ~ ni %: los corchetes ya dicen que es uno de muchos días'],
  [/^a capital X/, 'una X mayúscula por cada cifra que nadie dio'],
  [/^four, two and two digits/, 'cuatro, dos y dos cifras, como 2021-03-21'],
  [/^a whole month left open/, 'un mes entero abierto (2021-XX) o dado (2021-03)'],
  [/^a whole day left open/, 'un día entero abierto (2021-03-XX) o dado (2021-03-21)'],
  [/^the months, such as (\S+)$/, 'los meses, como $1'],
  [/^the day left open too/, 'también el día abierto (2021-XX-XX)'],
  [/^at most the last two digits open/, 'abiertas a lo sumo las dos últimas cifras: 201X o 20XX'],
  [/^the year alone/, 'solo el año: 201X o 20XX'],
  [/^\[2018\.\.2019\], nothing/, '[2018..2019], sin nada antes ni después'],
  [/^one range in the brackets/, 'un solo intervalo entre corchetes: [2018..2019]'],
  [/^one date, or one range in brackets/, 'una fecha, o un intervalo entre corchetes: [2018..2019]'],
  [/^a date on at least one side of the slash$/, 'una fecha al menos en un lado de la barra'],
  [/^a date on at least one side$/, 'una fecha al menos en un lado'],
  [/^the earlier date first/, 'la fecha anterior primero y la posterior después'],
  [/^one start and one end: (\S+)$/, 'un comienzo y un final: $1'],
  [/^an interval without brackets: (\S+)$/, 'un intervalo sin corchetes: $1'],
  [/^a span \(2018\/2019\) or one day/, 'un período (2018/2019) o un día entre dos ([2018..2019])'],
]

/** A sentence by the first row that knows it with all that it holds; null: none does. */
function turned(told: string, rows: readonly Row[]): string | null {
  const thing = things.get(told)
  if (thing !== undefined) return thing
  for (const [pattern, es] of rows) {
    const found = pattern.exec(told)
    if (!found) continue
    const unknown: string[] = []
    const said = es.replace(/\$<(\d)>|\$(\d)/g, (_, inner?: string, plain?: string) => {
      if (inner === undefined) return found[Number(plain)] ?? ''
      const held = found[Number(inner)] ?? ''
      const part = turned(held, rows)
      if (part === null) unknown.push(held)
      return part ?? ''
    })
    if (unknown.length === 0) return said
  }
  return null
}

/** What a fault says, in Spanish; null: it is of no rule known here. */
export function faultInSpanish({
  wrong,
  expected,
}: Pick<Fault, 'wrong' | 'expected'>): Pick<Fault, 'wrong' | 'expected'> | null {
  const [es, right] = [turned(wrong, wrongs) ?? dateWrongInSpanish(wrong), turned(expected, expecteds)]
  return es === null || right === null ? null : { wrong: es, expected: right }
}

/** A fault as a line: file: place in it: what is wrong; what would be right. English where it cannot be said in Spanish. */
export function faultLineIn(fault: Fault, lang: Lang): string {
  const said = lang === 'es' ? faultInSpanish(fault) : null
  if (said === null) return faultLine(fault)
  const { file, path } = fault
  const place = path.replace(/^line (\d+), column (\d+)$/, 'línea $1, columna $2')
  return `${file}: ${place === '' ? '' : `${place}: `}${said.wrong}; se esperaba ${said.expected}`
}

/** Where a text stops being JSON and what is wrong there. */
export function jsonFaultIn(fault: JsonFault, lang: Lang): string {
  const { line, column, wrong, expected } = fault
  const said = lang === 'es' ? faultInSpanish(fault) : null
  return said === null
    ? `line ${line}, column ${column}: ${wrong}; expected ${expected}`
    : `línea ${line}, columna ${column}: ${said.wrong}; se esperaba ${said.expected}`
}
