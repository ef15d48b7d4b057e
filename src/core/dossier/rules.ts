import { logFault } from './fault.ts'
import type { Log } from './fault.ts'
import type { Dossier } from './types.ts'

interface Named {
  readonly id: string
  readonly path: string
  readonly log: Log
}

/** No id twice: neither within a list, nor among the kinds that an address can select. */
export function checkIds(dossier: Dossier, log: Log, placesLog: Log, placesPath: string): void {
  const named = (items: readonly { readonly id: string }[], list: string): Named[] =>
    items.map(({ id }, i) => ({ id, path: `${list}[${i}].id`, log }))
  const places = dossier.places.map(({ id }, i) => ({
    id,
    path: `${placesPath}features[${i}].properties.id`,
    log: placesLog,
  }))
  const groups: readonly (readonly Named[])[] = [
    [
      ...named(dossier.articles, 'articles'),
      ...named(dossier.events, 'events'),
      ...named(dossier.questions, 'questions'),
      ...places,
    ],
    dossier.articles.flatMap((article, i) => named(article.excerpts, `articles[${i}].excerpts`)),
    named(dossier.references, 'references'),
    named(dossier.story, 'story'),
  ]
  for (const group of groups) {
    const first = new Map<string, Named>()
    for (const item of group) {
      const earlier = first.get(item.id)
      if (item.id === '') continue
      if (!earlier) first.set(item.id, item)
      else logFault(item.log, item.path, `"${item.id}" is taken by ${earlier.path}`, 'an id of its own')
    }
  }
}

/** No article is a copy of itself, by however many steps. Each is gone through once, since a chain may be as long as the dossier. */
export function checkCopies({ articles }: Dossier, log: Log): void {
  const originals = new Map(articles.map(({ id, copyOf }) => [id, copyOf]))
  /** the walk in which an id was first met, -1 once it is found to lead round to itself */
  const walks = new Map<string, number>()
  articles.forEach(({ id }, i) => {
    let next = id
    while (next && !walks.has(next)) {
      walks.set(next, i)
      next = originals.get(next) ?? ''
    }
    while (walks.get(next) === i) {
      walks.set(next, -1)
      next = originals.get(next) ?? ''
    }
  })
  articles.forEach(({ id, copyOf }, i) => {
    if (copyOf && walks.get(id) === -1)
      logFault(
        log,
        `articles[${i}].copyOf`,
        'leads round to the article itself',
        'the article it was copied from',
      )
  })
}
