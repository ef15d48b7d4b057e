import type { GeoJsonProperties, Geometry } from 'geojson'
import { logFault } from '../fault.ts'
import { placeKinds, precisions } from '../types.ts'
import type { Place } from '../types.ts'
import { geometry, noGeometry } from './geometry.ts'
import { exactly, isObject, listOf, own, record, show } from './reader.ts'
import type { Reader } from './reader.ts'
import { id, metres, oneOf, words } from './values.ts'

type Described = Omit<Place, 'feature'> & { readonly properties: GeoJsonProperties }

const undescribed: Described = {
  id: '',
  kind: 'town',
  name: words.fallback,
  precision: 'near',
  radius: null,
  basis: words.fallback,
  properties: {},
}

// open: who draws a place may keep with it what they like, such as how far it was moved
const properties: Reader<Described> = record(
  'what the place is: id, kind, name, precision, basis',
  undescribed,
  (fields, at) => ({
    id: fields.required('id', id),
    kind: fields.required('kind', oneOf(placeKinds, 'town')),
    name: fields.required('name', words),
    precision: fields.required('precision', oneOf(precisions, 'near')),
    radius: fields.optional('radius_m', metres, null),
    basis: fields.required('basis', words),
    properties: isObject(at.value) ? { ...at.value } : {},
  }),
  { open: true },
)

/** `members`: what else stands in the feature, such as its `bbox`, is kept as it is. */
function placeFrom({ properties: kept, ...described }: Described, shape: Geometry, members: object): Place {
  return {
    ...described,
    feature: { ...members, type: 'Feature', id: described.id, properties: kept, geometry: shape },
  }
}

export const place: Reader<Place> = record(
  'a GeoJSON feature',
  placeFrom(undescribed, noGeometry, {}),
  (fields, at) => {
    fields.required('type', exactly('Feature'))
    const shape = fields.required('geometry', geometry)
    const described = fields.required('properties', properties)
    const members = isObject(at.value) ? at.value : {}
    const given = own(members, 'id')
    if (given !== undefined && given !== described.id && described.id !== '')
      logFault(at.log, `${at.path}.id`, `is ${show(given)}`, `"${described.id}", as in its properties`)
    return placeFrom(described, shape, members)
  },
  { open: true },
)

/** A GeoJSON feature collection, one feature a place. */
export const places: Reader<readonly Place[]> = record(
  'a GeoJSON feature collection',
  [],
  (fields) => {
    fields.required('type', exactly('FeatureCollection'))
    return fields.required('features', listOf(place, 'features'))
  },
  { open: true },
)
