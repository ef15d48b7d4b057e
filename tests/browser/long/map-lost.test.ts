import { expect, it } from 'vitest'
import type { MapPicture } from '../../../src/map/picture.ts'
import { keys, MapBench } from '../on-map.ts'

const bench = new MapBench()
/** Long enough for two busy cores; what is right comes much sooner. */
const patient = { timeout: 10_000 }

it('applies the picture again after the context was lost and restored', async () => {
  const everything: MapPicture = {
    ...bench.bare,
    events: new Map(bench.dossier.events.map((event) => [event.id, 'certain'])),
    crossings: new Map([['simon-bolivar-bridge', 'blocked']]),
  }
  const map = bench.build({ picture: everything, camera: { zoom: 7, lat: 7.2, lon: -71.6 } })
  await map.ready
  map.show({ ...everything, events: new Map([['leyva-faria', 'certain']]) })
  await expect.poll(() => keys(map, 'marks'), patient).toEqual(['leyva-faria'])
  const canvas = map.map.getCanvas()
  const lose = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')
  const lost = new Promise((done) => canvas.addEventListener('webglcontextlost', done, { once: true }))
  lose?.loseContext()
  await lost
  map.show({ ...everything, events: new Map([['apure', 'certain']]) })
  // not within the event that tells of the loss
  await new Promise((done) => requestAnimationFrame(done))
  lose?.restoreContext()
  await expect
    .poll(() => (map.map.isStyleLoaded() ? keys(map, 'marks') : []), { timeout: 10_000 })
    .toEqual(['apure'])
  await expect.poll(() => keys(map, 'border'), patient).toEqual(['border'])
  expect(keys(map, 'land').length).toBeGreaterThan(0)
})
