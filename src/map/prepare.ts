import type { Feature, FeatureCollection, LineString, Position } from 'geojson'
import type { Words } from '../core/words.ts'
import type { Scene } from './scene.ts'
import { areaLabelFeatures, collection, type SourceId } from './sources.ts'

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

/** Towns that the dossier draws itself are left out of the gazetteer's. */
export function townFilling(file: FeatureCollection, scene: Scene): Filling {
  const own = scene.sites.filter((site) => !site.crossing).map((site) => site.at)
  const near = ([lon = 0, lat = 0]: Position): boolean =>
    own.some(([x = 0, y = 0]) => Math.hypot(x - lon, y - lat) < 0.03)
  return {
    towns: collection(
      file.features.filter(({ geometry }) => geometry.type === 'Point' && !near(geometry.coordinates)),
    ),
  }
}

/** The names of countries and waters in both languages, with those of the dossier's areas. */
export function labelFilling(file: FeatureCollection, scene: Scene): Filling {
  const labels = file.features.map((feature): Feature => {
    const name = wordsOf(feature.properties?.['name'])
    const country = scene.countries.find(({ place }) => place.name.en === name.en)
    return { ...feature, properties: { ...feature.properties, ...name, key: country?.place.id ?? '' } }
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
