import { dayNumber } from '../../core/day.ts'
import { indexDossier } from '../../core/dossier/index.ts'
import { effectiveWhen, isRefinementKnown } from '../../core/dossier/known.ts'
import type { Dossier, Step } from '../../core/dossier/types.ts'
import type { Edtf } from '../../core/edtf.ts'
import type { View } from '../../core/view.ts'
import type { Scale } from '../timeline/scale.ts'

/** A stretch of the line, px. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Where one step's event stands on the line, px, and whether it was told already. */
export interface Stop {
  readonly number: number
  readonly x: number
  readonly told: boolean
}

/** The step in hand on the line, px: never more certain than its sentence is. */
export interface Current {
  /** the days it may be on by its articles, or the window of a step without an event; null: all */
  readonly span: Stretch | null
  /** the days it lasted, or that a reference gives */
  readonly solid: Stretch | null
  /** where its sign stands; null: it has no event with a date */
  readonly sign: number | null
  /** the known day; null: everything counts */
  readonly known: number | null
}

/** The one day that is known of a date, where its sign may stand: the first, or where that is open the last. */
function firstDay({ start, end }: Edtf): number {
  return Number.isFinite(start.earliest) ? start.earliest : end.latest
}

function eventOf(dossier: Dossier, id: string | null | undefined) {
  return id === null || id === undefined ? undefined : indexDossier(dossier).events.get(id)
}

/** The stops of the steps that tell of an event with a date. */
export function stopsOf(
  dossier: Dossier,
  story: readonly Step[],
  number: number,
  scale: Scale,
): readonly Stop[] {
  return story.flatMap(({ view }, index) => {
    const event = eventOf(dossier, view.select)
    const when = event && effectiveWhen(event, dossier, null)
    if (!when) return []
    return [{ number: index + 1, x: scale.x(firstDay(when)), told: index + 1 < number }]
  })
}

/** What the line shows of the view in hand. */
export function currentOf(dossier: Dossier, { select, window, known }: View, scale: Scale): Current {
  const event = eventOf(dossier, select)
  const at = (first: number, last: number): Stretch => ({
    from: Math.max(0, scale.x(Math.max(scale.first, first))),
    to: Math.min(scale.width, scale.x(Math.min(scale.end, last + 1))),
  })
  const ofDate = ({ start, end }: Edtf): Stretch =>
    at(Number.isFinite(start.earliest) ? start.earliest : scale.first, end.latest)
  const knownAt = known === null ? null : scale.x(dayNumber(known) + 1)
  if (event?.when) {
    const refined = event.refined && isRefinementKnown(dossier, event, known) ? event.refined.when : null
    const decisive = refined ?? event.when
    const oneDay = !decisive.interval && decisive.start.earliest === decisive.start.latest
    return {
      span: ofDate(event.when),
      solid: decisive.interval && !oneDay ? ofDate(decisive) : null,
      sign: scale.x(firstDay(decisive)),
      known: knownAt,
    }
  }
  return {
    span: window === null ? null : at(dayNumber(window.from), dayNumber(window.to)),
    solid: null,
    sign: null,
    known: knownAt,
  }
}
