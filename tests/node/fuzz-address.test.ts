import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inStory } from '../../src/core/story/view.ts'
import { readView, writeView } from '../../src/core/view.ts'
import type { ViewContext } from '../../src/core/view.ts'
import { whyUnread } from '../../src/text/unread.ts'
import { shipped } from './fixtures/extract.ts'
import { addressKeys, cases, damaged, texts } from './fixtures/fuzz.ts'

/** Every parameter with a value that is read. */
const whole =
  'mode=brief&window=2019-02-01..2022-10-31&known=2022-08-10&select=apure&excerpt=military-contact.trochas&kinds=clash,closure&articles=petro-borders,hrw-letter&q=Padrino+L%C3%B3pez&certainty=certain&places=apure-zone,ve-apure&area=-73,7,-72,8.5&at=8.5/7.8/-72.4&step=3&lang=es&theme=dark&dossier=dossiers/2023'

const contexts: fc.Arbitrary<ViewContext> = fc.record(
  {
    languages: fc.array(fc.oneof(texts, fc.constantFrom('es-CO', 'en', 'fr'))),
    prefersDark: fc.boolean(),
    dossier: fc.constant(shipped),
  },
  { requiredKeys: ['languages', 'prefersDark'] },
)
const queries = fc.oneof(
  texts,
  damaged(fc.constant(whole)),
  fc
    .array(fc.tuple(fc.constantFrom(...addressKeys), texts))
    .map((pairs) => new URLSearchParams(pairs).toString()),
)

it('of any address something is read, what is not is told, and what was read is written so that it is read again', () => {
  fc.assert(
    fc.property(queries, contexts, (query, context) => {
      const params = new URLSearchParams(query)
      const { view, unread } = readView(params, context)
      for (const { key, value, why } of unread) {
        expect(addressKeys).toContain(key)
        expect(params.get(key)).toBe(value)
        expect(whyUnread(why).en).not.toBe('')
        expect(whyUnread(why).es).not.toBe('')
      }
      const written = writeView(view, context)
      const again = readView(new URLSearchParams(written), context)
      expect(again.unread).toEqual([])
      expect(writeView(again.view, context)).toBe(written)
      // the same view but for what is rounded, and the whole span, which is not written
      const { at, area, window } = again.view
      expect(again.view).toEqual({ ...view, at, area, window })
      // what of the address is said and not told to be ignored is in the view
      if (context.dossier) inStory(context.dossier, view)
    }),
    cases,
  )
})

it('an address that is refused names no other site and nothing above the page', () => {
  fc.assert(
    fc.property(fc.oneof(texts, damaged(fc.constantFrom('dossiers/2023', '/data/x.json'))), (folder) => {
      const { view } = readView(new URLSearchParams([['dossier', folder]]), {
        languages: [],
        prefersDark: false,
      })
      if (view.dossier === null) return
      const { origin } = new URL(`${view.dossier}/dossier.json`, 'https://here.example/app/')
      expect(origin).toBe('https://here.example')
    }),
    cases,
  )
})
