import { logFault } from './fault.ts'
import type { Fault, Log } from './fault.ts'
import { statePattern } from '../view/readers.ts'
import type { Dossier } from './types.ts'

interface Ids {
  readonly what: string
  readonly ids: ReadonlySet<string>
  /** whether something of that kind could not be read, so that what is missing may be that */
  readonly broken: boolean
}

/** Faults that leave a list without some of its ids: the list, an item of it, or an item's id. */
const losing = {
  articles: /^articles(\[\d+\](\.id)?)?$/,
  excerpts: /^articles(\[\d+\](\.excerpts(\[\d+\](\.id)?)?)?)?$/,
  events: /^events(\[\d+\](\.id)?)?$/,
  references: /^references(\[\d+\](\.id)?)?$/,
  questions: /^questions(\[\d+\](\.id)?)?$/,
  places: /^((places\.?)?(features(\[\d+\](\.properties(\.id)?)?)?)?)$/,
}

/**
 * Every id that one part of a dossier names another by leads somewhere. An empty id stands for one that was faulty itself, and of what
 * could not be read nothing is said to be missing: one fault is one line.
 */
export function checkReferences(dossier: Dossier, log: Log): void {
  const structural: readonly Fault[] = [...log.faults]
  const idsOf = (what: string, items: readonly { readonly id: string }[], lost: RegExp): Ids => ({
    what,
    ids: new Set(items.map((item) => item.id)),
    broken: structural.some((fault) => lost.test(fault.path)),
  })
  const articles = idsOf('an article', dossier.articles, losing.articles)
  const allExcerpts = dossier.articles.flatMap((article) => article.excerpts)
  const excerpts = idsOf('an excerpt', allExcerpts, losing.excerpts)
  const events = idsOf('an event', dossier.events, losing.events)
  const places = idsOf('a place', dossier.places, losing.places)
  const references = idsOf('a reference', dossier.references, losing.references)
  const questions = idsOf('a question', dossier.questions, losing.questions)
  const selectable: Ids = {
    what: 'an event, a place, an article or a question',
    ids: new Set([...events.ids, ...places.ids, ...articles.ids, ...questions.ids]),
    broken: [events, places, articles, questions].some((kind) => kind.broken),
  }

  const one = ({ what, ids, broken }: Ids, path: string, id: string | null | undefined): void => {
    if (id === null || id === undefined || id === '' || broken || ids.has(id)) return
    logFault(log, path, `"${id}" is not there`, `the id of ${what} of this dossier`)
  }
  const many = (target: Ids, path: string, ids: readonly string[], key = ''): void => {
    ids.forEach((id, i) => {
      const at = `${path}[${i}]${key}`
      one(target, at, id)
      if (id !== '' && ids.indexOf(id) < i) logFault(log, at, `"${id}" is named twice`, 'each id once')
    })
  }

  dossier.articles.forEach((article, i) => one(articles, `articles[${i}].copyOf`, article.copyOf))
  dossier.events.forEach((event, i) => {
    one(references, `events[${i}].refined.reference`, event.refined?.reference)
    const at = event.places.map((place) => place.id)
    many(places, `events[${i}].places`, at, '.id')
    event.places.forEach((place, j) =>
      one(references, `events[${i}].places[${j}].reference`, place.reference),
    )
    many(excerpts, `events[${i}].excerpts`, event.excerpts)
  })
  dossier.claims.forEach((claim, i) => {
    one(questions, `claims[${i}].question`, claim.question)
    one(excerpts, `claims[${i}].excerpt`, claim.excerpt)
  })
  dossier.questions.forEach((question, i) => {
    many(events, `questions[${i}].events`, question.events)
    many(places, `questions[${i}].places`, question.places)
    one(places, `questions[${i}].measured`, question.measured)
  })
  dossier.statuses.forEach((status, i) => {
    one(places, `statuses[${i}].place`, status.place)
    many(excerpts, `statuses[${i}].excerpts`, status.excerpts)
    many(references, `statuses[${i}].references`, status.references)
  })
  dossier.story.forEach(({ view }, i) => {
    one(selectable, `story[${i}].view.select`, view.select)
    one(excerpts, `story[${i}].view.excerpt`, view.excerpt)
    many(places, `story[${i}].view.fit`, view.fit ?? [])
    many(places, `story[${i}].view.then`, view.then ?? [])
    for (const article of view.articles?.split(',') ?? []) one(articles, `story[${i}].view.articles`, article)
    // which states there are is known once their file is read
    for (const place of view.places?.split(',') ?? [])
      if (!statePattern.test(place)) one(places, `story[${i}].view.places`, place)
  })
}
