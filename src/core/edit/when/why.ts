import type { Refusal } from '../../edtf/date.ts'
import type { Words } from '../../words.ts'
import { refusalInSpanish } from './spanish.ts'

/** Why something typed is no date, thrown by whoever finds it and caught by `readWhen`. */
export class Why extends Error {
  readonly wrong: Words
  readonly expected: Words
  /** nothing more can be said than that it is no date */
  readonly vague: boolean

  constructor(wrong: Words, expected: Words, vague = false) {
    super(wrong.en)
    this.vague = vague
    this.wrong = wrong
    this.expected = expected
  }
}

/** What EDTF's own reader says, in both languages. */
export function whyRefused(refusal: Refusal): Why {
  const spanish = refusalInSpanish(refusal)
  return new Why({ en: refusal.wrong, es: spanish.wrong }, { en: refusal.expected, es: spanish.expected })
}

const anyDate: Words = {
  en: 'a date, such as March 2021, 21 March 2021, about 10 August 2022, since 2019, between 2018 and 2019',
  es: 'una fecha, como marzo de 2021, 21 de marzo de 2021, hacia el 10 de agosto de 2022, desde 2019, entre 2018 y 2019',
}

export function notADate(text: string): Why {
  return new Why(
    { en: `“${text}” can’t be read as a date`, es: `«${text}» no se puede leer como fecha` },
    anyDate,
    true,
  )
}

export function noYear(text: string): Why {
  return new Why(
    { en: `“${text}” has no year`, es: `«${text}» no tiene año` },
    { en: 'the year too, in four digits', es: 'también el año, con cuatro cifras' },
  )
}

export function shortYear(text: string): Why {
  return new Why(
    { en: `“${text}” has a year of two digits`, es: `«${text}» tiene un año de dos cifras` },
    { en: 'the year in four digits', es: 'el año con cuatro cifras' },
  )
}

export function wrongWeekday(said: Words, was: Words): Why {
  return new Why(
    { en: `that day was a ${was.en}, not a ${said.en}`, es: `ese día fue ${was.es}, no ${said.es}` },
    {
      en: 'the day without its weekday, once you know which of the two is right',
      es: 'el día sin el nombre de la semana, cuando sepa cuál de los dos es correcto',
    },
  )
}

/** What people say of dates and EDTF has no honest word for. */
export const unsayable: readonly { readonly pattern: RegExp; readonly why: (text: string) => Why }[] = [
  {
    pattern:
      /\b(early|mid|middle of|late|beginning of|start of|end of)\b|\b(a )?(principios|comienzos|inicios|mediados|fines|finales) de\b/,
    why: (text) =>
      new Why(
        {
          en: `“${text}” does not say where that part begins and ends`,
          es: `«${text}» no dice dónde empieza y termina esa parte`,
        },
        {
          en: 'the whole month or year, or the days it lies between: between 1 and 10 March 2021',
          es: 'el mes o el año entero, o los días entre los que está: entre el 1 y el 10 de marzo de 2021',
        },
      ),
  },
  {
    pattern:
      /\b(spring|summer|autumn|winter|primavera|verano|otono|invierno|quarter|trimestre|semester|semestre)\b/,
    why: (text) =>
      new Why(
        {
          en: `“${text}” is a season or a part of a year, which begins elsewhere in every country`,
          es: `«${text}» es una estación o una parte del año, que en cada país empieza en otra fecha`,
        },
        {
          en: 'the months it lies between: between March and May 2021',
          es: 'los meses entre los que está: entre marzo y mayo de 2021',
        },
      ),
  },
  {
    pattern:
      /\b(today|yesterday|tomorrow|(?:days?|weeks?|months?|years?) ago|last|next|this|hoy|ayer|manana|anteayer|hace|pasado|pasada|proximo|proxima|este|esta)\b/,
    why: (text) =>
      new Why(
        {
          en: `“${text}” counts from another day, which is not said`,
          es: `«${text}» se cuenta desde otro día, que no se dice`,
        },
        {
          en: 'the day itself, with the basis “derived” if it follows from the day of the article',
          es: 'el día mismo, con la base «deducida» si se sigue del día del artículo',
        },
      ),
  },
]
