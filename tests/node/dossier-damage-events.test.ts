import { expect, it } from 'vitest'
import { date, linesAfter, set, without } from './fixtures/damage.ts'
import type { Damage } from './fixtures/damage.ts'

const damages: readonly Damage[] = [
  [
    'an event of an unknown kind',
    set('events[0].kind', 'closing'),
    'events[0].kind: is "closing"; expected one of diplomacy, clash, closure, reopening, crossing, rights',
  ],
  [
    'an event on a day that does not exist',
    set('events[0].when', '2019-02-30'),
    'events[0].when: "2019-02-30" has a day 30; expected a day from 01 to 28 in that month',
  ],
  [
    'an event on a day with a dash from a word processor',
    set('events[0].when', '2019–02'),
    'events[0].when: "2019–02" has the sign – (U+2013) in it; expected digits and hyphens as a keyboard types them',
  ],
  [
    'an event on a day with a space that nobody sees',
    set('events[0].when', '2019\u200b-02'),
    'events[0].when: "2019\u200b-02" has the sign U+200B in it; expected digits and hyphens as a keyboard types them',
  ],
  [
    'an event with a title that no browser lays out',
    set('events[0].title.en', 'A'.repeat(30_001)),
    'events[0].title.en: is longer than 30000 letters; expected at most 30000 letters',
  ],
  [
    'an event that ends before it begins',
    set('events[1].refined.when', '2021-05/2021-03'),
    'events[1].refined.when: "2021-05/2021-03" ends before it begins; expected the earlier date first, the later one last',
  ],
  [
    'an event without a when',
    without('events[0].when'),
    `events[0].when: is missing; expected ${date}, or null`,
  ],
  [
    'a date without a basis',
    set('events[0].whenBasis', null),
    'events[0].whenBasis: is null though there is a date; expected one of stated, derived, reference',
  ],
  [
    'a basis without a date',
    set('events[2].whenBasis', 'stated'),
    'events[2].whenBasis: is stated though there is no date; expected null, as there is nothing it could be the basis of',
  ],
  [
    'a refinement without a reference',
    without('events[0].refined.reference'),
    "events[0].refined.reference: is missing; expected a reference's id, such as R5",
  ],
  [
    'a refinement by a reference that is not there',
    set('events[0].refined.reference', 'R9'),
    'events[0].refined.reference: "R9" is not there; expected the id of a reference of this dossier',
  ],
  [
    'an event nobody speaks of',
    set('events[0].excerpts', []),
    'events[0].excerpts: is an empty list; expected a list of ids of excerpts, at least 1',
  ],
  [
    'an event by an excerpt that is not there',
    set('events[0].excerpts[1]', 'second.woman'),
    'events[0].excerpts[1]: "second.woman" is not there; expected the id of an excerpt of this dossier',
  ],
  [
    'an event that names an excerpt twice',
    set('events[0].excerpts[1]', 'first.bridge'),
    'events[0].excerpts[1]: "first.bridge" is named twice; expected each id once',
  ],
  [
    'an event at a place that is not there',
    set('events[0].places[0].id', 'brigde'),
    'events[0].places[0].id: "brigde" is not there; expected the id of a place of this dossier',
  ],
  [
    'an event at one place twice',
    set('events[1].places[1].id', 'zone'),
    'events[1].places[1].id: "zone" is named twice; expected each id once',
  ],
  [
    'a place by a reference that is not there',
    set('events[1].places[0].reference', 'R9'),
    'events[1].places[0].reference: "R9" is not there; expected the id of a reference of this dossier',
  ],
  [
    'a place that is stated and yet has a reference',
    set('events[1].places[0].basis', 'stated'),
    'events[1].places[0].reference: is named though the basis is stated; expected a reference only where the basis is reference',
  ],
  [
    'an event with a misspelt key',
    set('events[0].plases', []),
    'events[0].plases: is not known here; expected only when, whenBasis, id, kind, title, summary, note, refined, places, excerpts',
  ],
  [
    'an event with the id of an article',
    set('events[2].id', 'first'),
    'events[2].id: "first" is taken by articles[0].id; expected an id of its own',
  ],
]

it.each(damages.map(([what, ...rest]) => [what, rest] as const))('tells %s', (_, [harm, ...lines]) => {
  expect(linesAfter(harm)).toEqual(lines.map((line) => `dossier.json: ${line}`))
})
