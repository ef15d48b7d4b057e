import type { Draft, DraftClaim } from '../../core/edit/draft.ts'
import type { Lang } from '../../core/words.ts'
import { claimValue } from '../../text/claim-value.ts'

/** What a claim says and who says it: "more than 50 people · El Tiempo". */
export function sayClaim(draft: Draft, claim: DraftClaim, lang: Lang): string {
  const article = draft.articles.find(({ excerpts }) => excerpts.some(({ id }) => id === claim.excerpt))
  const { value } = claim
  const said = value === null ? '…' : claimValue({ ...claim, value }, lang)
  return `${said} · ${article?.outlet || article?.headline || claim.excerpt}`
}
