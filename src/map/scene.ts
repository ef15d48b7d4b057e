import type { LineString, MultiLineString, MultiPolygon, Point, Polygon, Position } from 'geojson'
import type { Dossier, Event, EventKind, Place } from '../core/dossier/types.ts'
import { isMapBorder } from '../core/map-border.ts'
import { bandRound } from './band.ts'
import { softArea, type SoftArea } from './area-rings.ts'
import { circle } from './circle.ts'
import { arrange, noRack, slotZooms, type Rack } from './slots.ts'

/** A town or crossing: its events stand round it, each in a slot of its own. */
export interface Site {
  readonly place: Place
  readonly at: Position
  readonly crossing: boolean
  /** a place that is only near draws its marks hollow */
  readonly hollow: boolean
  /** in the order of their time; those without a date last */
  readonly events: readonly Event[]
  /** one rack a zoom of `slotZooms`, one offset an event */
  readonly slots: readonly Rack[]
  /** the zoom from which it is drawn */
  readonly from: number
}

/** A place with an extent: hatched, labelled, never a dot. */
export interface Area {
  readonly place: Place
  readonly shape: Polygon | MultiPolygon
  /** the line that it lies along; null: it is an area itself */
  readonly line: LineString | MultiLineString | null
  readonly soft: SoftArea
  readonly events: readonly Event[]
  readonly kinds: readonly EventKind[]
}

/** A country: its events are told in words under its name. */
export interface Country {
  readonly place: Place
  readonly events: readonly Event[]
}

/** The dossier sorted by the way its places are drawn. Worked out once a dossier. */
export interface Scene {
  readonly dossier: Dossier
  readonly events: ReadonlyMap<string, Event>
  readonly sites: readonly Site[]
  readonly areas: readonly Area[]
  readonly countries: readonly Country[]
  /** the place that is the border line itself, which the map draws in full detail; other borders are lines as any */
  readonly border: Place | null
  readonly borderEvents: readonly Event[]
}

/** Metres round a point that is said to be a region but gives no radius. */
const regionRadius = 10_000
/** From here on also the crossings that no event and no status speaks of are drawn. */
const quietCrossingsFrom = 8
/** And from here on the towns where nothing happened. */
const quietTownsFrom = 7

/** Sorts the places of a dossier by how they are drawn, and gives every event its slots. */
export function sceneOf(dossier: Dossier): Scene {
  const at = eventsByPlace(dossier)
  const eventsOf = (place: Place): readonly Event[] => at.get(place.id) ?? []
  const told = new Set(dossier.statuses.map((status) => status.place))
  const border = dossier.places.find(isMapBorder) ?? null
  const countries = dossier.places.filter((place) => place.kind === 'country')
  const others = dossier.places.filter((place) => place.kind !== 'country' && place !== border)

  const points = others.flatMap((place) => {
    const geometry = pointOf(place)
    if (geometry === null) return []
    const crossing = place.kind === 'crossing'
    const events = eventsOf(place)
    const quiet = crossing && events.length === 0 && !told.has(place.id)
    const from = quiet ? quietCrossingsFrom : !crossing && events.length === 0 ? quietTownsFrom : 0
    return [{ place, at: geometry.coordinates, crossing, events, from }]
  })
  const arranged = slotZooms.map((zoom) =>
    arrange(
      points.map(({ place, at: [lon = 0, lat = 0], crossing, events, from }) => ({
        id: place.id,
        lon,
        lat,
        count: events.length,
        crossing,
        from,
      })),
      zoom,
    ),
  )
  return {
    dossier,
    events: new Map(dossier.events.map((event) => [event.id, event])),
    sites: points.map((point) => ({
      ...point,
      hollow: point.place.precision !== 'exact',
      slots: arranged.map((byPlace) => byPlace.get(point.place.id) ?? noRack),
    })),
    areas: others.flatMap((place) => areaOf(place, eventsOf(place))),
    countries: countries.map((place) => ({ place, events: eventsOf(place) })),
    border,
    borderEvents: border === null ? [] : eventsOf(border),
  }
}

function eventsByPlace(dossier: Dossier): Map<string, Event[]> {
  const start = (event: Event): number => (event.refined?.when ?? event.when)?.start.latest ?? Infinity
  const inTime = [...dossier.events].sort((a, b) => (start(a) === start(b) ? 0 : start(a) - start(b)))
  const byPlace = new Map<string, Event[]>()
  for (const event of inTime)
    for (const { id } of event.places) byPlace.set(id, [...(byPlace.get(id) ?? []), event])
  return byPlace
}

function pointOf(place: Place): Point | null {
  const { geometry } = place.feature
  const sure = place.precision === 'exact' || place.precision === 'near'
  return geometry.type === 'Point' && sure ? geometry : null
}

function areaOf(place: Place, events: readonly Event[]): Area[] {
  const drawn = softened(place)
  if (drawn === null) return []
  const { geometry } = place.feature
  const line = geometry.type === 'LineString' || geometry.type === 'MultiLineString' ? geometry : null
  const kinds = [...new Set(events.map((event) => event.kind))]
  return [{ place, line, ...drawn, events, kinds }]
}

type Drawn = Pick<Area, 'shape' | 'soft'>

// worked out once a shape: of a dossier that is edited most places stay
const known = new Map<string, readonly [from: string, drawn: Drawn | null]>()
function softened(place: Place): Drawn | null {
  const { id, feature, precision, radius } = place
  const from = JSON.stringify([feature.geometry, precision, radius])
  const kept = known.get(id)
  if (kept?.[0] === from) return kept[1]
  const shape = shapeOf(place)
  const drawn = shape && { shape, soft: softArea(shape) }
  known.set(id, [from, drawn])
  return drawn
}

function shapeOf(place: Place): Polygon | MultiPolygon | null {
  const { geometry } = place.feature
  if (geometry.type === 'LineString' || geometry.type === 'MultiLineString') return bandRound(geometry)
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') return geometry
  if (geometry.type !== 'Point' || pointOf(place) !== null) return null
  return circle(geometry.coordinates, place.radius ?? regionRadius)
}
