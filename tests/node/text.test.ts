import { expect, it } from 'vitest'
import { langs } from '../../src/core/words.ts'
import { parseEdtf } from '../../src/core/edtf.ts'
import { sayEdtf, sayEdtfShort } from '../../src/core/say.ts'
import { alongWords } from '../../src/text/along.ts'
import { editWords } from '../../src/text/edit.ts'
import { es } from '../../src/text/es.ts'
import { histogramWords } from '../../src/text/histogram.ts'
import { kioskWords } from '../../src/text/kiosk.ts'
import { makeWords } from '../../src/text/make.ts'

it.each([
  ['2022-08-10', 'publicado el 10 de agosto de 2022', 'publicado el 10 ago 2022'],
  ['2022-08', 'publicado en agosto de 2022', 'publicado en ago 2022'],
  ['2022', 'publicado en 2022', 'publicado en 2022'],
  ['2022~', 'publicado hacia 2022', 'publicado hacia 2022'],
  [
    '[2022-08-01..2022-08-06]',
    'publicado entre el 1 y el 6 de agosto de 2022',
    'publicado entre el 1 y el 6 ago 2022',
  ],
])('says in Spanish with its article that something was published on %s', (date, long, short) => {
  const parsed = parseEdtf(date)
  if (!parsed.ok) throw new Error(date)
  expect(es.published(sayEdtf(parsed.edtf, 'es'))).toBe(long)
  expect(es.published(sayEdtfShort(parsed.edtf, 'es'))).toBe(short)
})

it.each(langs)('has the right form for one of a thing (%s)', (lang) => {
  const one = [
    alongWords[lang].whole('1', 1),
    histogramWords[lang].highest('day', 1),
    kioskWords[lang].storyNote(1),
    makeWords[lang].savedWithout(1),
    makeWords[lang].stepsLeftOut(1),
    editWords[lang].hangs(1, 'X'),
  ]
  const many = /\b(steps|minutes|events|they|pasos|minutos|sucesos|muestran|siguen|omiten|dejarán)\b/i
  for (const words of one) expect(words).not.toMatch(many)
})
