import { describe, expect, it, vi } from 'vitest'
import type { BorderMap } from '../../../src/map/border-map.ts'
import { blue, look, many, nightBlue, pictureOf, setOf } from '../data-on-map.ts'
import { MapBench } from '../on-map.ts'

const bench = new MapBench()
const patient = { timeout: 40_000 }

async function build(): Promise<BorderMap> {
  const built = bench.build({})
  await built.ready
  built.map.jumpTo({ center: [-70, 6], zoom: 7 })
  return built
}

describe('data sets on a map to which something happens', { timeout: 120_000 }, () => {
  it('is there after the theme changed and after the context was lost and restored', async () => {
    const map = await build()
    const set = setOf({ at: [-70, 6] })
    await map.showData(pictureOf(set))
    const middle = map.map.project([-70, 6])
    expect(look(map).distance(middle.x, middle.y, blue)).toBeLessThan(6)
    map.show({ ...bench.bare, theme: 'dark' })
    expect(look(map).distance(middle.x, middle.y, nightBlue)).toBeLessThan(6)
    const order = map.map.getLayersOrder()
    expect(order.indexOf('data-areas')).toBe(order.indexOf('border-casing') - 1)
    expect(order.indexOf('data-marks')).toBe(order.indexOf('water-labels') - 1)
    const canvas = map.map.getCanvas()
    const lose = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')
    const lost = new Promise((done) => canvas.addEventListener('webglcontextlost', done, { once: true }))
    lose?.loseContext()
    await lost
    await map.showData(pictureOf(set, { from: 90 }))
    await new Promise((done) => requestAnimationFrame(done))
    lose?.restoreContext()
    await expect
      .poll(
        () => (map.map.isStyleLoaded() ? look(map).distance(middle.x, middle.y, nightBlue) : 255),
        patient,
      )
      .toBeLessThan(6)
  })

  /** A map's context, and a promise that is kept in the midst of the next upload: the card is waited for there. */
  function uploadOf(map: BorderMap) {
    const gl = map.map.getCanvas().getContext('webgl2')
    if (gl === null) throw new Error('no WebGL 2')
    const begun = new Promise<void>((done) => {
      const fence = gl.fenceSync.bind(gl)
      vi.spyOn(gl, 'fenceSync').mockImplementationOnce((...how) => {
        done()
        return fence(...how)
      })
    })
    return { gl, begun }
  }

  it('gives back what was uploaded of a set that is taken away meanwhile, or before a frame has drawn it', async () => {
    const map = await build()
    const { gl, begun } = uploadOf(map)
    const bind = vi.spyOn(gl, 'bindBuffer')
    const uploaded = () =>
      new Set(
        bind.mock.calls.flatMap(([to, buffer]) => (to === gl.COPY_WRITE_BUFFER && buffer ? [buffer] : [])),
      )
    const shown = map.showData(pictureOf(setOf(...many, { at: [-70, 6] })))
    await begun
    expect(uploaded().size).toBeGreaterThan(0)
    expect([...uploaded()].every((buffer) => gl.isBuffer(buffer))).toBe(true)
    await map.showData({ sets: [], hovered: null, selected: null })
    await shown
    const { x, y } = map.map.project([-70, 6])
    expect(look(map).distance(x, y, blue)).toBeGreaterThan(40)
    expect([...uploaded()].filter((buffer) => gl.isBuffer(buffer))).toEqual([])

    const frames = vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0)
    await map.showData(pictureOf(setOf({ at: [-70, 6] })))
    expect([...uploaded()].filter((buffer) => gl.isBuffer(buffer)).length).toBeGreaterThan(0)
    await map.showData({ sets: [], hovered: null, selected: null })
    frames.mockRestore()
    expect([...uploaded()].filter((buffer) => gl.isBuffer(buffer))).toEqual([])
  })

  it('draws a set whose context was lost in the midst of its upload, once it is back', async () => {
    const map = await build()
    const { gl, begun } = uploadOf(map)
    const canvas = map.map.getCanvas()
    const lose = gl.getExtension('WEBGL_lose_context')
    const lost = new Promise((done) => canvas.addEventListener('webglcontextlost', done, { once: true }))
    const shown = map.showData(pictureOf(setOf(...many, { at: [-70, 6] })))
    await begun
    lose?.loseContext()
    await lost
    // it is not waited for what a lost context will never do
    await shown
    lose?.restoreContext()
    const { x, y } = map.map.project([-70, 6])
    await expect
      .poll(() => (map.map.isStyleLoaded() ? look(map).distance(x, y, blue) : 255), patient)
      .toBeLessThan(6)
  })
})
