import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { Box, EventKind } from '../core/dossier/types.ts'
import type { Site, Scene } from './scene.ts'
import { slotZooms, type Offset, type Rack } from './slots.ts'
import { areaKey } from './state.ts'

/** The sources of features; every feature carries the key by which the state speaks of it. */
export const sourceIds = [
  'land',
  'tint',
  'rivers',
  'states',
  'border-river',
  'border',
  'towns',
  'labels',
  'areas',
  'sites',
  'marks',
  'drawn-box',
] as const

export type SourceId = (typeof sourceIds)[number]

/** Features as a source takes them. */
export function collection(features: readonly Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features: [...features] }
}

function feature(key: string, geometry: Geometry, properties: Readonly<Record<string, unknown>>): Feature {
  return { type: 'Feature', geometry, properties: { key, ...properties } }
}

/** One feature a mark: an event at one of its point places. */
export function markFeatures(scene: Scene): FeatureCollection {
  return collection(
    scene.sites.flatMap((site) =>
      site.events.map((event, index) => {
        // as numbers: lists are turned into texts on their way through a tile
        const slots = slotZooms.flatMap((_, z): [string, number][] => {
          const [dx, dy] = site.slots[z]?.offsets[index] ?? [0, 0]
          return [
            [`right${z}`, dx],
            [`down${z}`, dy],
          ]
        })
        return feature(
          event.id,
          { type: 'Point', coordinates: site.at },
          {
            place: site.place.id,
            sign: `${event.kind}/${site.hollow ? 'hollow' : 'solid'}`,
            ...Object.fromEntries(slotZooms.map((_, z) => [`thread${z}`, threadTo(site.slots[z], index)])),
            ...(!site.crossing && { ring: ringRadius(site) }),
            ...Object.fromEntries(slots),
          },
        )
      }),
    ),
  )
}

/** The name of the thread from a place to a mark that others have pushed aside; '' where none is needed. */
function threadTo(rack: Rack | undefined, index: number): string {
  const [dx, dy] = rack?.offsets[index] ?? [0, 0]
  return rack?.away === true ? `${Math.round(dx)}/${Math.round(dy)}` : ''
}

/** Radius of the ring round a selected mark, px: between its neighbours where it has some. */
export function ringRadius(site: Site): number {
  return site.events.length > 1 ? 13 : 19
}

/** Towns and crossings of the dossier, with the rank of those that the gazetteer knows. */
export function siteFeatures(
  scene: Scene,
  ranks: ReadonlyMap<string, number> = new Map(),
): FeatureCollection {
  return collection(
    scene.sites.map(({ place, at, crossing, events, slots, from }) =>
      feature(
        place.id,
        { type: 'Point', coordinates: at },
        {
          kind: crossing ? 'crossing' : 'town',
          en: place.name.en,
          es: place.name.es,
          count: events.length,
          quiet: from > 0,
          only: events.length === 1 ? (events[0]?.id ?? '') : '',
          ...Object.fromEntries(slots.map(({ offsets }, z) => [`covered${z}`, isOwnPlace(offsets)])),
          rank: ranks.get(place.id) ?? (events.length > 1 ? 1 : 3),
        },
      ),
    ),
  )
}

/** Whether a single mark stands where the dot would. */
function isOwnPlace([first, ...more]: readonly Offset[]): boolean {
  return first !== undefined && more.length === 0 && first[0] === 0 && first[1] === 0
}

/** Stripes of kinds that often meet lie beside each other, not on top: shares of a third of a tile. */
const phases: Readonly<Record<EventKind, number>> = {
  clash: 0,
  crossing: 1,
  rights: 2,
  diplomacy: 0,
  closure: 2,
  reopening: 1,
}

/** Areas: four nested rings for every kind of event there, the bare area for when it is selected itself, and the line that it lies along. */
export function areaFeatures(scene: Scene): FeatureCollection {
  return collection(
    scene.areas.flatMap(({ place, line, shape, soft, kinds }) => [
      feature(place.id, shape, { place: place.id }),
      ...(line
        ? [feature(place.id, line, { place: place.id, line: place.precision === 'exact' ? 'sure' : 'near' })]
        : []),
      ...kinds.flatMap((kind) =>
        soft.rings.map((ring) =>
          feature(areaKey(place.id, kind), ring, { place: place.id, kind, phase: phases[kind] }),
        ),
      ),
    ]),
  )
}

/** The outline of a drawn box; nothing where there is none. */
export function boxFeatures(box: Box | null): FeatureCollection {
  if (box === null) return collection([])
  const [west, south, east, north] = box
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return collection([
    { type: 'Feature', geometry: { type: 'LineString', coordinates: corners }, properties: {} },
  ])
}

/** Where the words of the areas stand. */
export function areaLabelFeatures(scene: Scene): Feature[] {
  return scene.areas.map(({ place, soft }) =>
    feature(place.id, { type: 'Point', coordinates: soft.middle }, { kind: 'area', depth: soft.depth }),
  )
}
