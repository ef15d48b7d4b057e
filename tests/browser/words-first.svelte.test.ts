import { flushSync, mount, unmount } from 'svelte'
import { afterEach, expect, it, vi } from 'vitest'
import { BorderMap } from '../../src/map/border-map.ts'
import type { MapPicture } from '../../src/map/picture.ts'
import { messages } from '../../src/text/index.ts'
import MapView from '../../src/ui/map/MapView.svelte'
import { MapBench } from './on-map.ts'

const bench = new MapBench()
let end: () => void = () => undefined
afterEach(() => end())

it('tells the map of another picture once the words beside it are drawn, and of the last one alone', async () => {
  let picture: MapPicture = $state.raw(bench.bare)
  let map: BorderMap | null = null
  const view = mount(MapView, {
    target: bench.container,
    props: {
      get picture() {
        return picture
      },
      dossier: bench.dossier,
      camera: null,
      words: messages,
      zoomIn: '+',
      zoomOut: '−',
      onselect: () => undefined,
      onfault: () => undefined,
      onmap: (made: BorderMap | null) => (map = made),
    },
  })
  end = () => void unmount(view)
  flushSync()
  expect(map).not.toBeNull()
  const shown = vi.spyOn(BorderMap.prototype, 'show')
  picture = { ...bench.bare, hovered: 'apure' }
  flushSync()
  const last: MapPicture = { ...bench.bare, hovered: 'border' }
  picture = last
  flushSync()
  expect(shown).not.toHaveBeenCalled()
  // asked for after the map's own frame, and called in the same one
  await new Promise((done) => requestAnimationFrame(done))
  expect(shown).not.toHaveBeenCalled()
  await expect.poll(() => shown.mock.calls).toEqual([[last]])
})
