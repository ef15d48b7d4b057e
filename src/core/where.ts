import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import { indexDossier } from './dossier/index.ts'
import type { Box, Dossier, Place } from './dossier/types.ts'
import { pointTest } from './where/bands.ts'
import { areaOf, areaOfBox, holds, samplesOf } from './where/samples.ts'
import type { Area } from './where/samples.ts'
import type { State } from './where/states.ts'
import type { Words } from './words.ts'

/** Something that can be picked to see what happened in it. */
export interface Pickable {
  readonly id: string
  readonly name: Words
  /** the id of the country it lies in, where the dossier has that as a place; null otherwise and for a country itself */
  readonly country: string | null
}

/** Of what is too wide to be said of any one part. */
const half = 0.5
/** Overlaps of less than this share of the smaller of two areas come from lines drawn with different detail. */
const sliver = 0.02
/** Degrees within which a point or a line on the edge of an area is of it, some 500 m and 5 km; a box has no such margin. */
const margin = { point: 0.0045, line: 0.045 } as const

/**
 * Which places of a dossier lie where.
 *
 * - A point lies in an area that holds it; a crossing also in one that begins within 500 m, so a border bridge lies on both banks.
 * - An area lies in all that it overlaps by more than a sliver (a fiftieth of the smaller of the two).
 * - A country ("somewhere in Colombia") and a line (the border) are too wide to be said of a part of them: they lie in an area only if
 *   half of them does. So what happened somewhere in a country is not shown as having happened in one of its states. The border, its
 *   edge, lies in both countries.
 * - Each place lies in itself, and in a point or a line nothing else does.
 * - An event without places lies nowhere: picking any place or box leaves it out.
 */
export class Where {
  private readonly dossier: Dossier
  private readonly states: ReadonlyMap<string, State>
  private readonly areas = new Map<string, Area | null>()
  private readonly samples = new WeakMap<Geometry, readonly Position[]>()
  private readonly found = new WeakMap<object, ReadonlySet<string>>()

  constructor(dossier: Dossier, states: readonly State[]) {
    this.dossier = dossier
    this.states = new Map(states.map((state) => [state.id, state]))
  }

  /** The ids of those asked for that name neither a place of the dossier nor a state. */
  unknown(ids: readonly string[]): readonly string[] {
    return ids.filter((id) => this.nameOf(id) === null)
  }

  /** The name of what an id stands for, the dossier's own first; null where it stands for nothing. */
  nameOf(id: string): Words | null {
    const place = indexDossier(this.dossier).places.get(id)
    if (place) return place.name
    const state = this.states.get(id)
    return state ? { en: state.name, es: state.name } : null
  }

  /** The ids of all places that are one of these or lie in one; the same list is worked out once. */
  within(ids: readonly string[]): ReadonlySet<string> {
    return this.once(ids, () => ids.flatMap((id) => this.inOne(id)))
  }

  /** A test of single points: whether one lies in one of these areas. A place that is no area holds none but itself. */
  holding(ids: readonly string[]): (lon: number, lat: number) => boolean {
    const tests = ids.flatMap((id) => {
      const area = this.areaNamed(id)
      return area === null ? [] : [pointTest(area)]
    })
    return (lon, lat) => tests.some((test) => test(lon, lat))
  }

  /** The ids of all places that touch a box; the same box is worked out once. */
  touching(box: Box): ReadonlySet<string> {
    const area = areaOfBox(box)
    return this.once(box, () =>
      this.dossier.places.filter((place) => this.lies(place, area)).map(({ id }) => id),
    )
  }

  /** The countries of the dossier, and the states where something happened, by name. */
  pickable(): readonly Pickable[] {
    const countries = this.dossier.places.filter((place) => place.kind === 'country')
    const happened = new Set(this.dossier.events.flatMap((event) => event.places.map(({ id }) => id)))
    const states = [...this.states.values()]
      .filter(({ id }) => this.inOne(id).some((place) => happened.has(place)))
      .map((state): Pickable => ({
        id: state.id,
        name: { en: state.name, es: state.name },
        country: countries.find((country) => this.isOf(state, country))?.id ?? null,
      }))
    return [
      ...countries.map(({ id, name }): Pickable => ({ id, name, country: null })),
      ...states.sort((a, b) => a.name.es.localeCompare(b.name.es, 'es')),
    ]
  }

  private once(key: object, work: () => readonly string[]): ReadonlySet<string> {
    const kept = this.found.get(key) ?? new Set(work())
    this.found.set(key, kept)
    return kept
  }

  private inOne(id: string): readonly string[] {
    const own = indexDossier(this.dossier).places.has(id) ? [id] : []
    const area = this.areaNamed(id)
    if (area === null) return own
    const inside = this.dossier.places.filter((place) => place.id !== id && this.lies(place, area, margin))
    return [...own, ...inside.map((place) => place.id)]
  }

  /** The area of a place or a state; null of what has none. */
  private areaNamed(id: string): Area | null {
    const kept = this.areas.get(id)
    if (kept !== undefined) return kept
    const place = indexDossier(this.dossier).places.get(id)
    const geometry = place ? this.shapeOf(place) : this.states.get(id)?.shape
    const area = geometry && isArea(geometry) ? areaOf(geometry) : null
    this.areas.set(id, area)
    return area
  }

  /** A country's states together are it with more detail than a dossier's outline: what lies by the border is on its own side of it. */
  private shapeOf(place: Place): Geometry {
    if (place.kind !== 'country') return place.feature.geometry
    const own = [...this.states.values()].filter((state) => this.isOf(state, place))
    if (own.length === 0) return place.feature.geometry
    return { type: 'MultiPolygon', coordinates: own.flatMap(({ shape }) => shape.coordinates) }
  }

  private isOf(state: State, country: Place): boolean {
    const { geometry } = country.feature
    return isArea(geometry) && this.share(state.shape, areaOf(geometry)) >= half
  }

  private lies(place: Place, area: Area, edge = { point: 0, line: 0 }): boolean {
    const { geometry } = place.feature
    if (geometry.type === 'Point')
      return touches(area, geometry.coordinates, place.kind === 'crossing' ? edge.point : 0)
    if (!isArea(geometry)) return this.share(geometry, area, edge.line) >= half
    if (place.precision === 'country') return this.share(geometry, area) >= half
    // the other way round for an area that lies in the place, between its samples
    return this.share(geometry, area) > sliver || this.share(area.shape, areaOf(geometry)) > sliver
  }

  /** How much of a shape lies in an area, from 0 to 1. */
  private share(shape: Geometry, area: Area, edge = 0): number {
    const samples = this.samples.get(shape) ?? samplesOf(shape)
    this.samples.set(shape, samples)
    return samples.filter((at) => touches(area, at, edge)).length / Math.max(samples.length, 1)
  }
}

function isArea(geometry: Geometry): geometry is Polygon | MultiPolygon {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
}

/** Whether an area holds a position, or one of eight that far from it. */
function touches(area: Area, at: Position, edge: number): boolean {
  if (holds(area, at)) return true
  if (edge === 0) return false
  const [lon = NaN, lat = NaN] = at
  return Array.from({ length: 8 }, (_, i) => (i * Math.PI) / 4).some((angle) =>
    holds(area, [lon + edge * Math.cos(angle), lat + edge * Math.sin(angle)]),
  )
}
