import type { Edtf } from '../core/edtf.ts'
import type { Messages } from '../text/index.ts'
import { selectedWords } from '../text/selected.ts'

/** Mean days of a Gregorian month. */
const month = 30.436875
/** Up to this many days the wait is told in days. */
const inDays = 45

/** How long after an event an article was published, in words: "16 to 17 months"; null where either has no bounds or it was the same week. */
export function toldAfter(when: Edtf, published: Edtf, t: Messages): string | null {
  const least = published.start.earliest - when.end.latest
  const most = published.end.latest - when.start.earliest
  if (!Number.isFinite(least) || !Number.isFinite(most) || least < 0) return null
  if (most <= inDays) return least === most && most > 1 ? selectedWords[t.lang].days(most) : null
  const low = Math.floor(least / month)
  const high = Math.floor(most / month)
  // "between 2 and 14 months" says more about the date than about the wait
  return high - low <= 2 && low > 0 ? selectedWords[t.lang].months(low, high) : null
}
