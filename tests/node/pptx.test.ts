import fc from 'fast-check'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { faultsOf, type Parts } from '../../scripts/pptx-faults.ts'
import { parseDossier } from '../../src/core/dossier/parse.ts'
import { langs } from '../../src/core/words.ts'
import { pagesOf, type StoryPages } from '../../src/io/pages.ts'
import { dealInPairs, dealOut, linesOf } from '../../src/io/pptx/fit.ts'
import { pptxOf } from '../../src/io/pptx.ts'
import { readJson } from './fixtures/small.ts'
import { day, sure } from './fixtures/sure.ts'

const shipped = sure(
  parseDossier(readJson('static/dossier/dossier.json'), readJson('static/dossier/places.geojson')).dossier,
)
/** The head of a JPEG is enough: nobody looks at it here. */
const jpeg = `data:image/jpeg;base64,${Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]).toString('base64')}`

async function partsOf(story: StoryPages, pictures: readonly (string | null)[]) {
  const zip = await JSZip.loadAsync(await pptxOf(story, pictures))
  const parts = new Map<string, string | Uint8Array>()
  for (const { name, dir } of Object.values(zip.files)) {
    if (dir) throw new Error(`${name} is a folder`)
    const type = /\.(xml|rels)$/.test(name) ? 'string' : 'uint8array'
    parts.set(name, await sure(zip.file(name)).async(type))
  }
  return parts
}
function xml(parts: Parts, path: string): string {
  const text = parts.get(path)
  if (typeof text !== 'string') throw new Error(`no ${path}`)
  return text
}
const words = (text: string) =>
  text
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** Whether every element that begins ends, in order. */
function balanced(text: string): boolean {
  const open: string[] = []
  for (const [, end, name, empty] of text.matchAll(/<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/g)) {
    if (name === undefined) return false
    if (end === '/') {
      if (open.pop() !== name) return false
    } else if (empty === '') open.push(name)
  }
  // nothing that looks like an element may be left over
  return open.length === 0 && !/<(?![/?\w])/.test(text)
}

describe.each(langs)('the slides of the shipped story, in %s', async (lang) => {
  const story = pagesOf(shipped, { lang, made: day('2026-11-26'), measured: 2398 })
  const parts = await partsOf(
    story,
    story.steps.map(() => jpeg),
  )

  it('are a title, one a step and the sources, with nothing that makes PowerPoint offer a repair', () => {
    const slides = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    expect(slides.length).toBeGreaterThanOrEqual(story.steps.length + 3)
    expect(faultsOf(parts)).toEqual([])
    for (const [path, text] of parts) if (typeof text === 'string') expect(balanced(text), path).toBe(true)
  })

  it('hold a step’s title as a title, its words, quotation, source, notes and picture, described', () => {
    for (const page of story.steps) {
      const slide = xml(parts, `ppt/slides/slide${page.number + 1}.xml`)
      const said = words(slide)
      expect(slide).toMatch(/<p:ph\s+idx="\d+"\s+type="title"/)
      for (const text of [page.title, page.words, page.when, page.restsOn]) expect(said).toContain(text)
      if (page.quotation) {
        const { open, close, pieces, outlet, published, translated } = page.quotation
        expect(said).toContain(open + pieces.map(({ text }) => text).join('') + close)
        expect(said).toContain(`${outlet}, ${published}${translated === '' ? '' : ` · ${translated}`}`)
      }
      for (const line of story.boundaries) expect(said).toContain(line.text)
      expect(words(/descr="([^"]*)"/.exec(slide)?.[1] ?? '')).toBe(page.picture)
      const notes = xml(parts, `ppt/notesSlides/notesSlide${page.number + 1}.xml`)
      expect(words(notes)).toContain(page.notes)
      expect(notes).toContain(lang === 'es' ? 'lang="es-CO"' : 'lang="en-GB"')
    }
    expect([...parts.keys()].filter((path) => path.startsWith('ppt/media/'))).toHaveLength(12)
  })

  it('give every source with its address', () => {
    const all = [...parts].flatMap(([path, text]) => (path.startsWith('ppt/slides/') ? [text] : [])).join('')
    for (const { url } of [...story.articles, ...story.references]) expect(words(all)).toContain(url)
  })
})

it('says on a slide that its picture is missing', async () => {
  const story = pagesOf(shipped, { lang: 'en', made: day('2026-11-26'), measured: null })
  const parts = await partsOf(story, [jpeg, null])
  expect(words(xml(parts, 'ppt/slides/slide2.xml'))).not.toContain('picture of the map is missing')
  expect(words(xml(parts, 'ppt/slides/slide3.xml'))).toContain('picture of the map is missing')
  expect(faultsOf(parts)).toEqual([])
})

it('holds whatever words a dossier has: no sign in them breaks the file', async () => {
  const plain = pagesOf(shipped, { lang: 'en', made: day('2026-11-26'), measured: null })
  const [first] = plain.steps
  const nasty = fc
    .string({ unit: 'binary', maxLength: 60 })
    .map((text) => `${text}\u0000\u000b\ud800&<a:p>"'\n\n\ufffe`)
  await fc.assert(
    fc.asyncProperty(nasty, async (text) => {
      const page = { ...sure(first), title: text, words: text, notes: text, picture: text, when: text }
      const source = { ...sure(plain.articles[0]), told: text, url: `https://example.org/?a=1&b="${text}` }
      const parts = await partsOf({ ...plain, title: text, steps: [page], articles: [source] }, [jpeg])
      expect(faultsOf(parts)).toEqual([])
      for (const [path, content] of parts)
        if (typeof content === 'string') expect(balanced(content), path).toBe(true)
    }),
    { numRuns: 25 },
  )
})

it('breaks notes into the paragraphs they are written in', async () => {
  const plain = pagesOf(shipped, { lang: 'en', made: day('2026-11-26'), measured: null })
  const page = { ...sure(plain.steps[0]), notes: 'First.\n\nSecond.' }
  const notes = xml(await partsOf({ ...plain, steps: [page] }, [jpeg]), 'ppt/notesSlides/notesSlide2.xml')
  expect(notes).toMatch(/<a:t>First\.<\/a:t><\/a:r><\/a:p><a:p><a:r><a:rPr [^>]*><a:t>Second\.<\/a:t>/)
})

it('counts lines as a program breaks them', () => {
  const face = { font: 'sans', size: 72 } as const
  // 0.485 inches a letter: ten in a line
  expect(linesOf('one two three', 5, face)).toBe(2)
  expect(linesOf('one\ntwo', 5, face)).toBe(2)
  expect(linesOf('abcdefghijklmnopqrstuvwxyz', 5, face)).toBe(3)
})

it('deals sources out in order and loses none', () => {
  expect(dealInPairs([1, 1, 1, 1, 1, 1], 4, (height) => height)).toEqual([
    [1, 1, 1],
    [1, 1, 1],
  ])
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.1, max: 9, noNaN: true })), (heights) => {
      const boxes = dealOut(heights, 5, (height) => height)
      expect(boxes.flat()).toEqual(heights)
      expect(dealInPairs(heights, 5, (height) => height).flat()).toEqual(heights)
      for (const box of boxes)
        expect(box.length === 1 || box.reduce((sum, height) => sum + height, 0) <= 5 + 1e-9).toBe(true)
    }),
  )
})
