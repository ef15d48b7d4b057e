import type { Feature, FeatureCollection, LineString, Position } from 'geojson'
import type { Words } from '../core/words.ts'
import type { Scene } from './scene.ts'
import { areaLabelFeatures, collection, siteFeatures, type SourceId } from './sources.ts'

/** What one file fills: one source, or two where a line is drawn in two ways. */
export type Filling = Partial<Readonly<Record<SourceId, FeatureCollection>>>

/** The border gets its place's key, and the stretches where it is a river become features of their own. */
export function borderFilling(file: FeatureCollection, scene: Scene): Filling {
  const key = scene.border?.id ?? 'border'
  const lines = file.features.filter(isLine)
  return {
    border: collection(lines.map(({ geometry }) => ({ type: 'Feature', geometry, properties: { key } }))),
    'border-river': collection(lines.flatMap((line) => riversOf(line, key))),
  }
}

/** Degrees within which a town of the gazetteer is one of the dossier's. */
const sameTown = 0.03

/** Towns that the dossier draws itself are left out of the gazetteer's, and take their rank from it. */
export function townFilling(file: FeatureCollection, scene: Scene): Filling {
  const ranks = new Map<string, number>()
  const own = scene.sites.filter((site) => !site.crossing)
  const others = file.features.filter(({ geometry, properties }) => {
    if (geometry.type !== 'Point') return false
    const near = own.filter((site) => apart(site.at, geometry.coordinates) < sameTown)
    const rank: unknown = properties?.['rank']
    for (const { place } of near)
      if (typeof rank === 'number' && place.name.es === properties?.['name']) ranks.set(place.id, rank)
    return near.length === 0
  })
  return { towns: collection(others), sites: siteFeatures(scene, ranks) }
}

function apart([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number {
  return Math.hypot(ax - bx, ay - by)
}

/** The names of countries and waters in both languages, with those of the dossier's areas. */
export function labelFilling(file: FeatureCollection, scene: Scene): Filling {
  const named = new Set<string>()
  const labels = file.features.flatMap((feature): Feature[] => {
    const name = wordsOf(feature.properties?.['name'])
    const country = scene.countries.find(({ place }) => place.name.en === name.en)
    if (feature.properties?.['kind'] !== 'country' || country === undefined)
      return [{ ...feature, properties: { ...feature.properties, ...name, key: '' } }]
    // a country of the dossier has one name, which goes where the view is
    const key = country.place.id
    if (named.has(key)) return []
    named.add(key)
    return [{ ...feature, properties: { kind: 'country', ...name, key } }]
  })
  return { labels: collection([...labels, ...areaLabelFeatures(scene)]) }
}

function isLine(feature: Feature): feature is Feature<LineString> {
  return feature.geometry.type === 'LineString'
}

function riversOf(line: Feature<LineString>, key: string): Feature[] {
  const rivers: unknown = line.properties?.['rivers']
  if (!Array.isArray(rivers)) return []
  return rivers.filter(isStretch).map(({ name, from, to }) => ({
    type: 'Feature',
    geometry: { type: 'LineString', coordinates: line.geometry.coordinates.slice(from, to + 1) },
    properties: { key, name },
  }))
}

function isStretch(value: unknown): value is { name: string; from: number; to: number } {
  if (typeof value !== 'object' || value === null) return false
  return (
    'name' in value &&
    typeof value.name === 'string' &&
    'from' in value &&
    typeof value.from === 'number' &&
    'to' in value &&
    typeof value.to === 'number'
  )
}

function wordsOf(value: unknown): Words {
  const both = typeof value === 'object' && value !== null && 'en' in value && 'es' in value
  if (both && typeof value.en === 'string' && typeof value.es === 'string')
    return { en: value.en, es: value.es }
  const one = typeof value === 'string' ? value : ''
  return { en: one, es: one }
}
