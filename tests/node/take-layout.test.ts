import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventKinds } from '../../src/core/dossier/types.ts'
import { langs } from '../../src/core/words.ts'
import { stonesOf } from '../../src/map/whole-words.ts'
import { messages } from '../../src/text/index.ts'
import type { SheetContent } from '../../src/ui/take/content.ts'
import { coveredBy, zoomFor } from '../../src/ui/take/furniture.ts'
import { cutShort, fonts, wrap, type Item, type Measure } from '../../src/ui/take/layout.ts'
import { sheetLayout, type SheetLayout } from '../../src/ui/take/sheet-layout.ts'
import { sure } from './fixtures/sure.ts'

/** Every letter half as wide as the type is high: about what both families have. */
const measure: Measure = (words, font) => words.length * fonts[font].size * 0.5

const words = fc.stringMatching(/^[a-zñ0-9/=&.?-]{1,60}( [a-zñ]{1,12}){0,30}$/)

describe('lines', () => {
  it('hold every letter in order, and none is too wide', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 400 }), (text, width) => {
        const lines = wrap(text, 'body', width, measure)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        for (const line of lines) expect(measure(line, 'body')).toBeLessThanOrEqual(width)
      }),
    )
  })

  it('are cut short with an ellipsis, and only where they must be', () => {
    expect(cutShort('short', 'row', 400, measure)).toBe('short')
    const cut = cutShort('Venezuelan foreign ministry statement', 'row', 120, measure)
    expect(cut).toMatch(/^Venezuelan .*…$/)
    expect(measure(cut, 'row')).toBeLessThanOrEqual(120)
  })
})

const row = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...eventKinds),
  title: words,
  when: fc.constantFrom(
    '2019',
    '7 Aug 2018',
    'between 2018 and 7 August 2022',
    'a más tardar el 22 de junio de 2022',
  ),
  possible: fc.boolean(),
})
const contents: fc.Arbitrary<SheetContent> = fc.record({
  t: fc.constantFrom(...langs).map((lang) => messages[lang]),
  title: words,
  window: fc.constant('1 de enero – 31 de diciembre de 2021'),
  facts: fc.array(words, { minLength: 1, maxLength: 4 }),
  selected: fc.option(
    fc.record({
      id: fc.constant('apure'),
      kind: fc.option(fc.constantFrom(...eventKinds)),
      label: fc.constant('Combate'),
      title: words,
      when: fc.constantFrom('', 'marzo de 2021'),
      quote: fc.option(
        fc.record({ text: words, source: words, note: fc.constantFrom('', 'Traducción nuestra.') }),
      ),
    }),
  ),
  rows: fc.array(row, { maxLength: 30 }),
  foot: fc.array(words, { minLength: 3, maxLength: 3 }),
  link: words,
})
const sizes = fc.oneof(
  fc.constantFrom(
    { width: 1440, height: 900 },
    { width: 1920, height: 1080 },
    { width: 390, height: 844 },
    { width: 320, height: 640 },
  ),
  fc.record({ width: fc.integer({ min: 320, max: 2600 }), height: fc.integer({ min: 300, max: 1600 }) }),
)

/** The box of a thing, px. */
function box(item: Item): { x: number; y: number; right: number; bottom: number } {
  switch (item.kind) {
    case 'text': {
      const width = measure(item.words, item.font)
      const x = item.end === true ? item.x - width : item.x
      return { x, y: item.top, right: x + width, bottom: item.top + fonts[item.font].line }
    }
    case 'rule':
      return { x: item.x, y: item.top, right: item.x + item.width, bottom: item.top + 1 }
    case 'hatch':
      return { x: item.x, y: item.top, right: item.x + 40, bottom: item.top + 14 }
    default:
      return { x: item.x, y: item.top, right: item.x + item.size, bottom: item.top + item.size }
  }
}

function textsOf({ items }: SheetLayout): string {
  return items.flatMap((item) => (item.kind === 'text' ? [item.words] : [])).join('')
}

describe('a sheet', () => {
  it('keeps everything on it, off the map and off each other, in any size', () => {
    fc.assert(
      fc.property(contents, sizes, (content, size) => {
        const sheet = sheetLayout(content, size, measure)
        expect(sheet.width).toBe(size.width)
        expect(sheet.height).toBeGreaterThanOrEqual(size.height)
        const boxes = sheet.items.map((item) => ({ ...box(item), item }))
        const { map } = sheet
        const solid = boxes.filter(({ item }) => item.kind !== 'rule')
        expect(
          boxes.filter(
            (a) => a.x < 0 || a.y < 0 || a.right > sheet.width + 0.01 || a.bottom > sheet.height + 0.01,
          ),
        ).toEqual([])
        expect(solid.filter((a) => a.right > map.x && a.bottom > map.y && a.y < map.y + map.height)).toEqual(
          [],
        )
        const meet = (a: (typeof solid)[number], b: (typeof solid)[number]) =>
          a.right > b.x + 0.01 && b.right > a.x + 0.01 && a.bottom > b.y + 2 && b.bottom > a.y + 2
        expect(
          solid.flatMap((a, i) =>
            solid
              .slice(i + 1)
              .filter((b) => meet(a, b))
              .map((b) => [a, b]),
          ),
        ).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('leaves the map room, and says the whole of the line on boundaries, the credits and the address', () => {
    fc.assert(
      fc.property(contents, sizes, (content, size) => {
        const sheet = sheetLayout(content, size, measure)
        expect(sheet.map.height).toBeGreaterThanOrEqual(300)
        expect(sheet.map.width).toBeGreaterThanOrEqual(320)
        const said = textsOf(sheet).replaceAll(' ', '')
        for (const line of [...content.foot, content.link, content.title, content.window])
          expect(said).toContain(line.replaceAll(' ', ''))
      }),
      { numRuns: 60 },
    )
  })

  it('is of the very size asked for at a desk and in 4K', () => {
    const content = sure(fc.sample(contents, 1)[0])
    for (const size of [
      { width: 1440, height: 900 },
      { width: 1920, height: 1080 },
    ])
      expect(
        sheetLayout({ ...content, title: 'Colombia – Venezuela', facts: ['20 events'] }, size, measure),
      ).toMatchObject(size)
  })

  it('tells how many events of the list it had no room for', () => {
    const rows = fc.sample(row, { numRuns: 60, seed: 7 })
    const content = {
      ...sure(fc.sample(contents, { numRuns: 1, seed: 7 })[0]),
      t: messages.en,
      title: 'T',
      facts: ['60 events'],
      selected: null,
      rows,
    }
    const sheet = sheetLayout(content, { width: 1440, height: 900 }, measure)
    const listed = sheet.items.filter((item) => item.kind === 'sign' && item.size === 13).length
    expect(listed).toBeGreaterThan(5)
    expect(textsOf(sheet)).toContain(`and ${60 - listed} more`)
  })
})

describe('the map on a sheet', () => {
  it('shows all that the screen shows, whatever the shape', () => {
    const side = fc.integer({ min: 200, max: 3000 })
    fc.assert(
      fc.property(fc.double({ min: 3, max: 16, noNaN: true }), side, side, side, side, (zoom, a, b, c, d) => {
        const scale = 2 ** (zoomFor(zoom, { width: a, height: b }, { width: c, height: d }) - zoom)
        expect(a * scale).toBeLessThanOrEqual(c + 1e-6)
        expect(b * scale).toBeLessThanOrEqual(d + 1e-6)
        expect(Math.max((a * scale) / c, (b * scale) / d)).toBeCloseTo(1, 6)
      }),
    )
  })

  it('has a wall of stones along its edges, and over what is laid on it, that no word slips through', () => {
    const size = { width: 1033, height: 777 }
    const covered = coveredBy(size)
    const stones = stonesOf(size.width, size.height, covered)
    // a stone is 12 px wide: every point of an edge or of the furniture is under one
    const met = (x: number, y: number) =>
      stones.some(([sx, sy]) => Math.abs(sx - x) <= 6 && Math.abs(sy - y) <= 6)
    for (let x = 0; x <= size.width; x += 1) expect(met(x, 0) && met(x, size.height)).toBe(true)
    for (let y = 0; y <= size.height; y += 1) expect(met(0, y) && met(size.width, y)).toBe(true)
    expect(covered).toHaveLength(2)
    for (const { x, y, width, height } of covered)
      for (let across = x; across <= x + width; across += 3)
        for (let down = y; down <= y + height; down += 3) expect(met(across, down)).toBe(true)
  })
})
