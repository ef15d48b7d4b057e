import { expect, it } from 'vitest'
import { linesAfter, set } from './fixtures/damage.ts'
import type { Damage } from './fixtures/damage.ts'

const damages: readonly Damage[] = [
  [
    'a claim on a question that is not there',
    set('claims[0].question', 'women'),
    'claims[0].question: "women" is not there; expected the id of a question of this dossier',
  ],
  [
    'a claim by an excerpt that is not there',
    set('claims[0].excerpt', 'first.none'),
    'claims[0].excerpt: "first.none" is not there; expected the id of an excerpt of this dossier',
  ],
  [
    'a claim of one text',
    set('claims[0].value', '16'),
    'claims[0].value: is "16"; expected a number, or words in both languages',
  ],
  [
    'a claim with an unknown qualifier',
    set('claims[0].qualifier', 'at least'),
    'claims[0].qualifier: is "at least"; expected one of about, more than',
  ],
  [
    'a question with an unknown relation',
    set('questions[0].relation', 'quarrel'),
    'questions[0].relation: is "quarrel"; expected one of disagreement, course, agreement, single',
  ],
  [
    'a question on an event that is not there',
    set('questions[0].events', ['opening']),
    'questions[0].events[0]: "opening" is not there; expected the id of an event of this dossier',
  ],
  [
    'a measured place that is not there',
    set('questions[2].measured', 'river'),
    'questions[2].measured: "river" is not there; expected the id of a place of this dossier',
  ],
  [
    'a measured place that is a point',
    set('questions[2].measured', 'bridge'),
    'questions[2].measured: "bridge" is a Point; expected a place that is a line',
  ],
  [
    'a reference with a date it cannot have',
    set('references[0].published', '2022-07-32'),
    'references[0].published: "2022-07-32" has a day 32; expected a day from 01 to 31 in that month',
  ],
  [
    'two references of one id',
    set('references[1].id', 'R1'),
    'references[1].id: "R1" is taken by references[0].id; expected an id of its own',
  ],
  [
    'a status of a place that is no crossing',
    set('statuses[2].place', 'zone'),
    'statuses[2].place: "zone" is of kind clash-zone; expected a place of kind crossing',
  ],
  [
    'an unknown state',
    set('statuses[2].state', 'closed'),
    'statuses[2].state: is "closed"; expected one of open, on-foot, blocked, cargo',
  ],
  [
    'a status during a day',
    set('statuses[2].during', '2022-09-26'),
    'statuses[2].during: "2022-09-26" is one day or some day, not a span; expected a span, such as 2019-02-23/2019-06',
  ],
  [
    'a status that rests on nothing',
    set('statuses[2].excerpts', []),
    'statuses[2]: rests on nothing; expected an excerpt or a reference that says so',
  ],
  [
    'statuses that overlap',
    set('statuses[1].during', '2019-05/2022-09-26'),
    'statuses[1].during: "2019-05/2022-09-26" overlaps "2019-02-23/2019-06" of statuses[0].during; expected a span that begins where the one before it ends, both written alike, or later',
  ],
  [
    'a status that goes on into the next',
    set('statuses[1].during', '2019-06/..'),
    'statuses[2].during: "2022-09-26/.." overlaps "2019-06/.." of statuses[1].during; expected a span that begins where the one before it ends, both written alike, or later',
  ],

  [
    'a status that ends in a month of which the next begins on a day',
    set('statuses[1].during', '2019-06-10/2022-09-26'),
    'statuses[1].during: "2019-06-10/2022-09-26" overlaps "2019-02-23/2019-06" of statuses[0].during; expected a span that begins where the one before it ends, both written alike, or later',
  ],
  [
    'a status that ends on a day of the month in which the next begins',
    set('statuses[0].during', '2019-02-23/2019-06-10'),
    'statuses[1].during: "2019-06/2022-09-26" overlaps "2019-02-23/2019-06-10" of statuses[0].during; expected a span that begins where the one before it ends, both written alike, or later',
  ],

  [
    'a step that takes no time',
    set('story[0].minutes', 0),
    'story[0].minutes: is 0; expected a number above 0',
  ],
  [
    'a step with a window turned round',
    set('story[0].view.window', '2020-01-01..2019-01-01'),
    'story[0].view.window: is "2020-01-01..2019-01-01"; expected a window of two days, such as 2019-02-01..2022-10-31',
  ],
  [
    'a step with a camera beyond the poles',
    set('story[0].view.at', '8/95/0'),
    'story[0].view.at: is "8/95/0"; expected zoom/latitude/longitude, such as 8.5/7.8/-72.4',
  ],
  [
    'a step that selects what is not there',
    set('story[0].view.select', 'opened'),
    'story[0].view.select: "opened" is not there; expected the id of an event, a place, an article or a question of this dossier',
  ],
  [
    'a step that highlights what is not there',
    set('story[0].view.excerpt', 'first.none'),
    'story[0].view.excerpt: "first.none" is not there; expected the id of an excerpt of this dossier',
  ],
  [
    'a step that frames what is not there',
    set('story[0].view.fit', ['brigde']),
    'story[0].view.fit[0]: "brigde" is not there; expected the id of a place of this dossier',
  ],
  [
    'a step that goes on to a place that is not there',
    set('story[0].view.then', ['zone', 'brigde']),
    'story[0].view.then[1]: "brigde" is not there; expected the id of a place of this dossier',
  ],
  [
    'a step with kinds that are none',
    set('story[0].view.kinds', 'closure,clsh'),
    'story[0].view.kinds: is "closure,clsh"; expected some of diplomacy,clash,closure,reopening,crossing,rights, commas between, or nothing',
  ],
  [
    'a step with an article that is not there',
    set('story[0].view.articles', 'first,none'),
    'story[0].view.articles: "none" is not there; expected the id of an article of this dossier',
  ],
  [
    'a step with articles that are no ids',
    set('story[0].view.articles', 'first, second'),
    'story[0].view.articles: is "first, second"; expected ids of articles, commas between, or nothing',
  ],
  [
    'a step with an unknown part of a view',
    set('story[0].view.zoom', 8),
    'story[0].view.zoom: is not known here; expected only window, known, select, kinds, articles, q, certainty, places, area, at, fit, then, excerpt',
  ],
]

it.each(damages.map(([what, ...rest]) => [what, rest] as const))('tells %s', (_, [harm, ...lines]) => {
  expect(linesAfter(harm)).toEqual(lines.map((line) => `dossier.json: ${line}`))
})
