import { isObject } from '../dossier/read/reader.ts'
import type { Article, Dossier, Event, Place } from '../dossier/types.ts'
import type { Edtf } from '../edtf.ts'
import { datedAs, undated } from './draft.ts'
import type { Dated, Draft, DraftArticle, DraftEvent, DraftPlace } from './draft.ts'

/** The draft that a dossier is changed by: made into a dossier again (`dossierOf`) without a change it writes the same file to the byte. */
export function draftOf(dossier: Dossier): Draft {
  const { title, summary, box, claims, references, questions, statuses, story, places, placesFile } = dossier
  return {
    title,
    summary,
    box,
    articles: dossier.articles.map(draftArticle),
    events: dossier.events.map(draftEvent),
    claims: claims.map((claim, i) => ({ key: `claim-${i + 1}`, ...claim })),
    references: references.map(({ id, text, url, published }) => ({
      id,
      text,
      url: url ?? '',
      published: maybeDated(published),
    })),
    questions,
    statuses: statuses.map((status, i) => ({
      key: `status-${i + 1}`,
      ...status,
      during: datedAs(status.during.text),
    })),
    story,
    places: places.map(draftPlace),
    placesFile: isObject(placesFile)
      ? { ...placesFile, features: [] }
      : { type: 'FeatureCollection', features: [] },
  }
}

function maybeDated(date: Edtf | null): Dated {
  return date === null ? undated : datedAs(date.text)
}

function draftArticle({ url, published, textHash, excerpts, ...article }: Article): DraftArticle {
  return {
    ...article,
    url: url ?? '',
    published: datedAs(published.text),
    textHash: textHash ?? null,
    excerpts: excerpts.map(({ id, exact, prefix, suffix, translation }) => ({
      id,
      exact,
      prefix,
      suffix,
      translation,
    })),
  }
}

function draftEvent({ when, refined, ...event }: Event): DraftEvent {
  return {
    ...event,
    when: maybeDated(when),
    refined: refined && { when: datedAs(refined.when.text), reference: refined.reference },
  }
}

const ownMembers = new Set(['type', 'id', 'properties', 'geometry'])

function draftPlace({ feature, ...place }: Place): DraftPlace {
  const members = Object.entries(feature).filter(([key]) => !ownMembers.has(key))
  return {
    ...place,
    geometry: feature.geometry,
    properties: feature.properties ?? {},
    ...(members.length > 0 && { members: Object.fromEntries(members) }),
  }
}
