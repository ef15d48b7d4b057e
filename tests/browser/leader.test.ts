import { afterEach, beforeAll, expect, it } from 'vitest'
import { render } from 'vitest-browser-svelte'
import type { Dossier } from '../../src/core/dossier/types.ts'
import { anchorOf, borderInSight } from '../../src/map/anchors.ts'
import type { BorderMap } from '../../src/map/border-map.ts'
import { follow } from '../../src/map/follow.ts'
import { underneath } from '../../src/map/underneath.ts'
import Screen from './LeaderScreen.svelte'
import { sessionOf } from './dossier.ts'

beforeAll(() => {
  const base = document.createElement('base')
  base.href = '/'
  document.head.append(base)
})

let undo: () => void = () => undefined
afterEach(() => undo())

/** Long enough for two busy cores; what is right comes much sooner. */
const patient = { timeout: 15_000 }

async function show(query: string): Promise<{ map: BorderMap; dossier: Dossier; ways: () => string[] }> {
  const session = await sessionOf(query)
  const made: BorderMap[] = []
  const screen = await render(Screen, {
    dossier: session.dossier,
    ids: session.view.select === null ? [] : [session.view.select],
    onmap: (map: BorderMap | null) => {
      if (map) made.push(map)
    },
  })
  undo = () => void screen.unmount()
  const [map] = made
  if (map === undefined) throw new Error('no map')
  await map.ready
  return {
    map,
    dossier: session.dossier,
    ways: () => [...screen.container.querySelectorAll('.line')].map((path) => path.getAttribute('d') ?? ''),
  }
}

/** The last point of a way. */
function endOf(way: string): { x: number; y: number } {
  const [x = NaN, y = NaN] = (way.split('L').at(-1) ?? '').split(' ').map(Number)
  return { x, y }
}

/** How far, px, the leader's end is from the ring round the mark; px of the page. */
function off(map: BorderMap, way: string, id: string): number {
  const box = map.map.getContainer().getBoundingClientRect()
  const mark = anchorOf(map.sight(), id)
  const end = endOf(way)
  return mark === null ? NaN : Math.abs(Math.hypot(end.x - mark.x - box.left, end.y - mark.y - box.top) - 19)
}

it('joins the card to the mark, and the mark to the timeline', { timeout: 40_000 }, async () => {
  const { map, ways } = await show('select=apure')
  await expect.poll(() => ways().filter((way) => way !== '').length, patient).toBe(2)
  const [card = '', time = ''] = ways()
  const edge = document.querySelector('.card')?.getBoundingClientRect()
  expect(card.startsWith(`M${edge?.right.toFixed(1) ?? ''} `)).toBe(true)
  expect(off(map, card, 'apure')).toBeLessThan(0.2)
  expect(endOf(time)).toEqual({ x: 700, y: 689.5 })
})

it('is where the map is in every frame of a flight', { timeout: 40_000 }, async () => {
  const { map, ways } = await show('select=apure')
  await expect.poll(() => ways()[0] ?? '', patient).not.toBe('')
  const lags: number[] = []
  map.map.easeTo({ center: [-71.6, 7.6], zoom: 7.6, duration: 3000 })
  // the map has drawn when it tells of it; what its move has set off has run by the next task of the same frame
  await new Promise<void>((done) => {
    map.map.on('render', () =>
      queueMicrotask(() => {
        lags.push(off(map, ways()[0] ?? '', 'apure'))
        if (lags.length === 4) done()
      }),
    )
  })
  expect(map.moving).toBe(true)
  expect(Math.max(...lags)).toBeLessThan(0.2)
})

it('knows what words and how much border lie under a way', { timeout: 40_000 }, async () => {
  const { map } = await show('')
  await expect
    .poll(() => map.map.queryRenderedFeatures({ layers: ['towns-1'] }).length, patient)
    .toBeGreaterThan(0)
  const under = underneath(map)
  const { clientWidth: width, clientHeight: height } = map.map.getContainer()
  const rows = Array.from({ length: 20 }, (_, row) => ((row + 0.5) * height) / 20)
  const words = rows.map((y) =>
    under.words([
      { x: 0, y },
      { x: width, y },
    ]),
  )
  expect(Math.max(...words)).toBeGreaterThan(1)
  const fullest = ((words.indexOf(Math.max(...words)) + 0.5) * height) / 20
  // piece by piece it meets the same, and no more of it than is asked for
  const across = Array.from({ length: 81 }, (_, i) => ({ x: (i * width) / 80, y: fullest }))
  expect(under.words(across)).toBe(Math.max(...words))
  expect(under.words(across, 1)).toBeGreaterThanOrEqual(1)
  expect(under.words(across, 1)).toBeLessThan(Math.max(...words))
  const line = borderInSight(map.sight())
  expect(under.border(line)).toBeGreaterThan(10)
  expect(
    under.border([
      { x: 0, y: 2 },
      { x: 20, y: 2 },
    ]),
  ).toBe(0)
})

it(
  'a camera that follows moves only to what is out of sight, and never nearer',
  { timeout: 40_000 },
  async () => {
    const { map, dossier } = await show('')
    const padding = { top: 40, right: 40, bottom: 40, left: 40 }
    const zoom = map.map.getZoom()
    const before = map.map.getCenter()
    follow(map, dossier, 'apure', padding, true)
    expect(map.map.getCenter()).toEqual(before)
    map.lookAt({ zoom, lat: -3, lon: -60 })
    expect(anchorOf(map.sight(), 'apure')).toBeNull()
    follow(map, dossier, 'apure', padding, false)
    await expect.poll(() => map.moving, patient).toBe(false)
    const { clientWidth, clientHeight } = map.map.getContainer()
    const point = anchorOf(map.sight(), 'apure')
    expect(Math.abs((point?.x ?? NaN) - clientWidth / 2)).toBeLessThan(60)
    expect(Math.abs((point?.y ?? NaN) - clientHeight / 2)).toBeLessThan(60)
    expect(map.map.getZoom()).toBe(zoom)
  },
)
