import { describe, expect, it } from 'vitest'
import { openEnd, openStart } from '../../src/core/data/columns.ts'
import { sayBounds } from '../../src/core/data/say.ts'
import { dayNumber, parseDay } from '../../src/core/day.ts'

function number(text: string): number {
  if (text === '..') return openEnd
  const day = parseDay(text)
  if (day === null) throw new Error(text)
  return dayNumber(day)
}
function say(lang: 'en' | 'es', start: readonly [string, string], end = start): string {
  return sayBounds(
    {
      startEarliest: start[0] === '..' ? openStart : number(start[0]),
      startLatest: number(start[1]),
      endEarliest: end[0] === '..' ? (start === end ? openStart : openEnd) : number(end[0]),
      endLatest: number(end[1]),
    },
    lang,
    'long',
  )
}

describe('when a row was, in words', () => {
  it.each([
    [['2021-03-04', '2021-03-04'], '4 March 2021', '4 de marzo de 2021'],
    [['2021-03-01', '2021-03-31'], 'March 2021', 'marzo de 2021'],
    [['2021-01-01', '2021-12-31'], '2021', '2021'],
    [['2021-03-04', '2021-03-10'], 'between 4 and 10 March 2021', 'entre el 4 y el 10 de marzo de 2021'],
    [['2021-03-01', '2021-04-30'], 'between March and April 2021', 'entre marzo y abril de 2021'],
    [['..', '2022-06-22'], 'by 22 June 2022', 'a más tardar el 22 de junio de 2022'],
    [['2022-06-22', '..'], 'not before 22 June 2022', 'no antes del 22 de junio de 2022'],
  ] as const)('one day somewhere in %j', (start, en, es) => {
    expect(say('en', start)).toBe(en)
    expect(say('es', start)).toBe(es)
  })

  it.each([
    [['2021-03-01', '2021-03-01'], ['2021-03-09', '2021-03-09'], '1–9 March 2021', '1–9 de marzo de 2021'],
    [
      ['2021-03-01', '2021-03-31'],
      ['2021-05-01', '2021-05-31'],
      'March 2021 – May 2021',
      'marzo de 2021 – mayo de 2021',
    ],
    [['2021-03-01', '2021-03-01'], ['..', '..'], 'from 1 March 2021 on', 'desde el 1 de marzo de 2021'],
    [
      ['2021-03-01', '2021-03-01'],
      ['2021-03-01', '..'],
      '1 March 2021, end not known',
      '1 de marzo de 2021, sin final conocido',
    ],
  ] as const)('from %j to %j', (start, end, en, es) => {
    expect(say('en', start, end)).toBe(en)
    expect(say('es', start, end)).toBe(es)
  })
})
