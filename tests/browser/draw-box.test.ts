import { Keys } from '../../src/app/keys.ts'
import { expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { Player } from '../../src/app/player.svelte.ts'
import type { BorderMap } from '../../src/map/border-map.ts'
import Explore from '../../src/ui/modes/Explore.svelte'
import { sessionOf } from './dossier.ts'

const base = document.createElement('base')
base.href = '/'
document.head.append(base)

const patient = { timeout: 20_000 }

async function show(query: string) {
  await page.viewport(1280, 800)
  const session = await sessionOf(query)
  let map: BorderMap | null = null
  const screen = await render(Explore, {
    session,
    player: new Player(session),
    keys: new Keys(document),
    onmap: (made: BorderMap | null) => {
      map = made
    },
  })
  const container = screen.container
  if (container instanceof HTMLElement) container.style.cssText = 'display: grid; height: 800px'
  const made = await vi.waitUntil(() => map, patient)
  await made.ready
  return { session, screen, map: made }
}

/** A press, a way and a letting go on what lies over the map, CSS px in it. */
function drag(from: { x: number; y: number }, to: { x: number; y: number }, letGo = true): void {
  const ground = document.querySelector('.ground')
  if (!ground) throw new Error('the map is not armed')
  const { left, top } = ground.getBoundingClientRect()
  const press = (type: string, { x, y }: { x: number; y: number }) =>
    ground.dispatchEvent(
      new PointerEvent(type, {
        clientX: left + x,
        clientY: top + y,
        // one that is really down: only such a one can be captured
        pointerId: 1,
        isPrimary: true,
        button: 0,
        bubbles: true,
      }),
    )
  press('pointerdown', from)
  press('pointermove', to)
  if (letGo) press('pointerup', to)
}

it('draws a box by hand, filters by it, and outlines it on the map', { timeout: 60_000 }, async () => {
  const { session, map } = await show('at=7/7.5/-72')
  session.drawing = 'hand'
  await expect.element(page.getByText(/^Drag on the map/)).toBeVisible()
  const corner = map.map.project([-72.6, 8.1])
  const other = map.map.project([-72.2, 7.6])
  drag(other, corner)
  const [west = NaN, south = NaN, east = NaN, north = NaN] = session.view.area ?? []
  for (const [found, meant] of [
    [west, -72.6],
    [south, 7.6],
    [east, -72.2],
    [north, 8.1],
  ])
    expect(found).toBeCloseTo(meant ?? NaN, 3)
  expect(session.drawing).toBeNull()
  await expect
    .poll(() => session.events.present.map((row) => row.event.id), patient)
    .toEqual(['trochas', 'aid-2019', 'bridge-blocked', 'leyva-faria', 'cargo-reopened'])
  await expect
    .poll(() => map.map.queryRenderedFeatures({ layers: ['drawn-box'] }).length, patient)
    .toBeGreaterThan(0)
  session.show({ area: null })
  await expect.poll(() => map.map.queryRenderedFeatures({ layers: ['drawn-box'] }).length, patient).toBe(0)
})

it('gives up at Escape, the box that is being drawn first', { timeout: 60_000 }, async () => {
  const { session } = await show('select=apure')
  session.drawing = 'hand'
  await expect.element(page.getByText(/^Drag on the map/)).toBeVisible()
  drag({ x: 100, y: 100 }, { x: 200, y: 200 }, false)
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByText(/^Drag on the map/)).toBeVisible()
  drag({ x: 100, y: 100 }, { x: 103, y: 102 })
  expect([session.view.area, session.drawing]).toEqual([null, 'hand'])
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => session.drawing).toBeNull()
  expect([session.view.area, session.view.select]).toEqual([null, 'apure'])
})

it('takes what is in sight, for those without a pointer', { timeout: 60_000 }, async () => {
  const { session, map } = await show('at=7/7.5/-72')
  session.drawing = 'sight'
  await expect.poll(() => session.view.area, patient).not.toBeNull()
  const bounds = map.map.getBounds()
  expect(session.view.area?.[0]).toBeCloseTo(bounds.getWest(), 3)
  expect(session.view.area?.[3]).toBeCloseTo(bounds.getNorth(), 3)
  expect(session.drawing).toBeNull()
})
