/** A span of the day, minutes after midnight; one that ends before it begins goes over midnight. */
export interface Hours {
  readonly from: number
  readonly to: number
}

const day = 24 * 60

/** Whether a minute of the day lies within the hours of operation; without any it always does. */
export function isOpen(hours: Hours | null, minute: number): boolean {
  if (hours === null || hours.from === hours.to) return true
  const { from, to } = hours
  return from < to ? minute >= from && minute < to : minute >= from || minute < to
}

/**
 * Whether a page that was loaded at `loaded` has lived through the minute of the day at which it is to be loaded anew. Times are ms of
 * one clock, `minute` is the minute of the day that `now` is in.
 */
export function isReloadDue(at: number | null, loaded: number, now: number, minute: number): boolean {
  if (at === null) return false
  const since = (minute - at + day) % day
  return loaded < now - since * 60_000 - 60_000
}
