import { expect, it, vi } from 'vitest'
import type { BorderMap } from '../../src/map/border-map.ts'
import type { LayerId } from '../../src/map/order.ts'
import { MapBench } from './on-map.ts'

// in a file of its own: what another test has read is not asked for again
const bench = new MapBench()
/** Long enough for two busy cores. */
const patient = { timeout: 20_000 }

const count = ({ map }: BorderMap, layer: LayerId): number =>
  map.queryRenderedFeatures({ layers: [layer] }).length

const urlOf = (input: RequestInfo | URL) => (input instanceof Request ? input.url : String(input))

it('tells of files that cannot be had or are no layers, draws the rest without them and one that is empty, and asks again on another map', async () => {
  const real = window.fetch.bind(window)
  const instead: Readonly<Record<string, () => Response>> = {
    'states.geojson': () => new Response('', { status: 404 }),
    'tint-overview.geojson': () => Response.json({ type: 'Feature' }),
    'rivers.geojson': () => Response.json({ type: 'FeatureCollection', features: [] }),
  }
  const stub = vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
    const address = urlOf(input)
    const other = instead[address.split('/').at(-1) ?? '']
    return other === undefined ? real(input, init) : Promise.resolve(other())
  })
  const faults: string[] = []
  const build = () =>
    bench.build({
      camera: { zoom: 7, lat: 7.2, lon: -71.6 },
      onFault: (name, message) => faults.push(`${name}: ${message}`),
    })
  const map = build()
  await map.ready
  expect(faults.sort()).toEqual([
    'states: states.geojson: 404',
    'tint: tint-overview.geojson: not a GeoJSON feature collection',
  ])
  await expect.poll(() => count(map, 'border'), patient).toBeGreaterThan(0)
  await expect.poll(() => count(map, 'land'), patient).toBeGreaterThan(0)
  expect(count(map, 'rivers')).toBe(0)
  map.remove()

  stub.mockRestore()
  faults.length = 0
  const again = build()
  await again.ready
  expect(faults).toEqual([])
})

it('asks again for what it could not have when the network is back', async () => {
  const real = window.fetch.bind(window)
  let there = false
  const asked: string[] = []
  const stub = vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
    const name = urlOf(input).split('/').at(-1) ?? ''
    if (name !== 'border-middle.geojson' && name !== 'relief-light.webp') return real(input, init)
    asked.push(name)
    return there ? real(input, init) : Promise.reject(new TypeError('Failed to fetch'))
  })
  const faults: string[] = []
  const map = bench.build({
    camera: { zoom: 8, lat: 7.2, lon: -71.6 },
    onFault: (name) => faults.push(name),
  })
  await map.ready
  expect(faults.sort()).toEqual(['border', 'relief'])
  const before = map.sight().borderLine.length
  expect(before).toBeGreaterThan(0)
  there = true
  asked.length = 0
  window.dispatchEvent(new Event('online'))
  await expect.poll(() => map.sight().borderLine.length, patient).toBeGreaterThan(before)
  expect(asked.sort()).toEqual(['border-middle.geojson', 'relief-light.webp'])
  expect(faults).toHaveLength(2)
  // what is there is not asked for once more
  window.dispatchEvent(new Event('online'))
  expect(asked).toHaveLength(2)
  stub.mockRestore()
})
