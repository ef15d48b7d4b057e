import type { Feature, Position } from 'geojson'
import type { Map as MapLibre } from 'maplibre-gl'
import type { ScreenPoint } from './sight.ts'
import { spotFor, type CountrySpot } from './country-spots.ts'
import type { GeoData } from './geodata.ts'
import type { Scene } from './scene.ts'
import { collection } from './sources.ts'

/** Codes of the land layer by a country's English name. */
const codes: Readonly<Record<string, string>> = { Colombia: 'COL', Venezuela: 'VEN' }

/** Keeps the names of the dossier's countries in sight: when their own places are out of view, they stand on the ground that is. */
export class CountryNames {
  private readonly moved = new Map<string, Position>()
  private readonly map: MapLibre
  private readonly data: GeoData
  /** the dossier as it is drawn now */
  scene: Scene

  constructor(map: MapLibre, data: GeoData, scene: Scene) {
    this.map = map
    this.data = data
    this.scene = scene
  }

  /** Where the name of a country stands now, degrees; null: it has none. */
  at(place: string): Position | null {
    const home = this.features().find((feature) => keyOf(feature) === place)
    return this.moved.get(place) ?? positionOf(home)
  }

  /** Looks where the names stand best in this view, and moves those that have to; `anew`: wherever they have stood before. Tells whether any was. */
  refresh(marks: readonly ScreenPoint[], anew = false): boolean {
    let changed = false
    for (const { place } of this.scene.countries) {
      const spot = this.spotOf(place.id, place.name.en)
      if (spot === null) continue
      const from = anew ? { ...spot, now: spot.home } : spot
      const next = spotFor(this.map, from, this.data.borderLine(), marks)
      if (next[0] === spot.now[0] && next[1] === spot.now[1]) continue
      this.moved.set(place.id, next)
      changed = true
    }
    if (changed) this.restore()
    return changed
  }

  /** Puts the names where they stand, after their source was filled anew. */
  restore(): void {
    const all = this.data.layer('labels')?.features ?? []
    const features = all.map((feature): Feature => {
      const at = feature.properties?.['kind'] === 'country' ? this.moved.get(keyOf(feature)) : undefined
      return at === undefined ? feature : { ...feature, geometry: { type: 'Point', coordinates: at } }
    })
    this.data.put('labels', collection(features))
  }

  private spotOf(id: string, name: string): CountrySpot | null {
    const home = positionOf(this.features().find((feature) => keyOf(feature) === id))
    const country = codes[name]
    if (home === null || country === undefined) return null
    return { id, country, home, now: this.moved.get(id) ?? home }
  }

  private features(): readonly Feature[] {
    const all = this.data.layer('labels')?.features ?? []
    return all.filter(({ properties }) => properties?.['kind'] === 'country')
  }
}

function keyOf({ properties }: Feature): string {
  const key: unknown = properties?.['key']
  return typeof key === 'string' ? key : ''
}

function positionOf(feature: Feature | undefined): Position | null {
  return feature?.geometry.type === 'Point' ? feature.geometry.coordinates : null
}
