import { precisions, type Precision } from '../dossier/types.ts'
import { fold } from '../search.ts'
import type { RowFault } from './fault.ts'
import { saysNothing, type Profile } from './profile.ts'

/** How exactly a record's place is known; the radius in metres is 0 where it is exact or the codebook names no extent. */
export interface Exactness {
  readonly precision: Precision
  readonly radius: number
}

const exactness = (precision: Precision, radius = 0): Exactness => ({ precision, radius })
export const exactly = exactness('exact')

/*
 * No codebook gives kilometres for all of its codes. Where it gives none, the radius is a nominal one after the border region itself, so
 * that the area drawn is of the right order: 5 km is as far as a village is "near" a town; municipalities of Norte de Santander have
 * 540 km² on average (40 on 21,658 km²), a circle of 13 km; departments and states there about 20,000 km², a circle of 80 km.
 */
const near = 5_000
const nearUcdp = 25_000
const municipality = 13_000
const department = 80_000
const largerRegion = 50_000

// ACLED codebook, "geo_precision": 1 a particular town, with its coordinates; 2 a small part of a region, or near a town; 3 a larger
// region, represented by a natural place or its capital. https://acleddata.com/knowledge-base/codebook/ ; in the wording of
// https://rdrr.io/cran/mapme.biodiversity/man/fatalities_acled.html
const acled: Readonly<Record<string, Exactness>> = {
  1: exactly,
  2: exactness('near', near),
  3: exactness('region', largerRegion),
}

// UCDP GED codebook, "where_prec": 1 exact; 2 a limited area around a place; 3 a second-order division, by its centroid; 4 a first-order
// one; 5 a part of a country larger than that, or a line or point between two places; 6 the country; 7 over water or in the air.
// https://ucdp.uu.se/downloads/ ; in the wording of https://rdrr.io/cran/mapme.biodiversity/man/fatalities_ucpd.html
const ucdp: Readonly<Record<string, Exactness>> = {
  1: exactly,
  2: exactness('near', nearUcdp),
  3: exactness('region', municipality),
  4: exactness('region', department),
  5: exactness('region', department),
  6: exactness('country'),
  7: exactness('region', department),
}

const words: Readonly<Record<string, Precision>> = {
  exact: 'exact',
  exacto: 'exact',
  exacta: 'exact',
  precise: 'exact',
  preciso: 'exact',
  precisa: 'exact',
  near: 'near',
  approximate: 'near',
  cerca: 'near',
  cercano: 'near',
  cercana: 'near',
  aproximado: 'near',
  aproximada: 'near',
  region: 'region',
  area: 'region',
  department: 'region',
  departamento: 'region',
  municipality: 'region',
  municipio: 'region',
  state: 'region',
  estado: 'region',
  country: 'country',
  pais: 'country',
}

/** What a cell of the column of place precision means; null where it says nothing. */
export function readExactness(cell: string, profile: Profile): Exactness | RowFault | null {
  if (saysNothing(cell)) return null
  const key = fold(cell.trim()).replace(/\.0$/, '')
  const codes = profile === 'acled' ? acled : profile === 'ucdp' ? ucdp : {}
  if (Object.hasOwn(codes, key)) return codes[key] ?? null
  const word = Object.hasOwn(words, key) ? words[key] : undefined
  if (word === undefined) return { fault: 'placePrecision', text: cell }
  if (profile === 'frontera') return exactness(word)
  return exactness(word, word === 'near' ? near : word === 'region' ? largerRegion : 0)
}

/** The precision's number in a column. */
export const precisionIndex = (precision: Precision): number => precisions.indexOf(precision)
