import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseEdtf } from '../../src/core/edtf.ts'
import { monthShort, sayDay, sayDayShort, sayEdtf, sayEdtfShort, sayWindow } from '../../src/core/say.ts'
import { langs } from '../../src/core/words.ts'
import { days, edtfTexts } from './fixtures/arbitrary.ts'
import { day, edtf, window } from './fixtures/sure.ts'

it.each([
  ['2021', '2021', '2021'],
  ['2021-03', 'March 2021', 'marzo de 2021'],
  ['2021-03-21', '21 March 2021', '21 de marzo de 2021'],
  ['201X', 'between 2010 and 2019', 'entre 2010 y 2019'],
  ['20XX', 'between 2000 and 2099', 'entre 2000 y 2099'],
  ['2021-XX', 'some month of 2021', 'algún mes de 2021'],
  ['2021-03-XX', 'some day in March 2021', 'algún día de marzo de 2021'],
  ['2021-XX-XX', 'some day in 2021', 'algún día de 2021'],
  ['2021-03-21/2021-05', '21 March – May 2021', '21 de marzo – mayo de 2021'],
  ['2019-02-23/2019-06', '23 February – June 2019', '23 de febrero – junio de 2019'],
  ['2019-06/2022-09-26', 'June 2019 – 26 September 2022', 'junio de 2019 – 26 de septiembre de 2022'],
  ['2018-09-21/2018-09-30', '21–30 September 2018', '21–30 de septiembre de 2018'],
  ['2018/2019', '2018–2019', '2018–2019'],
  ['2021-05/2021-05', 'May 2021', 'mayo de 2021'],
  ['2019/..', 'from 2019 on', 'desde 2019'],
  ['2022-09-26/..', 'from 26 September 2022 on', 'desde el 26 de septiembre de 2022'],
  ['../2019-03-02', 'until 2 March 2019', 'hasta el 2 de marzo de 2019'],
  ['2019/', 'from 2019, end not known', 'desde 2019, sin final conocido'],
  ['/2019', 'until 2019, start not known', 'hasta 2019, sin inicio conocido'],
  ['201X/..', 'from 2010–2019 on', 'desde 2010–2019'],
  ['[2018..2019]', 'between 2018 and 2019', 'entre 2018 y 2019'],
  ['[2022-07..2022-08-06]', 'between 1 July and 6 August 2022', 'entre julio y el 6 de agosto de 2022'],
  ['[2022-07-05..2022-08]', 'between 5 July and 31 August 2022', 'entre el 5 de julio y agosto de 2022'],
  [
    '[2022-09-21..2022-09-30]',
    'between 21 and 30 September 2022',
    'entre el 21 y el 30 de septiembre de 2022',
  ],
  ['[2018..2022-08-07]', 'between 2018 and 7 August 2022', 'entre 2018 y el 7 de agosto de 2022'],
  ['[201X..2021-05-01]', 'between 2010 and 1 May 2021', 'entre 2010 y el 1 de mayo de 2021'],
  ['[..2022-06-22]', 'by 22 June 2022', 'a más tardar el 22 de junio de 2022'],
  ['[..2022-06]', 'by the end of June 2022', 'a más tardar en junio de 2022'],
  ['[2018..]', 'not before 2018', 'no antes de 2018'],
  ['[2018-05-01..]', 'not before 1 May 2018', 'no antes del 1 de mayo de 2018'],
  ['2019?', '2019?', '¿2019?'],
  ['2019~', 'about 2019', 'hacia 2019'],
  ['2021-03-21~', 'about 21 March 2021', 'hacia el 21 de marzo de 2021'],
  ['2019%', 'about 2019?', 'hacia ¿2019?'],
  ['2019~/..', 'from about 2019 on', 'desde alrededor de 2019'],
  ['2021-03-21~/..', 'from about 21 March 2021 on', 'desde alrededor del 21 de marzo de 2021'],
  ['2021-03-21?/2021-05', '21 March 2021? – May 2021', '¿21 de marzo de 2021? – mayo de 2021'],
])('says %s as “%s” and “%s”', (text, en, es) => {
  expect([sayEdtf(edtf(text), 'en'), sayEdtf(edtf(text), 'es')]).toEqual([en, es])
})

it.each([
  ['2021-03-21/2021-05', '21 Mar – May 2021', '21 mar – may 2021'],
  ['[2022-07..2022-08-06]', 'between 1 Jul and 6 Aug 2022', 'entre jul y el 6 ago 2022'],
  ['[..2022-06-22]', 'by 22 Jun 2022', 'a más tardar el 22 jun 2022'],
])('says %s shortly as “%s” and “%s”', (text, en, es) => {
  expect([sayEdtfShort(edtf(text), 'en'), sayEdtfShort(edtf(text), 'es')]).toEqual([en, es])
})

it('says days', () => {
  expect([sayDay(day('2021-01-01'), 'en'), sayDay(day('2021-01-01'), 'es')]).toEqual([
    '1 January 2021',
    '1 de enero de 2021',
  ])
  expect([sayDayShort(day('2021-01-01'), 'en'), sayDayShort(day('2021-01-01'), 'es')]).toEqual([
    '1 Jan 2021',
    '1 ene 2021',
  ])
})

it('says windows, what both ends share once', () => {
  const say = (text: string): string[] => langs.map((lang) => sayWindow(window(text), lang))
  expect(say('2021-01-01..2021-12-31')).toEqual([
    '1 January – 31 December 2021',
    '1 de enero – 31 de diciembre de 2021',
  ])
  expect(say('2021-03-01..2021-03-31')).toEqual(['1–31 March 2021', '1–31 de marzo de 2021'])
  expect(say('2018-01-01..2022-10-24')).toEqual([
    '1 January 2018 – 24 October 2022',
    '1 de enero de 2018 – 24 de octubre de 2022',
  ])
  expect(say('2021-03-01..2021-03-01')).toEqual(['1 March 2021', '1 de marzo de 2021'])
})

it('has three letters for each of the twelve months', () => {
  const all = langs.map((lang) => Array.from({ length: 12 }, (_, i) => monthShort(i + 1, lang)).join(' '))
  expect(all).toEqual([
    'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
    'ene feb mar abr may jun jul ago sep oct nov dic',
  ])
  expect(monthShort(13, 'en')).toBe('')
})

it('agrees with the platform’s own words for days', () => {
  const formats = {
    en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
    es: new Intl.DateTimeFormat('es', { dateStyle: 'long', timeZone: 'UTC' }),
  }
  fc.assert(
    fc.property(days('1600-01-01', '2400-12-31'), fc.constantFrom(...langs), (on, lang) => {
      expect(sayDay(on, lang)).toBe(formats[lang].format(new Date(`${on}T00:00:00Z`)))
    }),
  )
})

it('has words for whatever is read, without codes or gaps', () => {
  fc.assert(
    fc.property(edtfTexts, fc.constantFrom(...langs), (text, lang) => {
      const reading = parseEdtf(text)
      if (!reading.ok) return
      for (const said of [sayEdtf(reading.edtf, lang), sayEdtfShort(reading.edtf, lang)]) {
        expect(said).toMatch(/\d{4}/)
        expect(said).not.toMatch(/X|\.\.|\[|~|%| {2}|^ | $|undefined|null|NaN|between between|entre entre/)
      }
    }),
    { numRuns: 1000 },
  )
})
