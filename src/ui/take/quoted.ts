import { indexDossier } from '../../core/dossier/index.ts'
import { isExcerptKnown } from '../../core/dossier/known.ts'
import { quotationsOf, type QuotationCard } from '../../core/quotation.ts'
import { eventsOfSelection, type Selection, type Session } from '../../app/session.svelte.ts'

function excerptIds(session: Session, selection: Selection): readonly string[] {
  const { statusesByPlace, claimsByQuestion } = indexDossier(session.dossier)
  const { id } = selection
  switch (selection.kind) {
    case 'event':
      return selection.event.excerpts
    case 'place':
      return [
        ...eventsOfSelection(session.dossier, selection).flatMap((event) => event.excerpts),
        ...(statusesByPlace.get(id) ?? []).flatMap((status) => status.excerpts),
      ]
    case 'article':
      return selection.article.excerpts.map((excerpt) => excerpt.id)
    case 'question':
      return (claimsByQuestion.get(id) ?? []).map((claim) => claim.excerpt)
  }
}

/** What the articles say of the selection, as far as it is known; nothing where nothing is selected. */
export function quotedOf(session: Session): readonly QuotationCard[] {
  const { dossier, selection, view } = session
  if (selection === null) return []
  const { excerpts } = indexDossier(dossier)
  const known = excerptIds(session, selection).filter((id) => {
    const excerpt = excerpts.get(id)
    return excerpt !== undefined && isExcerptKnown(dossier, excerpt, view.known)
  })
  return quotationsOf(dossier, known)
}
