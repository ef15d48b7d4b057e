import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverage, sentencesOf } from '../../src/core/dossier/check/coverage.ts'
import { checkQuotes } from '../../src/core/dossier/check/quotes.ts'
import { checkSense, inlined } from '../../src/core/dossier/check/sense.ts'
import { selfCrossing } from '../../src/core/dossier/check/shapes.ts'
import { faultLine } from '../../src/core/dossier/parse.ts'
import { faultLineIn } from '../../src/text/dossier-faults.ts'
import { setPlace, set } from './fixtures/damage.ts'
import type { Damage } from './fixtures/damage.ts'
import { parsed, put, smallFiles, smallTexts } from './fixtures/small.ts'

describe('quotations against the texts', () => {
  const lines = (harm: (dossier: unknown) => void, texts = smallTexts): string[] => {
    const files = smallFiles()
    harm(files.dossier)
    return checkQuotes(parsed(files), texts).map(faultLine)
  }
  const nothing = (): void => undefined
  const bridge = 'articles[0].excerpts[0]'

  it('finds all of the small dossier’s', () => {
    expect(lines(nothing)).toEqual([])
  })

  it('tells words that are not in the article', () => {
    expect(lines((dossier) => put(dossier, `${bridge}.exact`, 'The bridge was shut in 2019'))).toEqual([
      `dossier.json: ${bridge}.exact: is not in the article; expected the article's words to the letter: after "The bridge was" it has "closed in 2019, and 16 men stood on the ", not "shut in 2019"`,
    ])
    expect(lines((dossier) => put(dossier, `${bridge}.exact`, 'A bridge was shut'))).toEqual([
      `dossier.json: ${bridge}.exact: is not in the article; expected the article's words to the letter, not "A bridge was shut"`,
    ])
  })

  it('tells a prefix that differs where the exact words are there', () => {
    expect(lines((dossier) => put(dossier, `${bridge}.prefix`, 'It all began. '))).toEqual([
      `dossier.json: ${bridge}.prefix: is not what stands before the exact words, which are there; expected "It began. "`,
    ])
  })

  it('tells a suffix that differs, spaces too', () => {
    expect(lines((dossier) => put(dossier, `${bridge}.suffix`, 'Then the bridge'))).toEqual([
      `dossier.json: ${bridge}.suffix: is not what stands after the exact words, which are there; expected " Then the bridge was opened. H"`,
    ])
  })

  it('tells both where both differ', () => {
    const both = lines((dossier) => {
      put(dossier, `${bridge}.prefix`, 'x')
      put(dossier, `${bridge}.suffix`, 'y')
    })
    expect(both.map((line) => line.split(': ')[1])).toEqual([`${bridge}.prefix`, `${bridge}.suffix`])
  })

  it('tells prefix and suffix that each fit, but at different places', () => {
    const apart = lines((dossier) => {
      put(dossier, `${bridge}.exact`, 'the bridge')
      put(dossier, `${bridge}.prefix`, 'stood on ')
      put(dossier, `${bridge}.suffix`, ' was opened')
    })
    expect(apart.map((line) => line.split(': ')[1])).toEqual([`${bridge}.prefix`, `${bridge}.suffix`])
  })

  it('tells words that stand there more than once', () => {
    const twice = lines((dossier) => {
      put(dossier, `${bridge}.exact`, 'the bridge')
      put(dossier, `${bridge}.prefix`, '')
      put(dossier, `${bridge}.suffix`, '')
    })
    expect(twice).toEqual([
      `dossier.json: ${bridge}: stands 2 times in the article; expected a longer prefix or suffix, with which it stands there once`,
    ])
  })

  it('tells an article without a text', () => {
    const first = new Map([...smallTexts].filter(([id]) => id === 'first'))
    expect(lines(nothing, first)).toEqual([
      'dossier.json: articles[1]: there is no text of "second"; expected a file second.txt beside the other texts',
    ])
  })
})

describe('what does not fit together', () => {
  const lines = (...harm: readonly [path: string, value: unknown][]): string[] => {
    const files = smallFiles()
    for (const [path, value] of harm) put(files.dossier, path, value)
    // a step of its own would tell that it hides an event that was moved in time
    put(files.dossier, 'story', [])
    return checkSense(parsed(files)).map(faultLine)
  }

  it('finds nothing in the small dossier', () => {
    expect(lines()).toEqual([])
  })

  it('tells a translation that is not the one of the words it lies in', () => {
    expect(lines(['articles[0].excerpts[1].translation.es', 'dieciséis hombres'])).toEqual([
      'dossier.json: articles[0].excerpts[1].translation.es: "dieciséis hombres" is not in the translation of first.bridge, in which the words lie; expected words of "El puente se cerró en 2019, y 16 hombres estaban en el puente."',
    ])
  })

  it('tells an article that dates what is still to come', () => {
    expect(lines(['events[0].when', '2022-07'])).toEqual([
      'dossier.json: events[0].excerpts[0]: first was published (2022-06-22) before it happened (2022-07); expected an article published on the day or later',
    ])
  })

  it('takes a span that has begun when the article is published', () => {
    expect(lines(['events[0].when', '2022'])).toEqual([])
  })

  it('lets an outside reference date what an article foresees', () => {
    expect(lines(['events[0].when', '2022-07'], ['events[0].whenBasis', 'reference'])).toEqual([])
  })

  it('tells a reference that dates what is still to come', () => {
    expect(lines(['events[0].refined.when', '2022-07-02'])).toEqual([
      'dossier.json: events[0].refined.reference: R1 was published (2022-07-01) before it happened (2022-07-02); expected a reference published on the day or later',
    ])
  })

  it('takes a reference published while it went on', () => {
    expect(lines(['events[0].refined.when', '2022'])).toEqual([])
  })

  it('tells a single answer that is two', () => {
    expect(lines(['questions[0].relation', 'single'])).toEqual([
      'dossier.json: questions[0].relation: is single, but 2 claims answer it; expected disagreement, course or agreement',
    ])
  })

  it('tells a disagreement of one with itself', () => {
    expect(lines(['questions[1].relation', 'disagreement'])).toEqual([
      'dossier.json: questions[1].relation: is disagreement, but only one claim answers it; expected single',
    ])
  })

  it('counts what the map measures as an answer', () => {
    expect(lines(['claims[2].question', 'length'], ['questions[2].relation', 'disagreement'])).toEqual([])
  })
})

describe('coverage', () => {
  it('names what cites each sentence', () => {
    const covered = coverage(parsed(smallFiles()), smallTexts)
    expect(
      covered.map(({ article, number, text, citedBy }) => [`${article} ${number}`, text, citedBy.join(', ')]),
    ).toEqual([
      ['first 1', 'It began.', ''],
      [
        'first 2',
        'The bridge was closed in 2019, and 16 men stood on the bridge.',
        'event closing, status blocked of bridge, claim men',
      ],
      ['first 3', 'Then the bridge was opened.', ''],
      ['first 4', 'He promised to open it.', 'event promise, event talk, claim why'],
      [
        'second 1',
        'Unos 20 hombres estaban en el puente.',
        'event closing, claim men, status cargo of bridge',
      ],
      ['second 2', 'En Apure hubo combates en marzo de 2021.', 'event fight'],
    ])
  })

  const sentences = (text: string): string[] =>
    sentencesOf(text).map(({ start, end }) => text.slice(start, end))

  it.each([
    ['He spoke on Tuesday (9). She did not.', ['He spoke on Tuesday (9).', 'She did not.']],
    ['The U.N. Mission came. It went.', ['The U.N. Mission came.', 'It went.']],
    ['"It does not. It is," he said. Then he left', ['"It does not.', 'It is," he said.', 'Then he left']],
    ['One line\n\nand “another.” Y Ñuble', ['One line', 'and “another.”', 'Y Ñuble']],
    ['About 1,379.5 miles. 16 men', ['About 1,379.5 miles.', '16 men']],
  ])('cuts %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })

  it('leaves out nothing but spaces', () => {
    const parts = fc.array(fc.constantFrom('He', 'U.N.', '. ', '? ', '." ', '\n', ' ', '16', 'é'))
    fc.assert(
      fc.property(parts, (words) => {
        const text = words.join('')
        expect(sentences(text)).not.toContain('')
        expect(sentences(text).join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
      }),
    )
  })
})

describe('what can be read, and is not what anybody meant', () => {
  const ring = 'features[2].geometry.coordinates[0]'
  const damages: readonly (readonly [string, Damage[1], en: string, es: string])[] = [
    [
      'an area whose edge crosses itself',
      setPlace(ring, [
        [-71.5, 7],
        [-71.3, 7.2],
        [-71.3, 7],
        [-71.5, 7.2],
        [-71.5, 7],
      ]),
      `places.geojson: ${ring}: crosses itself after -71.5, 7 and after -71.3, 7; expected a ring whose positions follow each other round the area`,
      `places.geojson: ${ring}: se cruza consigo mismo después de -71.5, 7 y después de -71.3, 7; se esperaba un anillo cuyas posiciones se sigan unas a otras alrededor de la zona`,
    ],
    [
      'a line that stays where it is',
      setPlace('features[1].geometry.coordinates', [
        [-72.5, 7.5],
        [-72.5, 7.5],
        [-72.5, 7.5],
      ]),
      'places.geojson: features[1].geometry.coordinates: is 3 times the same position; expected positions that differ',
      'places.geojson: features[1].geometry.coordinates: es 3 veces la misma posición; se esperaba posiciones distintas',
    ],
    [
      'a title that is turned round',
      set('events[0].title.es', 'El puente \u202e2019'),
      'dossier.json: events[0].title.es: has the sign U+202E in it, which turns the words after it round; expected the words without it',
      'dossier.json: events[0].title.es: contiene el signo U+202E, que invierte las palabras que lo siguen; se esperaba las palabras sin él',
    ],
    [
      'a name that is turned round',
      setPlace('features[0].properties.name.en', 'The \u2067bridge'),
      'places.geojson: features[0].properties.name.en: has the sign U+2067 in it, which turns the words after it round; expected the words without it',
      'places.geojson: features[0].properties.name.en: contiene el signo U+2067, que invierte las palabras que lo siguen; se esperaba las palabras sin él',
    ],
  ]
  it.each(damages)('tells %s, in both languages', (_, harm, ...lines) => {
    const files = smallFiles()
    harm(files)
    const faults = checkSense(parsed(files))
    expect([...faults.map(faultLine), ...faults.map((fault) => faultLineIn(fault, 'es'))]).toEqual(lines)
    expect(checkSense(parsed(files), inlined)[0]?.path).toMatch(/^(places\.features|events)\[/)
  })

  it('finds nothing in rings that touch themselves, or have their vertices on one line', () => {
    expect(
      selfCrossing([
        [0, 0],
        [2, 0],
        [4, 0],
        [4, 4],
        [2, 0],
        [0, 4],
        [0, 0],
      ]),
    ).toBeNull()
  })

  it('finds a crossing wherever it is, as comparing every two stretches does', () => {
    const position = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
    const side = ([ax, ay]: number[], [bx, by]: number[], [cx, cy]: number[]) =>
      Math.sign(
        ((bx ?? 0) - (ax ?? 0)) * ((cy ?? 0) - (ay ?? 0)) - ((by ?? 0) - (ay ?? 0)) * ((cx ?? 0) - (ax ?? 0)),
      )
    fc.assert(
      fc.property(fc.array(position, { minLength: 3, maxLength: 12 }), (open) => {
        const [first = [0, 0]] = open
        const ring = [...open, first]
        const stretches = ring.slice(1).map((to, i) => [ring[i] ?? to, to] as const)
        const crosses = stretches.some(([a, b]) =>
          stretches.some(([c, d]) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0),
        )
        expect(selfCrossing(ring) !== null).toBe(crosses)
      }),
    )
  })
})
