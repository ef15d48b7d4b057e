import type { Day } from '../../core/day.ts'
import { isArticleKnown } from '../../core/dossier/known.ts'
import type { Dossier } from '../../core/dossier/types.ts'
import type { LaneSheet } from './lanes.ts'
import type { Scale } from './scale.ts'

/** px between the middles of two sheets of one day */
const pitch = 15

/** The articles on the days they were published; those of one day stand side by side. */
export function sheetsOf(dossier: Dossier, known: Day | null, scale: Scale): readonly LaneSheet[] {
  const dayOf = (article: Dossier['articles'][number]) => article.published.start.earliest
  return dossier.articles.map((article) => {
    const sameDay = dossier.articles.filter((other) => dayOf(other) === dayOf(article))
    const shift = (sameDay.indexOf(article) - (sameDay.length - 1) / 2) * pitch
    return {
      id: article.id,
      x: scale.x(dayOf(article)) + scale.pixels / 2 + shift,
      known: isArticleKnown(article, known),
    }
  })
}
