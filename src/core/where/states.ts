import type { MultiPolygon, Position } from 'geojson'

/** A state or department, as an area. */
export interface State {
  readonly id: string
  readonly name: string
  readonly shape: MultiPolygon
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

/** Whether a value is lists within lists, as deep as that, of positions. */
function isNested(value: unknown, depth: 1 | 2 | 3): boolean {
  if (!Array.isArray(value)) return false
  const entries: readonly unknown[] = value
  if (depth > 1) return entries.every((entry) => isNested(entry, depth === 3 ? 2 : 1))
  return entries.every(isPosition)
}

function isPosition(value: unknown): boolean {
  return Array.isArray(value) && value.length >= 2 && value.every((one) => Number.isFinite(one))
}

function isPolygons(value: unknown): value is Position[][][] {
  return isNested(value, 3)
}

/** The states of `geo/state-areas.geojson`. Throws where it is none. */
export function readStates(json: unknown): readonly State[] {
  const features = field(json, 'features')
  if (!Array.isArray(features)) throw new Error('not a GeoJSON feature collection')
  const entries: readonly unknown[] = features
  return entries.map((feature) => {
    const id = field(feature, 'id')
    const name = field(field(feature, 'properties'), 'name')
    const coordinates = field(field(feature, 'geometry'), 'coordinates')
    if (typeof id !== 'string' || typeof name !== 'string' || !isPolygons(coordinates))
      throw new Error('a state without id, name or area')
    return { id, name, shape: { type: 'MultiPolygon', coordinates } }
  })
}
