import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../src/core/edtf.ts'
import { dated, readWhen } from '../../src/core/edit/when/read.ts'
import { sayEdtf, sayEdtfShort } from '../../src/core/say.ts'
import { langs } from '../../src/core/words.ts'

function edtf(typed: string): string | readonly string[] {
  const reading = readWhen(typed)
  if (reading.kind === 'read') return reading.edtf
  if (reading.kind === 'ask') return reading.choices.map((choice) => choice.edtf)
  return reading.kind === 'none' ? 'nothing' : reading.wrong.en
}

describe('a date as people write it', () => {
  it.each([
    ['March 2021', '2021-03'],
    ['marzo de 2021', '2021-03'],
    ['marzo del 2021', '2021-03'],
    ['en marzo de 2021', '2021-03'],
    ['in Sept. 2022', '2022-09'],
    ['setiembre de 2022', '2022-09'],
    ['2019', '2019'],
    ['en 2019', '2019'],
    ['21 March 2021', '2021-03-21'],
    ['21st of March, 2021', '2021-03-21'],
    ['March 21, 2021', '2021-03-21'],
    ['on 21 March 2021', '2021-03-21'],
    ['21 de marzo de 2021', '2021-03-21'],
    ['el 21 de marzo de 2021', '2021-03-21'],
    ['1.º de enero de 2021', '2021-01-01'],
    ['primero de enero de 2021', '2021-01-01'],
    ['Sunday, August 7, 2022', '2022-08-07'],
    ['domingo 7 de agosto de 2022', '2022-08-07'],
    ['about 10 August 2022', '2022-08-10~'],
    ['c. 2019', '2019~'],
    ['hacia el 10 de agosto de 2022', '2022-08-10~'],
    ['alrededor del 10 de agosto de 2022', '2022-08-10~'],
    ['perhaps March 2021', '2021-03?'],
    ['¿marzo de 2021?', '2021-03?'],
    ['tal vez hacia 2019', '2019%'],
    ['since 2019', '2019/..'],
    ['from 2019 on', '2019/..'],
    ['from 2019 to the present', '2019/..'],
    ['desde 2019', '2019/..'],
    ['desde el 3 de mayo de 2021', '2021-05-03/..'],
    ['a partir del 3 de mayo de 2021', '2021-05-03/..'],
    ['desde 2019 hasta la fecha', '2019/..'],
    ['until June 2019', '../2019-06'],
    ['hasta junio de 2019', '../2019-06'],
    ['between 2018 and 2019', '[2018..2019]'],
    ['entre 2018 y 2019', '[2018..2019]'],
    ['between 21 and 30 September 2022', '[2022-09-21..2022-09-30]'],
    ['entre el 21 y el 30 de septiembre de 2022', '[2022-09-21..2022-09-30]'],
    ['entre julio y el 6 de agosto de 2022', '[2022-07..2022-08-06]'],
    ['from 21 March to May 2021', '2021-03-21/2021-05'],
    ['from March to May 2021', '2021-03/2021-05'],
    ['21–30 September 2022', '2022-09-21/2022-09-30'],
    ['2018-2019', '2018/2019'],
    ['2018 – 2019', '2018/2019'],
    ['del 21 al 30 de septiembre de 2022', '2022-09-21/2022-09-30'],
    ['de marzo a mayo de 2021', '2021-03/2021-05'],
    ['by 22 June 2022', '[..2022-06-22]'],
    ['by the end of June 2022', '[..2022-06]'],
    ['no later than 2019', '[..2019]'],
    ['a más tardar el 22 de junio de 2022', '[..2022-06-22]'],
    ['a más tardar en junio de 2022', '[..2022-06]'],
    ['not before 2019', '[2019..]'],
    ['no antes del 3 de mayo de 2021', '[2021-05-03..]'],
    ['before 22 June 2022', '[..2022-06-21]'],
    ['antes de 2019', '[..2018]'],
    ['after 31 December 2021', '[2022-01-01..]'],
    ['después de junio de 2021', '[2021-07..]'],
    ['some day in March 2021', '2021-03-XX'],
    ['algún mes de 2021', '2021-XX'],
    ['the 2010s', '201X'],
    ['la década de 2010', '201X'],
    ['21/03/2021', '2021-03-21'],
    ['03/21/2021', '2021-03-21'],
    ['08/08/2022', '2022-08-08'],
    ['03/2021', '2021-03'],
    ['2021/3/1', '2021-03-01'],
    ['2021-03', '2021-03'],
    ['2019-02-23/2019-06', '2019-02-23/2019-06'],
    ['[..2022-06-22]', '[..2022-06-22]'],
    ['2021-xx', '2021-XX'],
    ['  March   2021 ', '2021-03'],
  ])('%s is %s', (typed, expected) => {
    expect(edtf(typed)).toBe(expected)
  })

  it.each([
    ['10/08/2022', ['2022-08-10', '2022-10-08']],
    ['since 10/08/2022', ['2022-08-10/..', '2022-10-08/..']],
    ['by June 2022', ['[..2022-06]', '[..2022-05]']],
  ])('%s is asked: %s', (typed, choices) => {
    expect(edtf(typed)).toEqual(choices)
    expect(dated(typed)).toEqual({ edtf: null, typed })
  })

  it.each([
    ['early 2021', /does not say where that part begins/],
    ['a mediados de 2021', /does not say where that part begins/],
    ['mid-March 2021', /does not say where that part begins/],
    ['spring 2021', /season/],
    ['last Sunday', /counts from another day/],
    ['el domingo pasado', /counts from another day/],
    ['21 March', /has no year/],
    ['10/08/22', /year of two digits/],
    ['30 February 2021', /has a day 30/],
    ['31/02/2021', /has a day 31/],
    ['Monday 7 August 2022', /was a Sunday, not a Monday/],
    ['from May 2021 to March 2021', /ends before it begins/],
    ['from November to February 2022', /ends before it begins/],
    ['2021-13', /has a month 13/],
    ['2021-3', /not written year-month-day/],
    ['[2018,2019]', /list of dates/],
    ['2019/2018', /ends before it begins/],
    ['whenever', /can’t be read as a date/],
    ['between 2018? and 2019', /mark of doubt in the brackets/],
  ])('%s is refused: %s', (typed, why) => {
    const reading = readWhen(typed)
    expect(reading.kind).toBe('wrong')
    expect(edtf(typed)).toMatch(why)
    expect(reading.kind === 'wrong' && reading.wrong.es).not.toBe('')
    expect(reading.kind === 'wrong' && reading.wrong.es).not.toMatch(/\b(has|is|not|was)\b/)
  })

  it('says what it means in both languages', () => {
    expect(readWhen('marzo de 2021')).toEqual({
      kind: 'read',
      edtf: '2021-03',
      words: { en: 'March 2021', es: 'marzo de 2021' },
    })
  })

  it('is nothing where nothing is typed', () => {
    expect(readWhen('  ')).toEqual({ kind: 'none' })
    expect(dated(' ')).toEqual({ edtf: null, typed: '' })
  })

  it('never throws, and what it reads is EDTF', () => {
    const word = fc.constantFrom(
      ...'from to between and by until since about ? – - / 2021 21 march marzo de del al el entre y hasta some day in [ .. ] 10/08/2022 XX ~'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')),
        ),
        (typed) => {
          const reading = readWhen(typed)
          if (reading.kind === 'read') expect(parseEdtf(reading.edtf).ok).toBe(true)
          if (reading.kind === 'ask') expect(reading.choices.length).toBeGreaterThan(1)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

const two = (number: number) => String(number).padStart(2, '0')
const year = fc.integer({ min: 1000, max: 2999 }).map(String)
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`)
const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${m}-${two(d)}`)
const plain = fc.oneof(year, month, day)
const open = fc.oneof(
  year.map((y) => `${y.slice(0, 3)}X`),
  year.map((y) => `${y.slice(0, 2)}XX`),
  year.map((y) => `${y}-XX`),
  year.map((y) => `${y}-XX-XX`),
  month.map((m) => `${m}-XX`),
)
const marked = fc
  .tuple(fc.oneof(plain, open), fc.constantFrom('', '?', '~', '%'))
  .map(([text, mark]) => text + mark)
const side = fc.oneof(marked, fc.constantFrom('..', ''))
const any = fc
  .oneof(
    marked,
    fc.tuple(side, side).map(([from, to]) => `${from}/${to}`),
    fc.tuple(fc.option(plain), fc.option(plain)).map(([from, to]) => `[${from ?? ''}..${to ?? ''}]`),
  )
  .filter((text) => parseEdtf(text).ok)

describe('a date said in words and read again', () => {
  it.each(
    langs.flatMap((lang) => [
      { lang, length: 'long', say: sayEdtf },
      { lang, length: 'short', say: sayEdtfShort },
    ]),
  )('is the same: $lang, $length', ({ lang, say }) => {
    fc.assert(
      fc.property(any, (text) => {
        const before = parseEdtf(text)
        if (!before.ok) return
        const said = say(before.edtf, lang)
        const reading = readWhen(said)
        const texts =
          reading.kind === 'read'
            ? [reading.edtf]
            : reading.kind === 'ask'
              ? reading.choices.map((choice) => choice.edtf)
              : []
        // whatever the words leave open (a decade said as two years), they are the same days and the same doubt
        const same = texts.map((one) => {
          const after = parseEdtf(one)
          if (!after.ok) return null
          const { start, end, uncertain, approximate } = after.edtf
          return { start, end, uncertain, approximate }
        })
        const { start, end, uncertain, approximate } = before.edtf
        expect(same, `${text}: ${said}: ${texts.join(' or ')}`).toContainEqual({
          start,
          end,
          uncertain,
          approximate,
        })
      }),
      { numRuns: 1000 },
    )
  })
})
