// Longer than most: one class is the whole state of the data sets, and its counts and its walk through the rows read the same private values.
import { untrack } from 'svelte'
import { setColour } from '../core/data/colours.ts'
import { countInWindow, countRows, type CountTable, type KindCounts } from '../core/data/counts.ts'
import { bytesOfRecords } from '../core/data/masks.ts'
import type { DataRow, HowMet } from '../core/data/met.ts'
import type { DataSet } from '../core/data/set.ts'
import { timeOf } from '../core/data/time.ts'
import { boxOfShown, nextRow, previousRow } from '../core/data/walk.ts'
import { isShown, kindBits, type Shown } from '../core/data/shown.ts'
import { openEnd, openStart, dataKinds } from '../core/data/columns.ts'
import { dayNumber } from '../core/day.ts'
import type { Box } from '../core/dossier/types.ts'
import type { Window } from '../core/window.ts'
import { WhatIsLeft, type Left } from './data-left.ts'
import { RowTexts } from './row-texts.svelte.ts'
import type { Session } from './session.svelte.ts'

/** A data set beside the dossier. */
export interface Beside {
  readonly set: DataSet
  /** which colour it has, see colours.ts */
  readonly number: number
  /** whether the map, the timeline and the counts have it */
  readonly on: boolean
  /** the words of its rows */
  readonly texts: RowTexts
  /** asks anew how its columns are to be read; null: they cannot be */
  readonly reread: (() => void) | null
}

/** How many rows of a data set there are, and how many are in the window. */
export interface Counts {
  readonly kinds: KindCounts
  /** certain and, where they are asked for, possible ones, of the kinds that are shown */
  readonly here: number
  readonly undated: number
  /** rows that the filters leave and have a date, but not in the window */
  readonly outside: number
}

/** Where the map is to look. */
export interface Goal {
  readonly box: Box
  /** as close as all of it can be seen; else the map stays as it is where it shows it already */
  readonly close: boolean
}

/** Finds the records of a set that have some words. */
export type Search = (set: DataSet, words: string, signal: AbortSignal) => Promise<Uint32Array>

/** no record: one value, so that what is left is worked out once while something is looked for */
const nothing = new Uint8Array(0)

const named = (set: DataSet, name: string): DataSet => (set.name === name ? set : { ...set, name })

/** The data sets beside the dossier: which there are, what of them is in the view, and which of their rows is looked at. */
export class DataSets {
  readonly session: Session
  readonly #search: Search
  /** in the order in which they are drawn, the last on top */
  list: readonly Beside[] = $state.raw([])
  /** whether rows of none of the dossier's kinds are shown */
  other = $state(true)
  #chosen: DataRow | null = $state.raw(null)
  hovered: DataRow | null = $state.raw(null)
  /** the rows that lie at the point that was pressed last */
  here: readonly DataRow[] = $state.raw([])
  #beneath: { readonly id: string | null; readonly rows: readonly DataRow[] } = $state.raw({
    id: null,
    rows: [],
  })
  /** what is said of them in the status line */
  told = $state('')
  /** where the map is to look; each is a new one */
  goal: Goal | null = $state.raw(null)
  /** id of the set that came last, as long as nobody has seen it */
  fresh: string | null = $state(null)
  /** how far the axis is to reach besides the dossier's own time; null: no further */
  reach: Window | null = $state.raw(null)
  #given = 0
  readonly #leave = new WhatIsLeft()
  /** what searches have found, of each set in which they have come to an end */
  #found: ReadonlyMap<DataSet, Uint8Array> = $state.raw(new Map())
  /** the words that was looked for with */
  #words = ''

  /** Looks for nothing any more. */
  readonly end: () => void

  constructor(session: Session, search: Search) {
    this.session = session
    this.#search = search
    this.end = $effect.root(() => {
      $effect(() => this.#look(session.view.q, this.list))
    })
  }

  /** Adds a data set, in the next colour, on top, and under a name that no other has. */
  add(read: DataSet, reread: Beside['reread'] = null): void {
    const names = this.list.map(({ set }) => set.name)
    let { name } = read
    for (let n = 2; names.includes(name); n++) name = `${read.name} (${n})`
    const set = named(read, name)
    this.list = [...this.list, { set, number: this.#given, on: true, texts: new RowTexts(set), reread }]
    this.#given += 1
    this.fresh = set.id
  }

  /** Puts a set that was read anew in the place of another. */
  replace(id: string, set: DataSet, reread: Beside['reread']): void {
    this.list = this.list.map((beside) =>
      beside.set.id === id
        ? { ...beside, set: named(set, beside.set.name), texts: new RowTexts(set), reread }
        : beside,
    )
    this.#forget(id)
  }

  remove(id: string): void {
    this.list = this.list.filter(({ set }) => set.id !== id)
    this.#forget(id)
    if (this.list.length === 0) this.reach = null
  }

  /** Switches a set on or off. */
  toggle(id: string): void {
    this.list = this.list.map((beside) => (beside.set.id === id ? { ...beside, on: !beside.on } : beside))
  }

  /** Moves a set up (1) or down (-1) in the order of drawing. */
  move(id: string, by: 1 | -1): void {
    const at = this.list.findIndex(({ set }) => set.id === id)
    const moved = this.list[at]
    const other = this.list[at + by]
    if (!moved || !other) return
    this.list = this.list.map((beside, i) => (i === at ? other : i === at + by ? moved : beside))
  }

  #forget(id: string): void {
    if (this.#chosen?.set === id) this.leave()
    if (this.hovered?.set === id) this.hovered = null
  }

  /** the row that is selected: none while something of the dossier is */
  get chosen(): DataRow | null {
    return this.session.view.select === null ? this.#chosen : null
  }

  find(id: string): Beside | null {
    return this.list.find(({ set }) => set.id === id) ?? null
  }

  colour({ number }: Beside): string {
    return setColour(number, this.session.view.theme)
  }

  /** Selects a row, in place of anything of the dossier; `here`: all that lie at the same point. */
  choose(row: DataRow, here: readonly DataRow[] = []): void {
    this.session.select(null)
    this.#chosen = row
    this.here = here
    this.hovered = null
  }

  /** What the pointer meets of what lies at one point. Gives whether something was selected. */
  meet(rows: readonly DataRow[], how: HowMet): boolean {
    const [first] = rows
    if (how === 'beneath') this.#beneath = { id: this.session.view.select, rows }
    else if (how === 'over') this.hovered = first ?? null
    else if (first) this.choose(first, rows)
    return how === 'pressed' && first !== undefined
  }

  /** the rows of the view that lie under what is selected of the dossier, where it was pressed on the map */
  readonly beneath: readonly DataRow[] = $derived.by(() => {
    const { id, rows } = this.#beneath
    if (id === null || id !== this.session.view.select) return []
    return rows.filter(({ set, row }) => {
      const beside = this.find(set)
      return beside?.on === true && isShown(beside.set.columns, row, this.shown(beside))
    })
  })

  /** Selects nothing. */
  leave(): void {
    this.#chosen = null
    this.here = []
    this.#beneath = { id: null, rows: [] }
  }

  /** Selects the next or previous row of the chosen one's set in time. Gives whether there was one to go on from. */
  step(by: 1 | -1): boolean {
    const now = this.chosen
    const beside = now && this.find(now.set)
    if (!now || !beside?.on) return false
    const { columns } = beside.set
    const shown = this.shown(beside)
    const walk = by > 0 ? nextRow : previousRow
    const row = walk(columns, shown, now.row) ?? walk(columns, shown, null)
    if (row !== null) {
      this.choose({ set: now.set, row })
      this.aimAt({ set: now.set, row }, false)
    }
    return true
  }

  /** Has the map look at a row: `close` in any case, else only if it is not in sight. */
  aimAt({ set, row }: DataRow, close: boolean): void {
    const columns = this.find(set)?.set.columns
    const lon = columns?.lon[row] ?? NaN
    const lat = columns?.lat[row] ?? NaN
    if (Number.isFinite(lon) && Number.isFinite(lat)) this.goal = { box: [lon, lat, lon, lat], close }
  }

  /** Has the map look at all of a set's rows that are shown. */
  aimAtAll(beside: Beside): void {
    const box = boxOfShown(beside.set.columns, this.shown(beside))
    if (box !== null) this.goal = { box, close: true }
  }

  // While only the window moves, what the other filters leave need not be worked out again.
  readonly #left: ReadonlyMap<DataSet, Left> = $derived.by(() => {
    const { places, area, q } = this.session.view
    const { where } = this.session
    const within = places && where && where.holding(places)
    return new Map(
      this.list.map(({ set }): [DataSet, Left] => {
        const records = q.trim() === '' ? null : (this.#found.get(set) ?? nothing)
        return [set, this.#leave.of(set, { box: area, within, records })]
      }),
    )
  })
  readonly #kinds = $derived.by(() => {
    const kinds = this.session.view.kinds ?? dataKinds.filter((kind) => kind !== 'other')
    return kindBits([...kinds, ...(this.other ? (['other'] as const) : [])])
  })
  readonly #days = $derived.by(() => {
    const { from, to } = this.session.window
    return { from: dayNumber(from), to: dayNumber(to) }
  })

  /** whether words are still being looked for */
  readonly working: boolean = $derived.by(
    () => this.session.view.q.trim() !== '' && this.list.some(({ set }) => !this.#found.get(set)),
  )

  /** the kinds that are shown, as `Shown` has them: the same number while only the window moves */
  get kinds(): number {
    return this.#kinds
  }

  /** Which rows of a set are shown. */
  shown({ set }: Beside): Shown {
    return {
      ...this.#days,
      kinds: this.#kinds,
      certainty: this.session.view.certainty,
      mask: this.#left.get(set)?.mask ?? null,
    }
  }

  /** The table from which a set's counts and columns come. */
  table({ set }: Beside): CountTable | null {
    return this.#left.get(set)?.table ?? null
  }

  /** the counts of every set, by id */
  readonly counts: ReadonlyMap<string, Counts> = $derived.by(
    () =>
      new Map(
        this.list.map((beside) => {
          const shown = this.shown(beside)
          const table = this.table(beside) ?? countRows(beside.set.columns, null)
          const kinds = countInWindow(table, shown.from, shown.to)
          const only = shown.certainty === 'certain'
          const whole = countInWindow(table, openStart, openEnd)
          return [
            beside.set.id,
            {
              kinds,
              here: this.#sum(kinds.certain) + (only ? 0 : this.#sum(kinds.possible)),
              undated: only ? 0 : this.#sum(table.undated),
              outside: this.#sum(whole.certain) - this.#sum(kinds.certain) - this.#sum(kinds.possible),
            },
          ]
        }),
      ),
  )

  /** rows in the window, of all sets that are switched on */
  readonly present: number = $derived.by(() =>
    this.list.reduce((sum, { set, on }) => sum + (on ? (this.counts.get(set.id)?.here ?? 0) : 0), 0),
  )

  /** Counts by kind, as far as the kinds are shown. */
  #sum(counts: Uint32Array): number {
    return counts.reduce((sum, count, kind) => sum + ((this.#kinds >> kind) & 1 ? count : 0), 0)
  }

  /** Sets the window to a set's time, and lets the axis reach that far from now on. */
  showTime({ set }: Beside): void {
    const time = timeOf(set.columns)
    if (time === null) return
    const own = this.session.whole
    this.reach = {
      from: time.from < own.from ? time.from : own.from,
      to: time.to > own.to ? time.to : own.to,
    }
    this.session.show({ window: time })
  }

  /** Looks for words in the sets in which they were not looked for yet. */
  #look(q: string, list: readonly Beside[]): (() => void) | undefined {
    const words = q.trim()
    const before = words === this.#words ? untrack(() => this.#found) : new Map<DataSet, Uint8Array>()
    const kept = new Map([...before].filter(([set]) => list.some((beside) => beside.set === set)))
    this.#words = words
    this.#found = kept
    if (words === '') return undefined
    const stop = new AbortController()
    for (const { set } of list.filter((beside) => !kept.has(beside.set)))
      this.#search(set, words, stop.signal).then(
        (records) => {
          if (!stop.signal.aborted) this.#found = new Map([...this.#found, [set, bytesOfRecords(records)]])
        },
        () => {
          // given up, or its source is gone: then nothing of it is found
          if (!stop.signal.aborted) this.#found = new Map([...this.#found, [set, nothing]])
        },
      )
    return () => stop.abort()
  }
}
