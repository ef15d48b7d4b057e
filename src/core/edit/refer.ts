import type { Step, StepView } from '../dossier/types.ts'
import type { Draft, DraftEvent, DraftStatus, ItemKind, ItemRef } from './draft.ts'

/** What an id that stands somewhere becomes: another, or null, not named there any more. */
type Turn = (id: string) => string | null

const same: Turn = (id) => id

function list(ids: readonly string[], turn: Turn): readonly string[] {
  const turned = ids.map(turn).filter((id) => id !== null)
  return turned.length === ids.length && turned.every((id, i) => id === ids[i]) ? ids : turned
}

function commaList(ids: string | undefined, turn: Turn): string | undefined {
  if (ids === undefined || ids === '') return ids
  const left = list(ids.split(','), turn)
  // no articles at all would be another picture than all of them
  return left.length === 0 ? undefined : left.join(',')
}

function one(id: string | undefined, turn: Turn): string | undefined {
  return id === undefined ? undefined : (turn(id) ?? undefined)
}

/** Only what changes is made anew, so that what did not change can be told by its identity. */
function mapped<T>(items: readonly T[], map: (item: T) => T | null): readonly T[] {
  const after = items.map(map).filter((item) => item !== null)
  return after.length === items.length && after.every((item, i) => item === items[i]) ? items : after
}

function withParts<T extends object>(item: T, parts: Partial<T>): T {
  const now = new Map(Object.entries(item))
  return Object.entries(parts).some(([key, value]) => value !== now.get(key)) ? { ...item, ...parts } : item
}

function stepWith(step: Step, kind: ItemKind, turn: Turn): Step {
  const { view } = step
  const of = (...kinds: readonly ItemKind[]): Turn => (kinds.includes(kind) ? turn : same)
  const parts: StepView = {
    ...(view.select !== undefined && {
      select: one(view.select, of('article', 'event', 'place', 'question')),
    }),
    ...(view.articles !== undefined && { articles: commaList(view.articles, of('article')) }),
    ...(view.places !== undefined && { places: commaList(view.places, of('place')) }),
    ...(view.fit !== undefined && { fit: list(view.fit, of('place')) }),
    ...(view.then !== undefined && { then: list(view.then, of('place')) }),
    ...(view.excerpt !== undefined && { excerpt: one(view.excerpt, of('excerpt')) }),
  }
  return withParts(step, { view: withParts(view, parts) })
}

function eventWith(event: DraftEvent, kind: ItemKind, turn: Turn): DraftEvent {
  const of = (own: ItemKind): Turn => (kind === own ? turn : same)
  const reference = event.refined === null ? null : of('reference')(event.refined.reference)
  return withParts(event, {
    refined: event.refined && (reference === null ? null : withParts(event.refined, { reference })),
    places: mapped(event.places, (place) => {
      const id = of('place')(place.id)
      if (id === null) return null
      return withParts(place, {
        id,
        reference: place.reference === null ? null : of('reference')(place.reference),
      })
    }),
    excerpts: list(event.excerpts, of('excerpt')),
  })
}

function statusWith(status: DraftStatus, kind: ItemKind, turn: Turn): DraftStatus | null {
  const place = kind === 'place' && status.place !== '' ? turn(status.place) : status.place
  if (place === null) return null
  return withParts(status, {
    place,
    excerpts: kind === 'excerpt' ? list(status.excerpts, turn) : status.excerpts,
    references: kind === 'reference' ? list(status.references, turn) : status.references,
  })
}

/**
 * A draft with every id that names a thing of a kind turned into another. Where it is turned into null, what named it does so no more;
 * a claim without its excerpt or question, and a status without its place, is nothing and goes too. An event stays, whatever it loses.
 */
export function turnIds(draft: Draft, kind: ItemKind, turn: Turn): Draft {
  const of = (own: ItemKind, id: string): string | null => (kind === own && id !== '' ? turn(id) : id)
  return {
    ...draft,
    articles: mapped(draft.articles, (article) =>
      withParts(article, {
        copyOf: article.copyOf === null ? null : of('article', article.copyOf),
      }),
    ),
    events: mapped(draft.events, (event) => eventWith(event, kind, turn)),
    claims: mapped(draft.claims, (claim) => {
      const question = of('question', claim.question)
      const excerpt = of('excerpt', claim.excerpt)
      return question === null || excerpt === null ? null : withParts(claim, { question, excerpt })
    }),
    questions: mapped(draft.questions, (question) =>
      withParts(question, {
        events: kind === 'event' ? list(question.events, turn) : question.events,
        places: kind === 'place' ? list(question.places, turn) : question.places,
        measured: question.measured === null ? null : of('place', question.measured),
      }),
    ),
    statuses: mapped(draft.statuses, (status) => statusWith(status, kind, turn)),
    story: mapped(draft.story, (step) => stepWith(step, kind, turn)),
  }
}

/**
 * What names a thing, so that it can be said before the thing is removed: the events an excerpt speaks for, the claims on a question,
 * the steps that show a place. Of an article also what names its excerpts.
 */
export function hangsOn(draft: Draft, item: ItemRef): readonly ItemRef[] {
  const gone = goneWith(draft, item)
  const after = gone.reduce(
    (left, { kind, id }) => turnIds(left, kind, (own) => (own === id ? null : own)),
    draft,
  )
  const found: ItemRef[] = []
  const touched = <T>(
    kind: ItemKind,
    before: readonly T[],
    left: readonly T[],
    idOf: (item: T) => string,
  ): void => {
    const now = new Set(left)
    for (const one of before) if (!now.has(one)) found.push({ kind, id: idOf(one) })
  }
  touched('article', draft.articles, after.articles, ({ id }) => id)
  touched('event', draft.events, after.events, ({ id }) => id)
  touched('claim', draft.claims, after.claims, ({ key }) => key)
  touched('question', draft.questions, after.questions, ({ id }) => id)
  touched('status', draft.statuses, after.statuses, ({ key }) => key)
  touched('step', draft.story, after.story, ({ id }) => id)
  return found.filter(({ kind, id }) => !gone.some((own) => own.kind === kind && own.id === id))
}

/** A thing and what is part of it: an article takes its excerpts along. */
export function goneWith(draft: Draft, item: ItemRef): readonly ItemRef[] {
  const article = item.kind === 'article' ? draft.articles.find(({ id }) => id === item.id) : undefined
  return [item, ...(article?.excerpts ?? []).map(({ id }): ItemRef => ({ kind: 'excerpt', id }))]
}
