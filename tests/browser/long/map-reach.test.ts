import { expect, it } from 'vitest'
import type { Dossier } from '../../../src/core/dossier/types.ts'
import { anchorOf } from '../../../src/map/anchors.ts'
import type { BorderMap } from '../../../src/map/border-map.ts'
import { click, MapBench } from '../on-map.ts'

const bench = new MapBench()
let picked: (string | null)[] = []
/** Long enough for two busy cores; what is right comes much sooner. */
const patient = { timeout: 10_000 }

/** Waits until clicking where an event is drawn gives it, or the place it stands for. */
async function reaches(map: BorderMap, event: Dossier['events'][number]): Promise<void> {
  const ids = [event.id, ...event.places.map(({ id }) => id)]
  await expect
    .poll(
      () => {
        const point = anchorOf(map.sight(), event.id)
        if (point === null) return `${event.id} is out of sight`
        picked = []
        click(map, point)
        return picked[0] !== undefined && picked[0] !== null && ids.includes(picked[0]) ? 'reached' : picked
      },
      { ...patient, message: event.id },
    )
    .toBe('reached')
}

it('lets every event that has a place be reached by a click', async () => {
  const map = bench.build({
    picture: {
      ...bench.bare,
      events: new Map(bench.dossier.events.map((event) => [event.id, 'certain'])),
      crossings: new Map([['simon-bolivar-bridge', 'blocked']]),
    },
    camera: { zoom: 7, lat: 7.2, lon: -71.6 },
    onSelect: (id) => picked.push(id),
  })
  await map.ready
  for (const event of bench.dossier.events.filter(({ places }) => places.length > 0)) {
    map.fitPlaces(
      event.places.map(({ id }) => id),
      { top: 80, right: 80, bottom: 80, left: 80 },
      true,
    )
    await reaches(map, event)
  }
})
