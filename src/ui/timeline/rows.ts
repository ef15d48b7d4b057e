import type { Edtf } from '../../core/edtf.ts'
import type { Scale } from './scale.ts'

/** What one event needs to be laid out: what its articles say, what a reference adds, and the words beside it. */
export interface Entry {
  readonly id: string
  readonly when: Edtf
  readonly refined: Edtf | null
  readonly title: string
}

/** A stretch of the lane, in px. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** One event as it stands in the lane: everything in px from the left of the scale. */
export interface Bar {
  readonly id: string
  readonly row: number
  /** the days the event may be on, by its articles; null where it is a single day */
  readonly span: Stretch | null
  /** the days it lasted for sure, or those a reference gives */
  readonly solid: Stretch | null
  /** where the sign of its kind stands: its first possible day */
  readonly sign: number
  readonly opensBefore: boolean
  readonly goesOn: boolean
  readonly title: string
  /** where the title begins; null where there is no room for it */
  readonly label: number | null
}

export const signRadius = 5.2
/** Middle of the articles' sheets, px from the top of the lanes: below the grips, which would hide the first and the last of them. */
export const sheetMiddle = 35
/** Length of the tail of a date that is open at the start when a reference gives the day: an arrow says it goes on. */
const tail = 22
const gap = 5
/** Mean width of a character at 12 px in Source Sans 3, measured on the dossier's titles. */
export const characterWidth = 5.9

interface Shape {
  readonly entry: Entry
  readonly span: Stretch | null
  readonly solid: Stretch | null
  readonly sign: number
  readonly opensBefore: boolean
  readonly goesOn: boolean
  readonly from: number
  readonly to: number
}

const isDay = (when: Edtf) => !when.interval && when.start.earliest === when.start.latest

function shapeOf(entry: Entry, scale: Scale): Shape {
  const { when, refined } = entry
  const clampStart = (day: number) => Math.max(0, scale.x(Math.max(day, scale.first)))
  const clampEnd = (day: number) => Math.min(scale.width, scale.x(Math.min(day + 1, scale.end)))
  const goesOn = (refined ?? when).end.latest === Infinity
  const openStart = when.start.earliest === -Infinity
  const decisive = refined ?? when

  const firstDay = decisive.start.earliest
  const lastDay = decisive.end.latest
  // A date that is open at the start has one known day, its last: there the sign stands.
  const sign = isDay(decisive)
    ? scale.x(firstDay) + scale.pixels / 2
    : firstDay === -Infinity && Number.isFinite(lastDay)
      ? clampEnd(lastDay) - signRadius
      : Math.min(scale.width, Math.max(signRadius, clampStart(firstDay) + signRadius))

  let solid: Stretch | null = null
  if (decisive.interval) {
    // What lies between the latest start and the earliest end is sure; the rest is only possible.
    const from = refined ? clampStart(firstDay) : clampStart(decisive.start.latest)
    const to = refined ? clampEnd(lastDay) : clampEnd(decisive.end.earliest)
    solid = { from: refined ? from : Math.min(from, to), to: Math.max(from, to) }
  } else if (refined && !isDay(refined)) {
    solid = { from: clampStart(firstDay), to: clampEnd(lastDay) }
  }

  let span: Stretch | null = null
  if (!isDay(when)) {
    const to = clampEnd(when.end.latest === Infinity && !refined ? when.start.latest : when.end.latest)
    const from =
      openStart && refined ? Math.max(0, Math.min(sign, to) - tail) : clampStart(when.start.earliest)
    span = { from: Math.min(from, to), to: Math.max(from, to) }
  }
  const edges = [
    sign - signRadius,
    sign + signRadius,
    ...(solid ? [solid.from, solid.to] : []),
    ...(span ? [span.from, span.to] : []),
  ]
  return {
    entry,
    span,
    solid,
    sign,
    opensBefore: openStart,
    goesOn,
    from: Math.min(...edges),
    to: Math.max(...edges),
  }
}

/**
 * Lays events out in rows so that no two touch: long ones first take the lower rows, as a ground for the short ones, and a title is
 * written where the row has room for it. Gives the bars in the order given.
 */
export function layRows(entries: readonly Entry[], scale: Scale): { bars: readonly Bar[]; rows: number } {
  const shapes = entries.map((entry) => shapeOf(entry, scale))
  const rows: Shape[][] = []
  const rowOf = new Map<string, number>()
  const titleEnd = (shape: Shape) => labelStart(shape) + shape.entry.title.length * characterWidth
  const free = (row: readonly Shape[], shape: Shape, withTitle: boolean) =>
    row.every((other) => {
      const end = withTitle ? Math.max(shape.to, titleEnd(shape)) : shape.to
      const otherEnd = withTitle ? Math.max(other.to, titleEnd(other)) : other.to
      return shape.from > otherEnd + gap || end + gap < other.from
    })
  const inOrder = [...shapes].sort((a, b) => a.from - b.from || b.to - b.from - (a.to - a.from))
  for (const shape of inOrder) {
    // Room for the words first; in a crowd the marks alone must do.
    let row = rows.findIndex((row) => free(row, shape, true))
    if (row < 0 && rows.length >= preferredRows) row = rows.findIndex((row) => free(row, shape, false))
    if (row < 0) row = rows.push([]) - 1
    rows[row]?.push(shape)
    rowOf.set(shape.entry.id, row)
  }

  const bars = shapes.map((shape): Bar => {
    const row = rowOf.get(shape.entry.id) ?? 0
    const start = labelStart(shape)
    const end = start + shape.entry.title.length * characterWidth
    const others = (rows[row] ?? []).filter((other) => other !== shape)
    const room =
      end <= scale.width &&
      others.every(
        (other) => end + gap < other.from || start > Math.max(other.to, 0) + gap || other.to < start,
      )
    const { entry, span, solid, sign, opensBefore, goesOn } = shape
    return {
      id: entry.id,
      row,
      span,
      solid,
      sign,
      opensBefore,
      goesOn,
      title: entry.title,
      label: room ? start : null,
    }
  })
  return { bars, rows: rows.length }
}

/** Rows before titles give way to marks. */
const preferredRows = 6

/** The title stands beside a short bar, and on a long one, beside its sign. */
function labelStart(shape: Shape): number {
  const after = shape.sign + signRadius + 6
  const solidEnd = shape.solid?.to ?? shape.sign
  return shape.to - after < 120 || shape.to - after < shape.entry.title.length * characterWidth + 20
    ? Math.max(after, shape.to + 5)
    : Math.max(after, Math.min(solidEnd, after))
}
