import type { Day } from '../../core/day.ts'
import { indexDossier } from '../../core/dossier/index.ts'
import { isEventKnown } from '../../core/dossier/known.ts'
import type { Dossier } from '../../core/dossier/types.ts'
import type { Item } from '../../core/search/entries.ts'

/** What is selected when a thing found is opened: itself; of a quotation the event it speaks of, else its article. */
export function targetOf(dossier: Dossier, item: Item, known: Day | null): string {
  switch (item.type) {
    case 'event':
      return item.event.id
    case 'place':
      return item.place.id
    case 'article':
      return item.article.id
    case 'question':
      return item.question.id
    case 'excerpt': {
      const { id, article } = item.excerpt
      const events = indexDossier(dossier).eventsByExcerpt.get(id) ?? []
      return events.find((event) => isEventKnown(dossier, event, known))?.id ?? article
    }
  }
}
