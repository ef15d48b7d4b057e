import { describe, expect, it } from 'vitest'
import { faultLine, parseDossier } from '../../src/core/dossier/parse.ts'
import { drop, put, readJson, smallFiles } from './fixtures/small.ts'
import type { Files } from './fixtures/small.ts'

type Damage = readonly [what: string, harm: (files: Files) => void, ...lines: string[]]

const set =
  (path: string, value: unknown) =>
  ({ dossier }: Files): void =>
    put(dossier, path, value)
const without =
  (path: string) =>
  ({ dossier }: Files): void =>
    drop(dossier, path)
const setPlace =
  (path: string, value: unknown) =>
  ({ places }: Files): void =>
    put(places, path, value)
const withoutPlace =
  (path: string) =>
  ({ places }: Files): void =>
    drop(places, path)

const words = 'words in both languages: { "en": …, "es": … }'
const date = 'a date, such as 2021, 2021-03, 2021-03-21, 2021-03-21/2021-05 or [2018..2019]'
const kebab = 'an id in kebab-case, such as apure-zone'

const damages: readonly Damage[] = [
  [
    'a format of another version',
    set('format', 'frontera-dossier/2'),
    'format: is "frontera-dossier/2"; expected "frontera-dossier/1"',
  ],
  ['no title', without('title'), `title: is missing; expected ${words}`],
  ['a title in one language', without('title.es'), 'title.es: is missing; expected some words'],
  [
    'a title in a third language',
    set('title.fr', 'Un dossier'),
    'title.fr: is not known here; expected only en, es',
  ],
  ['a title that is one text', set('title', 'A dossier'), `title: is "A dossier"; expected ${words}`],
  ['words that are only spaces', set('summary.en', '  '), 'summary.en: is "  "; expected some words'],
  [
    'a key nobody knows',
    set('articels', []),
    'articels: is not known here; expected only $schema, format, title, summary, box, articles, events, claims, references, questions, statuses, story, places',
  ],
  [
    'a box of three numbers',
    set('box', [-74, 0, -66]),
    'box: is a list of 3; expected a list of degrees, at least 4',
  ],
  [
    'a box of five numbers',
    set('box', [-74.5, 0.5, -66.5, 12.8, 0]),
    'box: is a list of 5; expected four numbers: west, south, east, north',
  ],
  [
    'a box turned round',
    set('box', [-66.5, 0.5, -74.5, 12.8]),
    'box: is -66.5, 0.5, -74.5, 12.8; expected west before east and south before north',
  ],
  [
    'a box without a width',
    set('box', [-74.5, 0.5, -74.5, 12.8]),
    'box: is -74.5, 0.5, -74.5, 12.8; expected west before east and south before north',
  ],
  [
    'a box without a height',
    set('box', [-74.5, 0.5, -66.5, 0.5]),
    'box: is -74.5, 0.5, -66.5, 0.5; expected west before east and south before north',
  ],
  [
    'a box beyond the globe',
    set('box', [-190, 0.5, -66.5, 12.8]),
    'box: is -190, 0.5, -66.5, 12.8; expected longitudes from -180 to 180, latitudes from -90 to 90',
  ],
  ['a box with a text in it', set('box[1]', '0.5'), 'box[1]: is "0.5"; expected a number'],
  ['no articles', set('articles', []), 'articles: is an empty list; expected a list of articles, at least 1'],
  ['events that are an object', set('events', {}), 'events: is an object; expected a list of events'],
  ['an event that is null', set('events[2]', null), 'events[2]: is null; expected an event'],

  [
    'an article without an outlet',
    without('articles[1].outlet'),
    'articles[1].outlet: is missing; expected some words',
  ],
  [
    'an article with an id in capitals',
    set('articles[1].id', 'Second'),
    `articles[1].id: is "Second"; expected ${kebab}`,
  ],
  [
    'an article with an address of another kind',
    set('articles[0].url', 'javascript:alert(1)'),
    'articles[0].url: is "javascript:alert(1)"; expected an address that begins with http:// or https://',
  ],
  [
    'an article with an address in part',
    set('articles[0].url', 'www.example.org'),
    'articles[0].url: is "www.example.org"; expected an address that begins with http:// or https://',
  ],
  [
    'an article published in a season',
    set('articles[0].published', '2022-22'),
    'articles[0].published: "2022-22" is a season or a quarter, and those are not read; expected the months, such as 2021-03/2021-05',
  ],
  [
    'an article published nobody knows when',
    set('articles[0].published', '[..2022]'),
    'articles[0].published: "[..2022]" is open on one side; expected a first and a last day on which it may have been published',
  ],
  [
    'an article published some day or other since',
    set('articles[0].published', '[2022..]'),
    'articles[0].published: "[2022..]" is open on one side; expected a first and a last day on which it may have been published',
  ],
  [
    'an article published in a number',
    set('articles[0].published', 2022),
    `articles[0].published: is 2022; expected ${date}`,
  ],
  [
    'a basis that is none',
    set('articles[0].publishedBasis', 'guessed'),
    'articles[0].publishedBasis: is "guessed"; expected one of stated, derived, reference',
  ],
  [
    'a language that is a name',
    set('articles[0].lang', 'English'),
    'articles[0].lang: is "English"; expected a language code, such as en',
  ],
  [
    'authors in one text',
    set('articles[0].authors', 'Ana Pérez'),
    'articles[0].authors: is "Ana Pérez"; expected a list of names',
  ],
  [
    'a copy of an article that is not there',
    set('articles[1].copyOf', 'third'),
    'articles[1].copyOf: "third" is not there; expected the id of an article of this dossier',
  ],
  [
    'a copy of itself',
    set('articles[1].copyOf', 'second'),
    'articles[1].copyOf: leads round to the article itself; expected the article it was copied from',
  ],
  [
    'two copies of each other',
    set('articles[0].copyOf', 'second'),
    'articles[0].copyOf: leads round to the article itself; expected the article it was copied from',
    'articles[1].copyOf: leads round to the article itself; expected the article it was copied from',
  ],
  [
    'two articles of one id',
    set('articles[1].id', 'first'),
    'articles[1].id: "first" is taken by articles[0].id; expected an id of its own',
    'articles[1].copyOf: leads round to the article itself; expected the article it was copied from',
  ],
  [
    'an excerpt without its words',
    without('articles[0].excerpts[1].exact'),
    'articles[0].excerpts[1].exact: is missing; expected some words',
  ],
  [
    'an excerpt without a prefix',
    without('articles[0].excerpts[1].prefix'),
    'articles[0].excerpts[1].prefix: is missing; expected a text',
  ],
  [
    'two excerpts of one id',
    set('articles[0].excerpts[2].id', 'first.bridge'),
    'articles[0].excerpts[2].id: "first.bridge" is taken by articles[0].excerpts[0].id; expected an id of its own',
  ],
  [
    'a translation into nothing',
    set('articles[0].excerpts[1].translation', { es: '' }),
    'articles[0].excerpts[1].translation.es: is ""; expected some words',
  ],

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
    'a step with an unknown part of a view',
    set('story[0].view.zoom', 8),
    'story[0].view.zoom: is not known here; expected only window, known, select, kinds, articles, q, at, fit, excerpt',
  ],
]

const placeDamages: readonly Damage[] = [
  ['no feature collection', setPlace('type', 'Feature'), 'type: is "Feature"; expected "FeatureCollection"'],
  [
    'features that are an object',
    setPlace('features', {}),
    'features: is an object; expected a list of features',
  ],
  [
    'a feature without a geometry',
    withoutPlace('features[0].geometry'),
    'features[0].geometry: is missing; expected a geometry: Point, LineString, MultiLineString, Polygon, MultiPolygon',
  ],
  [
    'a feature whose geometry is null',
    setPlace('features[0].geometry', null),
    'features[0].geometry: is null; expected a geometry: Point, LineString, MultiLineString, Polygon, MultiPolygon',
  ],
  [
    'a geometry of another type',
    setPlace('features[0].geometry.type', 'MultiPoint'),
    'features[0].geometry.type: is "MultiPoint"; expected one of Point, LineString, MultiLineString, Polygon, MultiPolygon',
  ],
  [
    'coordinates in texts',
    setPlace('features[0].geometry.coordinates[0]', '-72.4508'),
    'features[0].geometry.coordinates[0]: is "-72.4508"; expected a longitude in degrees',
  ],
  [
    'a latitude beyond the pole',
    setPlace('features[0].geometry.coordinates', [7.8, -172.4]),
    'features[0].geometry.coordinates[1]: is -172.4; expected a latitude from -90 to 90',
  ],
  [
    'a position of four numbers',
    setPlace('features[0].geometry.coordinates', [-72.4, 7.8, 0, 0]),
    'features[0].geometry.coordinates: has more than three numbers; expected longitude, latitude',
  ],
  [
    'a point of one number',
    setPlace('features[0].geometry.coordinates', [-72.4]),
    'features[0].geometry.coordinates: has 1 numbers; expected at least 2',
  ],
  [
    'axes that are swapped',
    setPlace('features[0].geometry.coordinates', [7.8179, -72.4508]),
    "features[0].geometry: 7.8179, -72.4508 lies outside the box; expected longitude, latitude within -74.5, 0.5, -66.5, 12.8, as only states and countries may reach beyond the dossier's box",
  ],
  [
    'a line of one position',
    setPlace('features[1].geometry.coordinates', [[-72.5, 7.5]]),
    'features[1].geometry.coordinates: has 1 positions; expected at least 2',
  ],
  [
    'a ring that is not closed',
    setPlace('features[2].geometry.coordinates[0][3]', [-71.4, 7]),
    'features[2].geometry.coordinates[0]: is a ring that is not closed; expected the first position again at its end (RFC 7946, 3.1.6)',
  ],
  [
    'a ring of three positions',
    setPlace('features[2].geometry.coordinates[0]', [
      [-71.5, 7],
      [-71.3, 7],
      [-71.5, 7],
    ]),
    'features[2].geometry.coordinates[0]: has 3 positions; expected at least 4',
  ],
  [
    'an area without rings',
    setPlace('features[3].geometry.coordinates[1]', []),
    'features[3].geometry.coordinates[1]: has 0 rings; expected at least 1',
  ],
  [
    'a line that leaves the box',
    setPlace('features[1].geometry.coordinates[1]', [-72.4, 12.9]),
    "features[1].geometry: -72.4, 12.9 lies outside the box; expected longitude, latitude within -74.5, 0.5, -66.5, 12.8, as only states and countries may reach beyond the dossier's box",
  ],
  [
    'an unknown kind of place',
    setPlace('features[0].properties.kind', 'bridge'),
    'features[0].properties.kind: is "bridge"; expected one of border, crossing, town, clash-zone, trocha-region, state, country',
  ],
  [
    'an unknown precision',
    setPlace('features[0].properties.precision', 'precise'),
    'features[0].properties.precision: is "precise"; expected one of exact, near, region, country',
  ],
  [
    'a radius below nothing',
    setPlace('features[0].properties.radius_m', -5),
    'features[0].properties.radius_m: is -5; expected a number of metres, 0 or more',
  ],
  [
    'a place without a basis',
    withoutPlace('features[1].properties.basis'),
    `features[1].properties.basis: is missing; expected ${words}`,
  ],
  [
    'a feature with another id than its properties',
    setPlace('features[0].id', 7),
    'features[0].id: is 7; expected "bridge", as in its properties',
  ],
  [
    'two places of one id',
    setPlace('features[1].properties.id', 'zone'),
    'features[2].properties.id: "zone" is taken by features[1].properties.id; expected an id of its own',
  ],
]

function linesAfter(harm: (files: Files) => void): string[] {
  const files = smallFiles()
  harm(files)
  return parseDossier(files.dossier, files.places).faults.map(faultLine)
}

describe('dossier.json', () => {
  it.each(damages.map(([what, ...rest]) => [what, rest] as const))('tells %s', (_, [harm, ...lines]) => {
    expect(linesAfter(harm)).toEqual(lines.map((line) => `dossier.json: ${line}`))
  })
})

describe('places.geojson', () => {
  // a damaged place may be missed by the rest of the dossier as well: that is told in the other file's lines
  it.each(placeDamages.map(([what, ...rest]) => [what, rest] as const))('tells %s', (_, [harm, ...lines]) => {
    const own = linesAfter(harm).filter((line) => line.startsWith('places.geojson'))
    expect(own).toEqual(lines.map((line) => `places.geojson: ${line}`))
  })
})

describe('the two files together', () => {
  it('tells places that are nowhere', () => {
    const [line] = parseDossier(smallFiles().dossier).faults.map(faultLine)
    expect(line).toBe('dossier.json: places: is missing; expected the places, here or in places.geojson')
  })

  it('tells places that are in both', () => {
    const { dossier, places } = smallFiles()
    put(dossier, 'places', places)
    expect(parseDossier(dossier, places).faults.map(faultLine)).toEqual([
      'dossier.json: places: stands here though there is a places.geojson; expected the places in one of the two',
    ])
  })

  it('tells where in the one file a place is wrong', () => {
    const { dossier, places } = smallFiles()
    put(places, 'features[0].properties.precision', 'precise')
    put(dossier, 'places', places)
    expect(parseDossier(dossier).faults.map(faultLine)).toEqual([
      'dossier.json: places.features[0].properties.precision: is "precise"; expected one of exact, near, region, country',
    ])
  })

  it.each([
    [null, 'null'],
    [[], 'an empty list'],
    ['{}', '"{}"'],
    [undefined, 'nothing'],
  ])('tells a dossier that is %j', (value, said) => {
    expect(parseDossier(value, smallFiles().places).faults.map(faultLine)).toEqual([
      `dossier.json: is ${said}; expected a dossier`,
    ])
  })

  it('tells all faults at once', () => {
    const lines = linesAfter((files) => {
      put(files.dossier, 'events[0].kind', 'x')
      put(files.dossier, 'statuses[0].state', 'y')
      put(files.places, 'features[0].geometry.type', 'z')
    })
    expect(lines).toHaveLength(3)
  })

  it('says the same of the shipped dossier', () => {
    const dossier = readJson('static/dossier/dossier.json')
    put(dossier, 'events[6].when', '2021-21')
    expect(parseDossier(dossier, readJson('static/dossier/places.geojson')).faults.map(faultLine)).toEqual([
      'dossier.json: events[6].when: "2021-21" is a season or a quarter, and those are not read; expected the months, such as 2021-03/2021-05',
    ])
  })
})
