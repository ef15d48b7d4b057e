import { expect, it } from 'vitest'
import { date, kebab, linesAfter, set, without, words } from './fixtures/damage.ts'
import type { Damage } from './fixtures/damage.ts'

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
    'an article whose id has a letter of another alphabet',
    set('articles[1].id', 'secоnd'),
    `articles[1].id: is "secоnd", with the sign о (U+043E) in it; expected ${kebab}`,
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
]

it.each(damages.map(([what, ...rest]) => [what, rest] as const))('tells %s', (_, [harm, ...lines]) => {
  expect(linesAfter(harm)).toEqual(lines.map((line) => `dossier.json: ${line}`))
})
