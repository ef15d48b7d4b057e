import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { langs } from '../../src/core/words.ts'
import { layerOrder } from '../../src/map/order.ts'
import { palettes, type Theme } from '../../src/map/palette.ts'
import { mapStyle, styleLayers } from '../../src/map/style.ts'

const files = { regular: 'a.woff2', bold: 'b.woff2', italic: 'c.woff2', serif: 'd.woff2' }
const themes: readonly Theme[] = ['light', 'dark']
const looks = themes.flatMap((theme) =>
  langs.map((lang) => ({ theme, lang, palette: palettes[theme], scale: 1 })),
)

describe('the style', () => {
  it.each(looks)('is valid in $theme, $lang', (look) => {
    expect(validateStyleMin(mapStyle(look, files))).toEqual([])
  })

  it('draws every layer of the order, in that order', () => {
    for (const look of looks) expect(styleLayers(look).map((layer) => layer.id)).toEqual([...layerOrder])
  })

  it('asks nothing of an address outside the page', () => {
    for (const look of looks)
      expect(JSON.stringify(mapStyle(look, files))).not.toMatch(/https?:|glyphs|sprite/)
  })
})

describe('before an audience', () => {
  const theme = 'light'
  const scale = 3.2
  const look = { theme, lang: 'es', palette: palettes[theme], scale } as const

  it('is valid', () => {
    expect(validateStyleMin(mapStyle(look, files))).toEqual([])
  })

  it('sets no words smaller than 12 px at a desk, so that the back row reads them', () => {
    // every number of a size is a size, but for zooms and ranks, which are smaller than any size in px could be
    const numbers = (part: unknown): number[] =>
      Array.isArray(part) ? part.flatMap(numbers) : typeof part === 'number' ? [part] : []
    const sizes = styleLayers(look).flatMap((layer) =>
      layer.type === 'symbol' ? numbers(layer.layout?.['text-size']).filter((size) => size > 10) : [],
    )
    expect(sizes.length).toBeGreaterThan(10)
    for (const size of sizes) expect(size).toBeGreaterThanOrEqual(12 * scale)
  })
})

/** Relative luminance and contrast, WCAG 2.2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(themes)('colours in %s', (theme) => {
  const palette = palettes[theme]
  const grounds = [palette.colombia, palette.venezuela, palette.casing]

  it.each(Object.entries(palette.kinds))('tell %s from land and from the casing', (_, colour) => {
    for (const ground of grounds) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3)
  })

  it.each(['stateLabel', 'town', 'ink'] as const)('let people read words in %s', (name) => {
    for (const ground of [palette.colombia, palette.venezuela, palette.halo])
      expect(contrast(palette[name], ground)).toBeGreaterThanOrEqual(4.5)
  })

  it('let people read the names of waters', () => {
    expect(contrast(palette.waterLabel, palette.sea)).toBeGreaterThanOrEqual(4.5)
  })
})
