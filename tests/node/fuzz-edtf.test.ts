import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseEdtf } from '../../src/core/edtf.ts'
import { presence } from '../../src/core/presence.ts'
import { sayEdtf, sayEdtfShort } from '../../src/core/say.ts'
import { langs } from '../../src/core/words.ts'
import { edtfTexts } from './fixtures/arbitrary.ts'
import { cases, damaged, texts } from './fixtures/fuzz.ts'
import { windows } from './fixtures/generated.ts'

it('whatever stands for a date is read or refused in words, and what is read can be placed and said', () => {
  fc.assert(
    fc.property(fc.oneof(texts, edtfTexts, damaged(edtfTexts)), windows, (text, window) => {
      const reading = parseEdtf(text)
      if (!reading.ok) {
        expect(reading.wrong).not.toBe('')
        expect(reading.expected).not.toBe('')
        return
      }
      const { edtf } = reading
      for (const { earliest, latest } of [edtf.start, edtf.end]) {
        expect(Number.isNaN(earliest) || Number.isNaN(latest)).toBe(false)
        expect(earliest).toBeLessThanOrEqual(latest)
      }
      expect(edtf.end.latest).toBeGreaterThanOrEqual(edtf.start.earliest)
      expect(['certain', 'possible', 'absent']).toContain(presence(edtf, window))
      for (const lang of langs)
        for (const said of [sayEdtf(edtf, lang), sayEdtfShort(edtf, lang)]) {
          expect(said.trim()).not.toBe('')
          expect(said).not.toMatch(/undefined|NaN|null|Infinity/)
        }
    }),
    cases,
  )
})
