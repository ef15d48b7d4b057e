import {
  buffer,
  featureCollection,
  intersect,
  lineString,
  multiPolygon,
  simplify,
  truncate,
  union,
} from '@turf/turf'
import type { Feature, Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import type { Border } from './lib/border-layers.ts'
import { townBy, type Town } from './lib/gazetteer.ts'
import type { Countries } from './lib/land.ts'
import { nearest, rounded } from './lib/line.ts'
import { areas, crossings, towns, type Area, type Words } from './lib/places-table.ts'
import { simplified } from './lib/simplify.ts'
import { placesAbout } from './lib/sources.ts'
import { writeLayer } from './lib/write.ts'

interface Properties {
  readonly id: string
  readonly kind: 'border' | 'crossing' | 'town' | 'clash-zone' | 'trocha-region' | 'state' | 'country'
  readonly name: Words
  readonly precision: 'exact' | 'near' | 'region' | 'country'
  /** Metres within which a point lies. */
  readonly radius_m?: number
  /** Metres a crossing was moved to lie on the border. */
  readonly snapped_m?: number
  readonly basis: Words
}
type Place = Feature<Geometry, Properties>

const place = (geometry: Geometry, properties: Properties): Place => ({
  type: 'Feature',
  id: properties.id,
  properties,
  geometry,
})
const point = (position: Position): Geometry => ({
  type: 'Point',
  coordinates: rounded([position], 5)[0] ?? [],
})

/** Writes the dossier's places. `coarse` are the countries at some 0.04°, `apure` that state's outline. */
export function writePlaces(
  border: Border,
  countries: Countries,
  coarse: Countries,
  apure: Position[],
  gazetteer: readonly Town[],
): void {
  const features = [
    borderPlace(border),
    ...crossings.map((crossing) => crossingPlace(crossing, border)),
    ...towns.map((town) => townPlace(town, gazetteer)),
    ...areas.map((area) => areaPlace(area, border, countries)),
    statePlace(apure),
    countryPlace('colombia', { en: 'Colombia', es: 'Colombia' }, coarse.COL),
    countryPlace('venezuela', { en: 'Venezuela', es: 'Venezuela' }, coarse.VEN),
  ]
  writeLayer('static/dossier/places.geojson', features, placesAbout)
}

function borderPlace(border: Border): Place {
  return place(
    { type: 'LineString', coordinates: rounded(simplified(border.full, 0.02), 4) },
    {
      id: 'border',
      kind: 'border',
      name: { en: 'Colombia–Venezuela border', es: 'Frontera colombo-venezolana' },
      precision: 'region',
      basis: {
        en: 'The OpenStreetMap border, coarse here (2 km); the map draws it in full detail.',
        es: 'La frontera de OpenStreetMap, aquí gruesa (2 km); el mapa la dibuja con todo detalle.',
      },
    },
  )
}

function crossingPlace(crossing: (typeof crossings)[number], border: Border): Place {
  const { point: onLine, distance } = nearest(border.full, crossing.at)
  const moved = Math.round(distance)
  console.log(`  ${crossing.id}: moved ${moved} m onto the border`)
  return place(point(onLine), {
    id: crossing.id,
    kind: 'crossing',
    name: crossing.name,
    precision: crossing.precision,
    radius_m: crossing.radius,
    snapped_m: moved,
    basis: {
      en: `${crossing.basis.en} Moved ${moved} m onto the OpenStreetMap border line.`,
      es: `${crossing.basis.es} Movido ${moved} m hasta la línea fronteriza de OpenStreetMap.`,
    },
  })
}

function townPlace({ id, name, near }: (typeof towns)[number], gazetteer: readonly Town[]): Place {
  const town = townBy(gazetteer, name, near)
  const people = town.population ?? 0
  const byHand = !gazetteer.includes(town)
  const basis =
    id === 'la-victoria'
      ? { en: 'Coordinates from reference R21.', es: 'Coordenadas de la referencia R21.' }
      : byHand
        ? {
            en: 'Coordinates from the project’s notes; GeoNames’ list lacks it.',
            es: 'Coordenadas de las notas del proyecto; la lista de GeoNames no la trae.',
          }
        : { en: 'The centre of the town in GeoNames.', es: 'El centro de la población según GeoNames.' }
  return place(point(town.at), {
    id,
    kind: 'town',
    name: { en: name, es: name },
    precision: 'near',
    radius_m: people > 2_000_000 ? 12_000 : people > 500_000 ? 6_000 : people > 100_000 ? 3_000 : 1_500,
    basis,
  })
}

function areaPlace(area: Area, border: Border, countries: Countries): Place {
  const pieces = area.stretches.map(([from, to]) => {
    const line = stretchOf(border.overview, from, to)
    const wide = buffer(lineString(line), area.reach, { units: 'kilometers', steps: 16 })
    if (!wide) throw new Error(`${area.id}: no area came out.`)
    return simplify(wide, { tolerance: area.reach / 8000, highQuality: true })
  })
  const whole = pieces.length > 1 ? union(featureCollection(pieces)) : pieces[0]
  const kept =
    whole && area.venezuelaOnly ? intersect(featureCollection([whole, multiPolygon(countries.VEN)])) : whole
  if (!kept) throw new Error(`${area.id}: no area came out.`)
  return place(truncate(kept, { precision: 4 }).geometry, {
    id: area.id,
    kind: area.kind,
    name: area.name,
    precision: 'region',
    basis: area.basis,
  })
}

/** The line between the points nearest to two positions, whichever of them comes first. */
function stretchOf(line: readonly Position[], from: Position, to: Position): Position[] {
  const ends = [nearest(line, from), nearest(line, to)].sort((a, b) => a.segment - b.segment)
  const [first, last] = ends
  if (!first || !last) throw new Error('A stretch has two ends.')
  return [first.point, ...line.slice(first.segment + 1, last.segment + 1), last.point]
}

function statePlace(outline: Position[]): Place {
  const geometry: Polygon = { type: 'Polygon', coordinates: [outline] }
  return place(geometry, {
    id: 'apure-state',
    kind: 'state',
    name: { en: 'Apure', es: 'Apure' },
    precision: 'region',
    basis: {
      en: 'The state’s outline in Natural Earth, coarse; on the border the OpenStreetMap line.',
      es: 'El contorno del estado según Natural Earth, grueso; en la frontera, la línea de OpenStreetMap.',
    },
  })
}

function countryPlace(id: string, name: Words, coordinates: Position[][][]): Place {
  const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates }
  return place(geometry, {
    id,
    kind: 'country',
    name,
    precision: 'country',
    basis: {
      en: 'The country’s outline in OpenStreetMap, coarse (4 km).',
      es: 'El contorno del país según OpenStreetMap, grueso (4 km).',
    },
  })
}
