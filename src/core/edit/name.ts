import type { Words } from '../words.ts'
import { noWords } from './draft.ts'
import type { Draft, ItemRef } from './draft.ts'

function both(text: string): Words {
  return { en: text, es: text }
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text
}

function filled(words: Words, otherwise: string): Words {
  return {
    en: words.en.trim() || words.es.trim() || otherwise,
    es: words.es.trim() || words.en.trim() || otherwise,
  }
}

/** What a thing of a draft is called in a list or a message: its title, headline or words, else its id; empty words where it is not there. */
export function nameOf(draft: Draft, { kind, id }: ItemRef): Words {
  switch (kind) {
    case 'dossier':
      return filled(draft.title, '')
    case 'article': {
      const article = draft.articles.find((one) => one.id === id)
      return article ? both(article.headline.trim() || article.outlet.trim() || id) : noWords
    }
    case 'excerpt': {
      const excerpt = draft.articles.flatMap(({ excerpts }) => excerpts).find((one) => one.id === id)
      return excerpt ? both(`“${short(excerpt.exact)}”`) : noWords
    }
    case 'event': {
      const event = draft.events.find((one) => one.id === id)
      return event ? filled(event.title, id) : noWords
    }
    case 'question': {
      const question = draft.questions.find((one) => one.id === id)
      return question ? filled(question.title, id) : noWords
    }
    case 'place': {
      const place = draft.places.find((one) => one.id === id)
      return place ? filled(place.name, id) : noWords
    }
    case 'step': {
      const step = draft.story.find((one) => one.id === id)
      return step ? filled(step.title, id) : noWords
    }
    case 'reference':
      return draft.references.some((one) => one.id === id) ? both(id) : noWords
    case 'claim': {
      const claim = draft.claims.find(({ key }) => key === id)
      if (!claim) return noWords
      return nameOf(draft, { kind: 'question', id: claim.question })
    }
    case 'status': {
      const status = draft.statuses.find(({ key }) => key === id)
      return status ? nameOf(draft, { kind: 'place', id: status.place }) : noWords
    }
  }
}
