import { dayNumber } from '../../core/day.ts'
import type { Moment } from '../../core/kiosk/told.ts'
import type { Scale } from '../timeline/scale.ts'

/** Where an event's sign stands on the line of time: px from its start, and how many signs it stands above it. */
export interface TimeMark {
  readonly moment: Moment
  readonly x: number
  readonly level: number
}

/** Signs at their first day; those that would cover each other stand one above the other. `size` is a sign's width with its room, px. */
export function timeMarks(moments: readonly Moment[], scale: Scale, size: number): readonly TimeMark[] {
  const ends: number[] = []
  return moments.flatMap((moment) => {
    if (moment.when === null) return []
    const x = scale.x(dayNumber(moment.day) + 0.5)
    const free = ends.findIndex((end) => x - end >= size)
    const level = free < 0 ? ends.length : free
    ends[level] = x
    return [{ moment, x, level }]
  })
}
