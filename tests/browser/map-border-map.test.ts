import { beforeEach, describe, expect, it } from 'vitest'
import { anchorOf } from '../../src/map/anchors.ts'
import type { BorderMap } from '../../src/map/border-map.ts'
import type { MapPicture } from '../../src/map/picture.ts'
import { click, keys, MapBench } from './on-map.ts'

const bench = new MapBench()
let everything: MapPicture
let picked: (string | null)[] = []
let faults: string[] = []
beforeEach(() => {
  everything = {
    ...bench.bare,
    events: new Map(bench.dossier.events.map((event) => [event.id, 'certain'])),
    crossings: new Map([['simon-bolivar-bridge', 'blocked']]),
  }
  picked = []
  faults = []
})

const build = (picture: MapPicture, camera = { zoom: 7, lat: 7.2, lon: -71.6 }): BorderMap =>
  bench.build({
    picture,
    camera,
    onSelect: (id) => picked.push(id),
    onFault: (name, message) => faults.push(`${name}: ${message}`),
  })

/** Long enough for two busy cores; what is right comes much sooner. */
const patient = { timeout: 10_000 }

describe('the border map', { timeout: 60_000 }, () => {
  it('draws land, border, marks and words from its own files, without a fault', async () => {
    const map = build(everything)
    await map.ready
    for (const layer of ['land', 'border', 'marks', 'plates', 'hatch', 'site-towns', 'towns-1'] as const)
      await expect.poll(() => keys(map, layer).length, { ...patient, message: layer }).toBeGreaterThan(0)
    expect(faults).toEqual([])
  })

  it('begins with the dossier’s box, as close as all of it is seen beside what covers the edges', async () => {
    const padding = { top: 30, right: 160, bottom: 90, left: 420 }
    const map = bench.build({ padding })
    await map.ready
    const [west, south, east, north] = bench.dossier.box
    const { clientWidth, clientHeight } = bench.container
    const [first, last] = [map.map.project([west, north]), map.map.project([east, south])]
    const free = [
      first.x - padding.left,
      first.y - padding.top,
      clientWidth - padding.right - last.x,
      clientHeight - padding.bottom - last.y,
    ].map(Math.round)
    // in the middle of what is free, and at its edge one way or the other
    expect(free[0]).toBe(free[2])
    expect(free[1]).toBe(free[3])
    expect(Math.min(...free)).toBe(0)
  })

  it('is a region with its name in the chosen language', async () => {
    const map = build(everything)
    expect(map.map.getCanvas().getAttribute('aria-label')).toBe('Map')
    map.show({ ...everything, lang: 'es' })
    await map.ready
    expect(map.map.getCanvas().getAttribute('aria-label')).toBe('Mapa')
  })

  it('shows and hides marks as the picture says, without making a source anew', async () => {
    const map = build(everything)
    await map.ready
    await expect.poll(() => keys(map, 'marks'), patient).toContain('apure')
    const before = map.map.getSource('marks')
    map.show({ ...everything, events: new Map([['leyva-faria', 'certain']]) })
    await expect.poll(() => keys(map, 'marks'), patient).toEqual(['leyva-faria'])
    map.show({ ...everything, events: new Map([['apure', 'possible']]) })
    await expect.poll(() => keys(map, 'marks-possible'), patient).toEqual(['apure'])
    expect(keys(map, 'marks')).toEqual([])
    expect(map.map.getSource('marks')).toBe(before)
  })

  it('changes theme and language and keeps its camera and its picture', async () => {
    const map = build(everything)
    await map.ready
    map.show({ ...everything, theme: 'dark', lang: 'es' })
    await expect.poll(() => map.map.getPaintProperty('sea', 'background-color'), patient).toBe('#0F1C25')
    await expect.poll(() => keys(map, 'marks'), patient).toContain('apure')
    expect(map.map.getZoom()).toBe(7)
  })

  it('selects by a click: a mark gives its event, a plate its place, open land nothing', async () => {
    const map = build(everything)
    await map.ready
    await expect.poll(() => keys(map, 'marks'), patient).toContain('apure')
    const at = (id: string) => anchorOf(map.sight(), id) ?? { x: 0, y: 0 }
    click(map, at('apure'))
    click(map, at('simon-bolivar-bridge'))
    click(map, map.map.project([-70.2, 6.4]))
    // what sees to clicks is fetched at the first of them
    await expect.poll(() => picked).toEqual(['apure', 'simon-bolivar-bridge', null])
  })

  it('moves a country’s name from under what comes to lie over the map', async () => {
    const map = build(everything, { zoom: 6, lat: 7.2, lon: -70 })
    await map.ready
    const at = () => {
      const [lon = NaN, lat = NaN] = map.sight().countryAt('venezuela') ?? []
      return map.map.project([lon, lat])
    }
    const rest = async () => {
      const idle = map.map.once('idle')
      map.map.triggerRepaint()
      await idle
    }
    await rest()
    const before = at()
    const legend = document.createElement('div')
    const size = { width: 240, height: 120 }
    legend.style.cssText = `position: fixed; left: ${before.x - size.width / 2}px; top: ${before.y - size.height / 2}px; width: ${size.width}px; height: ${size.height}px`
    bench.container.append(legend)
    await rest()
    const { x, y } = at()
    const covered = Math.abs(x - before.x) < size.width / 2 && Math.abs(y - before.y) < size.height / 2
    expect(covered).toBe(false)
    // and it is in sight
    expect(x > 0 && y > 0 && x < bench.container.clientWidth && y < bench.container.clientHeight).toBe(true)
  })
})
