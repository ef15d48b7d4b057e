import { logFault } from './fault.ts'
import type { Log } from './fault.ts'
import type { Dossier } from './types.ts'

interface Ids {
  readonly what: string
  readonly ids: ReadonlySet<string>
}

function idsOf(what: string, items: readonly { readonly id: string }[]): Ids {
  return { what, ids: new Set(items.map((item) => item.id)) }
}

/** Every id that one part of a dossier names another by leads somewhere; an empty one stands for one that was faulty itself. */
export function checkReferences(dossier: Dossier, log: Log): void {
  const articles = idsOf('an article', dossier.articles)
  const excerpts = idsOf(
    'an excerpt',
    dossier.articles.flatMap((article) => article.excerpts),
  )
  const events = idsOf('an event', dossier.events)
  const places = idsOf('a place', dossier.places)
  const references = idsOf('a reference', dossier.references)
  const questions = idsOf('a question', dossier.questions)
  const selectable: Ids = {
    what: 'an event, a place, an article or a question',
    ids: new Set([...events.ids, ...places.ids, ...articles.ids, ...questions.ids]),
  }

  const one = ({ what, ids }: Ids, path: string, id: string | null | undefined): void => {
    if (id === null || id === undefined || id === '' || ids.has(id)) return
    logFault(log, path, `"${id}" is not there`, `the id of ${what} of this dossier`)
  }
  const many = (target: Ids, path: string, ids: readonly string[]): void => {
    ids.forEach((id, i) => {
      one(target, `${path}[${i}]`, id)
      if (id !== '' && ids.indexOf(id) < i)
        logFault(log, `${path}[${i}]`, `"${id}" is named twice`, 'each id once')
    })
  }

  dossier.articles.forEach((article, i) => one(articles, `articles[${i}].copyOf`, article.copyOf))
  dossier.events.forEach((event, i) => {
    one(references, `events[${i}].refined.reference`, event.refined?.reference)
    const placeIds = event.places.map((place) => place.id)
    event.places.forEach((place, j) => {
      one(places, `events[${i}].places[${j}].id`, place.id)
      one(references, `events[${i}].places[${j}].reference`, place.reference)
      if (place.id !== '' && placeIds.indexOf(place.id) < j)
        logFault(log, `events[${i}].places[${j}].id`, `"${place.id}" is named twice`, 'each id once')
    })
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
    const { select, excerpt, fit } = view
    if (typeof select === 'string') one(selectable, `story[${i}].view.select`, select)
    if (typeof excerpt === 'string') one(excerpts, `story[${i}].view.excerpt`, excerpt)
    if (Array.isArray(fit)) many(places, `story[${i}].view.fit`, fit.map(String))
  })
}
