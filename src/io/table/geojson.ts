import { findJsonFault } from '../../core/dossier/check/json.ts'
import type { Words } from '../../core/words.ts'
import { inBoth } from '../../text/data-io.ts'
import { jsonDepth } from './depth.ts'
import { mostColumns, mostDepth, mostRows, mostVertices } from './limits.ts'
import { list, spotOf } from './shape.ts'

/** A GeoJSON as a table in UTF-8 with commas; its last columns say where each feature is. */
export interface GeoTable {
  readonly ok: true
  readonly text: readonly string[]
}
export type GeoRead = GeoTable | { readonly ok: false; readonly why: Words }

/** Names of the columns that are made of the geometry; another is taken where the properties have one of them. */
export const geometryColumns = ['longitude', 'latitude', 'precision', 'radius_m'] as const

/** A shape that reaches no farther than this from its point is near it; a larger one is a region. */
const nearReach = 25_000

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  // NUL is no letter of any table: what it stands in would be taken for no text at all
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll('\0', '')
  return /[",\r\n]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function featuresIn(json: unknown): readonly unknown[] | null {
  if (!isObject(json)) return null
  const type: unknown = Reflect.get(json, 'type')
  const features: unknown = Reflect.get(json, 'features')
  if (type === 'FeatureCollection' && Array.isArray(features)) return list(features)
  return type === 'Feature' ? [json] : null
}

/** WGS 84, and what differs from it by metres: Colombia's, Venezuela's, Europe's and North America's. */
const inDegrees = /(^WGS ?84|CRS8[34]|EPSG[:/]([^:/]*[:/])?(4326|4979|4686|4189|4258|4269))$/i

/** What a file of before RFC 7946 says of its coordinates (GeoJSON 2008, 3); null: nothing. */
function crsOf(json: unknown): string | null {
  const crs: unknown = isObject(json) ? Reflect.get(json, 'crs') : null
  const properties: unknown = isObject(crs) ? Reflect.get(crs, 'properties') : null
  const name: unknown = isObject(properties) ? Reflect.get(properties, 'name') : null
  return typeof name === 'string' ? name.trim() : null
}

/**
 * Reads GeoJSON as a table: a row a feature, a column for each name among the properties, and where the feature is. What is no position
 * stays as it is written, so that the row is refused with its reason. Never throws.
 */
export function geojsonTable(bytes: Uint8Array): GeoRead {
  const refuse = (why: Words): GeoRead => ({ ok: false, why })
  if (jsonDepth(bytes, mostDepth) > mostDepth) return refuse(inBoth((words) => words.tooDeep(mostDepth)))
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse(inBoth((words) => words.notUtf8))
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    const { line, column } = findJsonFault(text) ?? { line: 1, column: 1 }
    return refuse(inBoth((words) => words.json(line, column)))
  }
  const features = featuresIn(json)
  if (features === null) return refuse(inBoth((words) => words.notGeoJson))
  if (features.length === 0) return refuse(inBoth((words) => words.noFeatures))
  if (features.length > mostRows) return refuse(inBoth((words) => words.tooManyRows(mostRows)))
  const crs = crsOf(json)
  if (crs !== null && !inDegrees.test(crs)) return refuse(inBoth((words) => words.notInDegrees(crs)))
  return table(features)
}

const propertiesOf = (feature: unknown): object => {
  const properties: unknown = isObject(feature) ? Reflect.get(feature, 'properties') : null
  return isObject(properties) ? properties : {}
}

function table(features: readonly unknown[]): GeoRead {
  // a Set and Maps, never an object with names from outside: `__proto__` is a name like any other
  const names = new Set<string>()
  for (const feature of features) {
    for (const name of Object.keys(propertiesOf(feature))) names.add(name)
    if (names.size > mostColumns - geometryColumns.length)
      return { ok: false, why: inBoth((words) => words.tooManyColumns(mostColumns)) }
  }
  const free = (name: string): string => (names.has(name) ? free(`${name} (GeoJSON)`) : name)
  const text = [`${[...names, ...geometryColumns.map(free)].map(cell).join(',')}\r\n`]
  let vertices = 0
  for (const feature of features) {
    const properties = propertiesOf(feature)
    const geometry: unknown = isObject(feature) ? Reflect.get(feature, 'geometry') : null
    const spot = isObject(feature)
      ? spotOf(geometry, mostVertices - vertices, (count) => (vertices += count))
      : 'broken'
    if (spot === 'most') return { ok: false, why: inBoth((words) => words.tooManyVertices(mostVertices)) }
    const where =
      spot === 'none'
        ? ['', '', '', '']
        : spot === 'broken'
          ? ['', cell(JSON.stringify(isObject(feature) ? geometry : { feature }).slice(0, 80)), '', '']
          : [
              spot.lon,
              spot.lat,
              spot.radius === 0 ? 'exact' : spot.radius <= nearReach ? 'near' : 'region',
              spot.radius,
            ]
    const values = [...names].map((name) =>
      Object.hasOwn(properties, name) ? cell(Reflect.get(properties, name)) : '',
    )
    const line = [...values, ...where].join(',')
    // a feature of which nothing is said is a row, and no empty line
    text.push(`${/^,*$/.test(line) ? '""' : ''}${line}\r\n`)
  }
  return { ok: true, text }
}
