import type { Change } from '../change.ts'
import { undated } from '../draft.ts'
import type { Draft, DraftStatus } from '../draft.ts'
import { freeKey } from '../ids.ts'
import { change, edited } from './change.ts'

export type StatusEdit = Partial<Omit<DraftStatus, 'key'>>

/** Adds a state that a place was in during a span. */
export function addStatus(draft: Draft, fields: StatusEdit = {}): Change {
  const status: DraftStatus = {
    key: freeKey('status', draft),
    place: '',
    state: null,
    during: undated,
    excerpts: [],
    references: [],
    note: null,
    ...fields,
  }
  return change('add', { kind: 'status', id: status.key }, draft, {
    ...draft,
    statuses: [...draft.statuses, status],
  })
}

export function editStatus(draft: Draft, key: string, fields: StatusEdit): Change {
  const before = draft.statuses.find((status) => status.key === key)
  const statuses = draft.statuses.map((status) => (status.key === key ? { ...status, ...fields } : status))
  return edited({ kind: 'status', id: key }, fields, draft, { ...draft, statuses }, before)
}
