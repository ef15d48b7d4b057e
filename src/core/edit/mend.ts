import { positionsOf } from '../dossier/read/geometry.ts'
import type { ArticleTexts } from '../dossier/check/quotes.ts'
import type { Words } from '../words.ts'
import { remarkExcerpt } from './changes/articles.ts'
import { change } from './changes/change.ts'
import { editBox } from './changes/places.ts'
import { relateQuestion } from './changes/claims.ts'
import { removeItem } from './changes/remove.ts'
import type { Change } from './change.ts'
import { findWords, markExcerpt } from './mark.ts'
import type { Draft, ItemKind } from './draft.ts'
import { freeId, slug, takenIds } from './ids.ts'
import { isDraft } from './is-draft.ts'
import { changedAt, valueAt } from './patch.ts'
import type { Path } from './patch.ts'
import { turnIds } from './refer.ts'
import { workedOut } from './relation.ts'
import { widened } from './showable.ts'
import type { DraftFault } from './to-dossier.ts'
import { dated, readWhen } from './when/read.ts'

/** What can be done about a fault with one press; `sayMend` of src/text/edit-core.ts says what it is called. */
export interface Mend {
  readonly what:
    | 'other-id'
    | 'find-again'
    | 'take-out-mention'
    | 'copy-words'
    | 'wider-box'
    | 'work-out-relation'
    | 'drop-basis'
    | 'drop-reference'
    | 'close-ring'
    | 'choose-date'
    | 'remove'
  /** what it would be made into, where that has to be told: the date that is chosen */
  readonly to: Words | null
  readonly change: Change
}

type Making = (fault: DraftFault, draft: Draft, texts: ArticleTexts) => readonly Mend[]

/** Where the path of a fault leads in its draft: `places.features[2].properties.name` to the name of the third place. */
function draftPath(path: string): Path {
  const own = path.replace(/^places\.features/, 'places').replace(/^(places\[\d+\]\.)properties\./, '$1')
  return (own.match(/[^.[\]"]+/g) ?? []).map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

/** The draft with another value at a path; null where the path leads nowhere in it, or the value is none for it. */
function changed(draft: Draft, path: Path, to: (value: unknown) => unknown): Draft | null {
  try {
    const after = changedAt(draft, path, to)
    return isDraft(after) ? after : null
  } catch {
    return null
  }
}

function mend(what: Mend['what'], fault: DraftFault, draft: Draft, after: Draft | null): readonly Mend[] {
  if (after === null || after === draft) return []
  return [{ what, to: null, change: change('mend', fault.item, draft, after, fault.field) }]
}

const otherId: Making = (fault, draft) => {
  if (!/(^|\.)id$/.test(fault.path) || !/is taken by|^is "/.test(fault.wrong)) return []
  const path = draftPath(fault.path)
  const old = valueAt(draft, path)
  if (typeof old !== 'string') return []
  const fresh = freeId(slug(old) || fault.item.kind, takenIds(draft, fault.item.kind))
  return mend(
    'other-id',
    fault,
    draft,
    changed(draft, path, () => fresh),
  )
}

/** Words missing in one language are, until somebody translates them, those of the other. */
const copyWords: Making = (fault, draft) => {
  const found = /^(.+)\.(en|es)$/.exec(fault.path)
  if (found?.[1] === undefined || fault.path.includes('.translation.')) return []
  const own = found[2]
  return mend(
    'copy-words',
    fault,
    draft,
    changed(draft, draftPath(found[1]), (words) => {
      const other: unknown = valueAt(words, [own === 'en' ? 'es' : 'en'])
      if (typeof other !== 'string' || other.trim() === '' || typeof words !== 'object') return words
      return { en: other, es: other }
    }),
  )
}

const findAgain: Making = (fault, draft, texts) => {
  if (fault.item.kind !== 'excerpt' || !/^(exact|prefix|suffix)$/.test(fault.field ?? '')) return []
  const { id } = fault.item
  const article = draft.articles.find(({ excerpts }) => excerpts.some((one) => one.id === id))
  const excerpt = article?.excerpts.find((one) => one.id === id)
  const text = article && texts.get(article.id)
  const at = excerpt && text !== undefined ? findWords(text, excerpt) : null
  const quote = at && text !== undefined ? markExcerpt(text, at.start, at.end) : null
  return quote === null ? [] : [{ what: 'find-again', to: null, change: remarkExcerpt(draft, id, quote) }]
}

const kindsBy: readonly (readonly [RegExp, readonly ItemKind[]])[] = [
  [/id of an article/, ['article']],
  [/id of an excerpt/, ['excerpt']],
  [/id of an event,/, ['event', 'place', 'article', 'question']],
  [/id of an event/, ['event']],
  [/id of a place/, ['place']],
  [/id of a reference/, ['reference']],
  [/id of a question/, ['question']],
]

/** An id that leads nowhere is no longer named, wherever it is; one that is named twice is named once. */
const takeOutMention: Making = (fault, draft) => {
  const gone = /^"(.+)" is not there$/.exec(fault.wrong)?.[1]
  if (gone !== undefined) {
    const kinds = kindsBy.find(([pattern]) => pattern.test(fault.expected))?.[1] ?? []
    const after = kinds.reduce((left, kind) => turnIds(left, kind, (id) => (id === gone ? null : id)), draft)
    return mend('take-out-mention', fault, draft, after)
  }
  if (!/^".+" is named twice$/.test(fault.wrong)) return []
  const path = draftPath(fault.path.replace(/\.id$/, ''))
  const at = path.at(-1)
  return mend(
    'take-out-mention',
    fault,
    draft,
    changed(draft, path.slice(0, -1), (list) =>
      Array.isArray(list) && typeof at === 'number' ? list.toSpliced(at, 1) : list,
    ),
  )
}

const widerBox: Making = (fault, draft) => {
  if (!fault.wrong.endsWith('lies outside the box')) return []
  const place = draft.places.find(({ id }) => id === fault.item.id)
  if (!place?.geometry) return []
  return [{ what: 'wider-box', to: null, change: editBox(draft, widened(draft.box, [place.geometry])) }]
}

const workOutRelation: Making = (fault, draft) => {
  if (fault.item.kind !== 'question' || fault.field !== 'relation') return []
  const { id } = fault.item
  return [{ what: 'work-out-relation', to: null, change: relateQuestion(draft, id, workedOut(draft, id)) }]
}

const dropBasis: Making = (fault, draft) =>
  fault.field === 'whenBasis' && fault.wrong.endsWith('though there is no date')
    ? mend(
        'drop-basis',
        fault,
        draft,
        changed(draft, draftPath(fault.path), () => null),
      )
    : []

const dropReference: Making = (fault, draft) =>
  /^is named though the basis is/.test(fault.wrong)
    ? mend(
        'drop-reference',
        fault,
        draft,
        changed(draft, draftPath(fault.path), () => null),
      )
    : []

const closeRing: Making = (fault, draft) => {
  if (fault.wrong !== 'is a ring that is not closed') return []
  const after = changed(draft, draftPath(fault.path), (ring) => {
    const positions: readonly unknown[] = Array.isArray(ring) ? ring : []
    return [...positions, positions[0]]
  })
  // told again where the place has no position at all
  const place = after?.places.find(({ id }) => id === fault.item.id)
  return place?.geometry && positionsOf(place.geometry).length > 0
    ? mend('close-ring', fault, draft, after)
    : []
}

/** A date that may be two is one of them. */
const chooseDate: Making = (fault, draft) => {
  const path = draftPath(fault.path)
  const typed: unknown = valueAt(draft, [...path, 'typed'])
  const reading = typeof typed === 'string' ? readWhen(typed) : null
  if (reading?.kind !== 'ask') return []
  return reading.choices.flatMap(({ edtf, words }) =>
    mend(
      'choose-date',
      fault,
      draft,
      changed(draft, path, () => dated(edtf)),
    ).map((one) => ({ ...one, to: words })),
  )
}

/** A claim or a status that stays unfinished is better taken out. */
const remove: Making = (fault, draft) =>
  fault.item.kind === 'claim' || fault.item.kind === 'status'
    ? [{ what: 'remove', to: null, change: removeItem(draft, fault.item) }]
    : []

const makings: readonly Making[] = [
  otherId,
  copyWords,
  findAgain,
  takeOutMention,
  widerBox,
  workOutRelation,
  dropBasis,
  dropReference,
  closeRing,
  chooseDate,
  remove,
]

/** The mends for a fault, the likeliest first; none where only its author knows what would be right. */
export function mends(fault: DraftFault, draft: Draft, texts: ArticleTexts = new Map()): readonly Mend[] {
  return makings.flatMap((make) => make(fault, draft, texts))
}
