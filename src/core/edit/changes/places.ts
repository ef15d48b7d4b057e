import type { Geometry } from 'geojson'
import type { Box } from '../../dossier/types.ts'
import type { Change } from '../change.ts'
import { noWords } from '../draft.ts'
import type { Draft, DraftPlace } from '../draft.ts'
import { idFor } from '../ids.ts'
import { change, edited, withItem } from './change.ts'

/** What of a place is written or drawn by hand. */
export type PlaceEdit = Partial<Omit<DraftPlace, 'id'>>

/** Adds a place; its id is made of its name. */
export function addPlace(draft: Draft, fields: PlaceEdit = {}): Change {
  const place: DraftPlace = {
    id: idFor(draft, 'place', fields.name ?? noWords),
    kind: null,
    name: noWords,
    precision: null,
    radius: null,
    basis: noWords,
    geometry: null,
    properties: {},
    ...fields,
  }
  return change('add', { kind: 'place', id: place.id }, draft, { ...draft, places: [...draft.places, place] })
}

/** Changes what is written of a place. A radius is of a point alone, and goes where the geometry is no point any more. */
export function editPlace(draft: Draft, id: string, fields: PlaceEdit): Change {
  const before = draft.places.find((place) => place.id === id)
  const places = withItem(draft.places, id, (place) => {
    const after = { ...place, ...fields }
    return after.geometry === null || after.geometry.type === 'Point' ? after : { ...after, radius: null }
  })
  return edited({ kind: 'place', id }, fields, draft, { ...draft, places }, before)
}

/**
 * Draws a place; `snapped`: by how many metres it was moved on to the border (`snapToBorder` of where.ts), which its file keeps as
 * `snapped_m`; null: it stands where it was put.
 */
export function drawPlace(
  draft: Draft,
  id: string,
  geometry: Geometry,
  snapped: number | null = null,
): Change {
  const before = draft.places.find((place) => place.id === id)
  const { snapped_m: old, ...others } = before?.properties ?? {}
  const properties =
    snapped === null
      ? old === undefined
        ? (before?.properties ?? {})
        : others
      : { ...others, snapped_m: Math.round(snapped) }
  // the box of what was drawn before
  const { bbox, ...members } = before?.members ?? {}
  const after = editPlace(draft, id, { geometry, properties, ...(bbox !== undefined && { members }) })
  return change('edit', { kind: 'place', id }, draft, after.draft, 'geometry')
}

/** What the map shows at first. */
export function editBox(draft: Draft, box: Box): Change {
  return change('edit', { kind: 'dossier', id: '' }, draft, { ...draft, box }, 'box')
}
