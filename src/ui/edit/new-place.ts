import type { Geometry, LineString, Position } from 'geojson'
import type { PlaceEdit } from '../../core/edit/changes/places.ts'
import type { Draft } from '../../core/edit/draft.ts'
import type { Town } from '../../core/edit/gazetteer.ts'
import type { Words } from '../../core/words.ts'
import { readLayer } from '../../map/geo-files.ts'
import type { Drawn } from './placing.ts'

/** A crossing is moved on to the border where it lies within so many metres of it: farther off it is another border's. */
const nearBorder = 5000
/** Points for a stretch are put at any zoom: at the widest, a hand is off by tens of kilometres. */
const nearStretch = 50_000

/** A town of the gazetteer as a place of the dossier. */
export function townPlace({ name, position }: Town): PlaceEdit {
  return {
    kind: 'town',
    name: { en: name, es: name },
    precision: 'near',
    basis: {
      en: `Town of the map’s gazetteer: ${name}`,
      es: `Población del nomenclátor del mapa: ${name}`,
    },
    geometry: { type: 'Point', coordinates: [...position] },
  }
}

/** The lines of the borders there are: the dossier's own, which may be another border than the map's or a stretch of it, and the map's. */
async function bordersOf(draft: Draft): Promise<readonly (readonly LineString[])[]> {
  const { linesOf } = await import('../../core/edit/where.ts')
  const own = linesOf(
    draft.places.flatMap(({ kind, geometry }) => (kind === 'border' && geometry ? [geometry] : [])),
  )
  const drawn = own.length > 0 ? [own] : []
  try {
    return [...drawn, linesOf(await readLayer('border.geojson'))]
  } catch (error) {
    if (drawn.length === 0) throw error
    return drawn
  }
}

/** The one that lies nearest, and no farther than that many metres. */
function nearestOf<T extends { readonly metres: number }>(
  found: readonly (T | null)[],
  most: number,
): T | null {
  const near = found.filter((one) => one !== null).filter(({ metres }) => metres <= most)
  return near.toSorted((a, b) => a.metres - b.metres)[0] ?? null
}

/** What was drawn, or why it is nothing. */
export type Shaped =
  { readonly ok: true; readonly geometry: Geometry } | { readonly ok: false; readonly wrong: Words | null }

/** The geometry of what was drawn; rejects where the border is needed and cannot be had. */
export async function shapeOf(draft: Draft, way: Drawn, vertices: readonly Position[]): Promise<Shaped> {
  const { borderStretch, drawn } = await import('../../core/edit/where.ts')
  if (way !== 'stretch') return drawn(way, vertices)
  const [from, to] = vertices
  const found = from && to ? (await bordersOf(draft)).map((lines) => borderStretch(from, to, lines)) : []
  const stretch = nearestOf(found, nearStretch)
  return stretch ? { ok: true, geometry: stretch.geometry } : { ok: false, wrong: null }
}

/** A point moved on to the border, and by how many metres; null: it is far from any. Rejects where the border cannot be had. */
export async function onBorder(
  draft: Draft,
  position: Position,
): Promise<{ readonly geometry: Geometry; readonly metres: number } | null> {
  const { snapToBorder } = await import('../../core/edit/where.ts')
  const found = nearestOf(
    (await bordersOf(draft)).map((lines) => snapToBorder(position, lines)),
    nearBorder,
  )
  return found && { geometry: { type: 'Point', coordinates: found.position }, metres: found.metres }
}

/** How a geometry would be drawn anew. */
export function drawnAs(geometry: Geometry | null): Drawn {
  switch (geometry?.type) {
    case 'LineString':
    case 'MultiLineString':
      return 'line'
    case 'Polygon':
    case 'MultiPolygon':
      return 'area'
    default:
      return 'point'
  }
}

/** How a place came about that was drawn. */
export function basisOf(way: Drawn): Words {
  return way === 'stretch'
    ? {
        en: 'Stretch of the map’s border line, between two points',
        es: 'Tramo de la frontera del mapa, entre dos puntos',
      }
    : { en: 'Drawn by hand on the map', es: 'Dibujado a mano en el mapa' }
}
