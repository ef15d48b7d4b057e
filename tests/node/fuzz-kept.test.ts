import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Keeper, type Store } from '../../src/app/keeper.ts'
import { OwnStory } from '../../src/app/own-story.svelte.ts'
import { readKept, writeKept } from '../../src/core/story/kept.ts'
import { readDossierFile, writeDossierFile } from '../../src/io/dossier-file.ts'
import { makeWords } from '../../src/text/make.ts'
import { shipped } from './fixtures/extract.ts'
import { cases, changed, changes, damaged, harmed, harms, polluted, texts, values } from './fixtures/fuzz.ts'

const right = writeKept({ presented: true, story: shipped.story.slice(0, 4) })
const rightJson: unknown = JSON.parse(right)
const keptTexts = fc.oneof(
  { arbitrary: texts, weight: 10 },
  { arbitrary: values.map((value) => JSON.stringify(value)), weight: 10 },
  // short, so that what is harmed is often a number or the end of a word
  { arbitrary: damaged(fc.json({ maxDepth: 1 })), weight: 20 },
  { arbitrary: damaged(fc.constant(right)), weight: 20 },
  { arbitrary: changes.map((wanted) => JSON.stringify(changed(rightJson, wanted))), weight: 20 },
  // deeper than any stack
  {
    arbitrary: fc.constantFrom('['.repeat(9e4), '{"a":'.repeat(9e4), '['.repeat(9e4) + ']'.repeat(9e4)),
    weight: 1,
  },
)

it('whatever stands where a briefing was kept is read whole, or refused with what is wrong', () => {
  fc.assert(
    fc.property(keptTexts, (text) => {
      const { kept, faults } = readKept(text)
      if (kept === null) expect(faults.join('')).not.toBe('')
      else {
        expect(faults).toEqual([])
        // and is kept again as it is
        expect(readKept(writeKept(kept))).toEqual({ kept, faults: [] })
      }
      expect(polluted()).toBe(false)
    }),
    cases,
  )
})

/** A browser's storage, with room for so many characters in one text. */
function memory(texts: Map<string, string>, room: number): Store {
  return {
    getItem: (name) => texts.get(name) ?? null,
    setItem(name, text) {
      if (text.length > room) throw new DOMException('no room', 'QuotaExceededError')
      texts.set(name, text)
    },
    removeItem: (name) => void texts.delete(name),
  }
}
const key = 'frontera.briefing/'

it('of what was kept nothing is lost, whatever it is, and whatever is done then', () => {
  const rooms = fc.constantFrom(0, 10, Infinity)
  fc.assert(
    fc.property(keptTexts, fc.option(keptTexts), rooms, (text, file, room) => {
      const store = new Map([[key, text], ...(file === null ? [] : [[`${key}/file`, file] as const])])
      const told: string[] = []
      const own = new OwnStory(shipped, new Keeper(key, () => memory(store, room)), (say) =>
        told.push(say(makeWords.en)),
      )
      const readable = readKept(text).kept
      if (readable === null) {
        expect(told.join()).toContain('It was not destroyed')
        expect(own.steps).toEqual([])
      } else expect(own.steps).toEqual(readable.story)
      // it can be told, and worked on
      expect(own.dossier.story.length).toBeGreaterThan(0)
      const [step] = shipped.story
      if (step) own.remove(own.add(step) ?? '')
      if (readable === null) expect([...store.values()]).toContain(text)
      expect(polluted()).toBe(false)
    }),
    cases,
  )
})

it('a file that is opened is read whole, or refused with what is wrong', () => {
  const file = writeDossierFile(shipped)
  const bytes = new TextEncoder().encode(file)
  // a letter of another encoding among it, mostly in a sentence
  const foreign = fc
    .tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0x80, max: 0xff }))
    .map(([at, byte]) => {
      const some = bytes.slice()
      some[at] = byte
      return some
    })
  const contents = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    foreign,
    fc
      .oneof(
        harms.map((wanted) => harmed(file, wanted)),
        keptTexts,
      )
      .map((text) => new TextEncoder().encode(text)),
  )
  fc.assert(
    fc.property(contents, texts, (content, name) => {
      const read = readDossierFile(content, name)
      if (!read.ok) expect(read.faults.length).toBeGreaterThan(0)
      else expect(() => new TextDecoder('utf-8', { fatal: true }).decode(content)).not.toThrow()
      expect(polluted()).toBe(false)
    }),
    cases,
  )
})
