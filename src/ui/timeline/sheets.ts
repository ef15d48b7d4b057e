import type { Day } from '../../core/day.ts'
import { isArticleKnown } from '../../core/dossier/known.ts'
import type { Dossier } from '../../core/dossier/types.ts'
import type { LaneSheet } from './lanes.ts'
import type { Scale } from './scale.ts'

/** px between the middles of two sheets, where there is room for as much */
const pitch = 15

/** The articles in sight on the days they were published; where sheets would lie on each other they stand side by side. */
export function sheetsOf(dossier: Dossier, known: Day | null, scale: Scale): readonly LaneSheet[] {
  const days = dossier.articles.map((article) => {
    const from = scale.x(article.published.start.earliest)
    const to = scale.x(article.published.end.latest + 1)
    return { article, from, to, day: from + scale.pixels / 2 }
  })
  const inSight = days
    .filter(({ day }) => day >= 0 && day <= scale.width)
    // those of one day in the dossier's order
    .sort((a, b) => a.day - b.day)
  const places = spread(
    inSight.map(({ day }) => day),
    Math.min(pitch, scale.width / Math.max(1, inSight.length)),
  )
  return inSight.map(({ article, from, to, day }, i) => ({
    id: article.id,
    x: places[i] ?? day,
    from,
    to,
    known: isArticleKnown(article, known),
    title: article.outlet,
  }))
}

/** The places nearest to the wanted ones (in rising order) that are no nearer to each other than `pitch`: groups round their mean. */
export function spread(wanted: readonly number[], pitch: number): readonly number[] {
  const groups: { sum: number; count: number }[] = []
  const start = ({ sum, count }: { sum: number; count: number }) => sum / count - ((count - 1) * pitch) / 2
  for (const place of wanted) {
    let group = { sum: place, count: 1 }
    for (;;) {
      const before = groups.at(-1)
      if (!before || start(before) + before.count * pitch <= start(group)) break
      groups.pop()
      group = { sum: before.sum + group.sum, count: before.count + group.count }
    }
    groups.push(group)
  }
  return groups.flatMap((group) => Array.from({ length: group.count }, (_, i) => start(group) + i * pitch))
}
