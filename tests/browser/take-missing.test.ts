import { expect, it, vi } from 'vitest'
import { drawForPaper } from '../../src/ui/take/sheet.ts'
import { sessionOf } from './dossier.ts'
import { MapBench } from './on-map.ts'

// in a file of its own: what another test has read is not asked for again
const bench = new MapBench()

const urlOf = (input: RequestInfo | URL) => (input instanceof Request ? input.url : String(input))

it('tells of the layers that a map for paper is drawn without, whoever asked for it', async () => {
  const real = window.fetch.bind(window)
  const files = vi
    .spyOn(window, 'fetch')
    .mockImplementation((input, init) =>
      urlOf(input).endsWith('/rivers.geojson')
        ? Promise.resolve(new Response('', { status: 404 }))
        : real(input, init),
    )
  const session = await sessionOf('')
  bench.container.style.cssText = 'position: fixed; width: 300px; height: 200px'
  const map = bench.build({ camera: { zoom: 7.4, lat: 7.2, lon: -71.6 } })
  await map.ready
  expect(session.notices.list).toEqual([])
  await drawForPaper(session, map, { width: 300, height: 200, pixelRatio: 1 })
  expect(session.notices.list.map(({ text }) => text)).toEqual([
    'The picture was drawn without rivers, which could not be loaded.',
  ])
  files.mockRestore()
})
