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

/** No article is a copy of itself, by however many steps. */
export function checkCopies(dossier: Dossier, log: Log): void {
  const copyOf = new Map(dossier.articles.map((article) => [article.id, article.copyOf]))
  dossier.articles.forEach((article, i) => {
    const seen = new Set<string>()
    let next = article.copyOf
    while (next !== null && next !== article.id && !seen.has(next)) {
      seen.add(next)
      next = copyOf.get(next) ?? null
    }
    if (next === article.id && article.id !== '')
      logFault(
        log,
        `articles[${i}].copyOf`,
        'leads round to the article itself',
        'the article it was copied from',
      )
  })
}
