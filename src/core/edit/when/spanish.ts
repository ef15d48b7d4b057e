import type { Refusal } from '../../edtf/date.ts'

/** What EDTF's reader says of a text (core/edtf), in Spanish; $1 is what stands between the quote marks. */
const wrongs: readonly (readonly [RegExp, string])[] = [
  [/^there is no date$/, 'no hay fecha'],
  [/^"(.*)" has spaces around it$/, '«$1» tiene espacios alrededor'],
  [/^"(.*)" has the sign (.*) in it$/, '«$1» tiene el signo $2'],
  [/^"(.*)" is a year of more than four digits$/, '«$1» es un año de más de cuatro cifras'],
  [/^"(.*)" is a year before 0000$/, '«$1» es un año anterior a 0000'],
  [/^"(.*)" has a time of day$/, '«$1» tiene una hora'],
  [/^"(.*)" has a space in it$/, '«$1» tiene un espacio'],
  [/^"(.*)" has two marks of doubt$/, '«$1» tiene dos signos de duda'],
  [/^"(.*)" has a mark of doubt before its end$/, '«$1» tiene un signo de duda antes del final'],
  [/^"(.*)" has a mark of doubt in the brackets$/, '«$1» tiene un signo de duda dentro de los corchetes'],
  [/^"(.*)" has a small x$/, '«$1» tiene una x minúscula'],
  [/^"(.*)" is not written year-month-day$/, '«$1» no está escrito como año-mes-día'],
  [/^"(.*)" leaves half a month open$/, '«$1» deja abierto medio mes'],
  [/^"(.*)" leaves half a day open$/, '«$1» deja abierto medio día'],
  [/^"(.*)" leaves too much of the year open$/, '«$1» deja abierto demasiado del año'],
  [
    /^"(.*)" is a season or a quarter, and those are not read$/,
    '«$1» es una estación o un trimestre, y esos no se leen',
  ],
  [/^"(.*)" has a month (.*)$/, '«$1» tiene un mes $2'],
  [/^"(.*)" has a day (.*)$/, '«$1» tiene un día $2'],
  [/^"(.*)" gives a day of a month that is left open$/, '«$1» da un día de un mes que queda abierto'],
  [/^"(.*)" gives a month of a year that is left open$/, '«$1» da un mes de un año que queda abierto'],
  [/^"(.*)" has brackets that do not enclose the whole$/, '«$1» tiene corchetes que no lo encierran todo'],
  [
    /^"(.*)" is a list of dates, and lists are not read$/,
    '«$1» es una lista de fechas, y las listas no se leen',
  ],
  [/^"(.*)" has no date on either side$/, '«$1» no tiene fecha en ninguno de los lados'],
  [/^"(.*)" ends before it begins$/, '«$1» termina antes de empezar'],
  [/^"(.*)" has more than one slash$/, '«$1» tiene más de una barra'],
  [/^"(.*)" has brackets inside an interval$/, '«$1» tiene corchetes dentro de un intervalo'],
  [/^"(.*)" has two dots outside brackets$/, '«$1» tiene dos puntos seguidos fuera de corchetes'],
  [/^"(.*)" is not a date$/, '«$1» no es una fecha'],
]

const expecteds: readonly (readonly [RegExp, string])[] = [
  [/^a day from 01 to (\d+) in that month$/, 'un día del 01 al $1 en ese mes'],
  [/^a month from 01 to 12$/, 'un mes del 01 al 12'],
  [/^a year from 0000 to 9999$/, 'un año de 0000 a 9999'],
  [/^the day alone.*$/, 'solo el día, como 2021-03-21'],
  [/^the earlier date first.*$/, 'la fecha anterior primero y la posterior después'],
  [/^the months, such as.*$/, 'los meses, como 2021-03/2021-05'],
  [/^a date on at least one side.*$/, 'una fecha en al menos uno de los lados'],
]

const anyDate = 'un año (2021), un mes (2021-03) o un día (2021-03-21), o la fecha en palabras'

function turned(text: string, table: readonly (readonly [RegExp, string])[]): string | null {
  const found = table.find(([pattern]) => pattern.test(text))
  return found ? text.replace(found[0], found[1]) : null
}

/** What is wrong with a date, in Spanish; null: it is none of EDTF's own sentences. */
export function dateWrongInSpanish(wrong: string): string | null {
  return turned(wrong, wrongs)
}

/** The same refusal in Spanish; `known`: whether what is wrong was one of EDTF's own sentences. */
export function refusalInSpanish({ wrong, expected }: Pick<Refusal, 'wrong' | 'expected'>): {
  readonly wrong: string
  readonly expected: string
  readonly known: boolean
} {
  const turnedWrong = dateWrongInSpanish(wrong)
  return {
    wrong: turnedWrong ?? 'no se puede leer como fecha',
    expected: turned(expected, expecteds) ?? anyDate,
    known: turnedWrong !== null,
  }
}
