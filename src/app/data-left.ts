import { countRows, type CountTable } from '../core/data/counts.ts'
import { maskOf, type RowFilter } from '../core/data/masks.ts'
import type { DataSet } from '../core/data/set.ts'

/** A filter that was worked out: which rows of a set it leaves, and how many of them there are on which day. */
export interface Left {
  readonly mask: Uint8Array | null
  readonly table: CountTable
}

/** What filters leave of each set. It is worked out when the filter is another one: some milliseconds for a million rows. */
export class WhatIsLeft {
  /** of each set what the last filter leaves, and, as every filter is taken away again, what none does */
  readonly #kept = new WeakMap<DataSet, { readonly filter: RowFilter; readonly left: Left }>()
  readonly #all = new WeakMap<DataSet, Left>()

  of(set: DataSet, filter: RowFilter): Left {
    const kept = this.#kept.get(set)
    if (kept !== undefined && isSame(kept.filter, filter)) return kept.left
    const mask = maskOf(set.columns, filter)
    const left = (mask === null ? this.#all.get(set) : undefined) ?? {
      mask,
      table: countRows(set.columns, mask),
    }
    if (mask === null) this.#all.set(set, left)
    this.#kept.set(set, { filter, left })
    return left
  }
}

const isSame = (one: RowFilter, other: RowFilter): boolean =>
  one.box === other.box && one.within === other.within && one.records === other.records
