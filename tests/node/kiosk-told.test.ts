import { expect, it } from 'vitest'
import { parseDay } from '../../src/core/day.ts'
import { momentOn, momentsOf, notablePlaces, toldDossier } from '../../src/core/kiosk/told.ts'
import { indexDossier } from '../../src/core/dossier/index.ts'
import { shortQuote } from '../../src/ui/kiosk/short-quote.ts'
import { waysToEdge } from '../../src/ui/kiosk/leader-ways.ts'
import { parseDossier } from '../../src/core/dossier/parse.ts'
import { readJson } from './fixtures/small.ts'
import { sure } from './fixtures/sure.ts'

const dossier = sure(
  parseDossier(readJson('static/dossier/dossier.json'), readJson('static/dossier/places.geojson')).dossier,
)

it('tells the chosen steps in their order', () => {
  expect(toldDossier(dossier, ['cargo', 'apure']).story.map(({ id }) => id)).toEqual(['cargo', 'apure'])
  expect(toldDossier(dossier, null)).toBe(dossier)
})

it('tells a dossier without a story event by event, each with a sentence', () => {
  const { story } = toldDossier({ ...dossier, story: [] }, null)
  expect(story.map(({ id }) => id).slice(0, 2)).toEqual(['duque-bars-maduro', 'duque-office'])
  expect(story).toHaveLength(dossier.events.filter(({ when }) => when !== null).length)
  expect(story.every(({ view }) => view.excerpt !== undefined)).toBe(true)
})

it('drops no event from the moments: those without a date come last', () => {
  const moments = momentsOf(dossier)
  expect(moments).toHaveLength(dossier.events.length)
  const undated = moments.filter(({ when }) => when === null)
  expect(moments.slice(-undated.length)).toEqual(undated)
  expect(undated.length).toBeGreaterThan(0)
})

it('finds the last event that may have begun by a day', () => {
  const on = (text: string) => {
    const day = parseDay(text)
    return day && momentOn(momentsOf(dossier), day)?.event.id
  }
  expect(on('2018-08-06')).toBe('duque-bars-maduro')
  expect(on('2018-08-07')).toBe('duque-office')
  expect(on('2021-05-01')).toBe('apure')
  expect(on('2022-09-26')).toBe('cargo-reopened')
})

it('offers places that something is said of, and no whole country', () => {
  const places = notablePlaces(dossier, 8)
  expect(places).toHaveLength(8)
  expect(places.slice(0, 2)).toEqual(['bogota', 'simon-bolivar-bridge'])
  const kinds = places.map((id) => indexDossier(dossier).places.get(id)?.kind)
  expect(kinds).not.toContain('country')
})

it('shortens a long quotation to the words that matter, and marks what it leaves out', () => {
  const piece = (text: string, highlighted = false) => ({ text, highlighted })
  const short = [piece('All of it.')]
  expect(shortQuote(short)).toBe(short)
  const long = [piece('a'.repeat(100)), piece('matters', true), piece('b'.repeat(100))]
  expect(shortQuote(long).map(({ text }) => text)).toEqual(['… ', 'matters', ' …'])
  const plain = [piece('c'.repeat(300))]
  expect(shortQuote(plain)).toBe(plain)
})

it('leads from a mark to the edge in turns of 45° and 90° only, within the map', () => {
  const sheet = { left: 0, right: 800, top: 0, bottom: 600, unit: 1 }
  for (const edge of ['left', 'bottom'] as const) {
    const ways = waysToEdge({ x: 400, y: 300 }, edge, 40, sheet)
    expect(ways.length).toBeGreaterThan(10)
    for (const way of ways) {
      const end = way.at(-1)
      expect(edge === 'left' ? end?.x : end?.y).toBe(edge === 'left' ? 0 : 600)
      for (const [i, b] of way.entries()) {
        const a = way[i - 1]
        if (a === undefined) continue
        const [across, down] = [Math.abs(b.x - a.x), Math.abs(b.y - a.y)]
        expect(Math.min(across, down, Math.abs(across - down))).toBeCloseTo(0)
      }
    }
  }
})
