import fc from 'fast-check'
import { expect, it } from 'vitest'
import { citeAsBibtex, citeAsText, escapeBibtex } from '../../src/core/cite.ts'
import type { Article } from '../../src/core/dossier/types.ts'
import { langs } from '../../src/core/words.ts'
import { citeWords } from '../../src/text/cite.ts'
import { parsed, readJson } from './fixtures/small.ts'
import { day, edtf, sure } from './fixtures/sure.ts'

const shipped = parsed({
  dossier: readJson('static/dossier/dossier.json'),
  places: readJson('static/dossier/places.geojson'),
})
const article = (id: string): Article => sure(shipped.articles.find((one) => one.id === id))
const accessed = day('2026-07-30')
const text = (id: string, lang: 'en' | 'es' = 'en') =>
  citeAsText(article(id), accessed, lang, citeWords[lang])
const bibtex = (one: Article) => citeAsBibtex(one, accessed, 'en', citeWords.en)

it('cites authors, headline, outlet, date, address and the day it was looked at', () => {
  expect(text('hrw-letter')).toBe(
    "Luis Jaime Acosta, Oliver Griffin, Vivian Sequera. “Colombia urged to push human rights in renewed relationship with Venezuela.” Reuters, 24 October 2022. https://www.investing.com/news/world-news/colombia-urged-to-push-human-rights-in-renewed-relationship-with-venezuela-2920149 Accessed 30 July 2026. The text has no date; its address or an outside copy gives it. The file has no date; the wire's copy and the letter itself (R16) give it. Vivian Sequera is credited with additional reporting.",
  )
})

it('cites in Spanish as Spanish does', () => {
  expect(text('petro-borders', 'es')).toBe(
    "«Colombian president-elect speaks to Venezuela's Maduro in hopes of renewing ties». A News, 22 de junio de 2022. https://www.anews.com.tr/world/2022/06/22/colombian-president-elect-speaks-to-venezuelas-maduro-in-hopes-of-renewing-ties Consultado el 30 de julio de 2026. El titular viene de la dirección web; el archivo no lo trae.",
  )
})

it('says that a date is not the article’s own, and that a copy has lost its accents', () => {
  expect(text('military-ties')).toContain('The text has no date')
  expect(text('military-contact')).toContain('Accents lost in the copy')
  expect(text('military-contact')).not.toContain('has no date')
  expect(bibtex(article('military-contact'))).toMatch(/note = \{Accents lost in the copy/)
})

it('makes an entry that BibLaTeX reads, its key the article’s id', () => {
  expect(bibtex({ ...article('hrw-letter'), note: null })).toBe(`@online{hrw-letter,
  author = {Luis Jaime Acosta and Oliver Griffin and Vivian Sequera},
  title = {{Colombia urged to push human rights in renewed relationship with Venezuela}},
  organization = {Reuters},
  date = {2022-10-24},
  url = {https://www.investing.com/news/world-news/colombia-urged-to-push-human-rights-in-renewed-relationship-with-venezuela-2920149},
  urldate = {2026-07-30},
  langid = {english},
  note = {The text has no date; its address or an outside copy gives it.}
}
`)
})

it('gives a date that BibLaTeX cannot read in words', () => {
  const entry = bibtex({ ...article('petro-borders'), published: edtf('[..2022-06-22]') })
  expect(entry).not.toContain('  date =')
  expect(entry).toContain('note = {by 22 June 2022.')
})

it('escapes what TeX reads as a command, and leaves letters as they are', () => {
  expect(escapeBibtex('Ñandú & Cía: 50 % of #1_a $ {x} ~ ^ \\')).toBe(
    'Ñandú \\& Cía: 50 \\% of \\#1\\_a \\$ \\textbraceleft{}x\\textbraceright{} \\textasciitilde{} \\textasciicircum{} \\textbackslash{}',
  )
})

it('keeps an author whose name has a comma or an “and” in one', () => {
  const entry = bibtex({ ...article('hrw-letter'), authors: ['Smith, Jr', 'Sons and Daughters', 'Ana Paz'] })
  expect(entry).toContain('author = {{Smith, Jr} and {Sons and Daughters} and Ana Paz}')
})

/** What TeX would print of an escaped value, read sign by sign; throws at a sign that it would take for something else. */
function printed(value: string): string {
  const names: Readonly<Record<string, string>> = {
    braceleft: '{',
    braceright: '}',
    backslash: '\\',
    asciitilde: '~',
    asciicircum: '^',
  }
  let out = ''
  for (const part of value.match(/\\text[a-z]+\{\}|\\.|[^\\]/gsu) ?? []) {
    const name = /^\\text([a-z]+)\{\}$/.exec(part)?.[1]
    if (name !== undefined) out += sure(names[name])
    else if (part.startsWith('\\')) out += part.slice(1)
    else if (/[{}%&#_$~^]/.test(part)) throw new Error(`${part} stands bare`)
    else out += part
  }
  return out
}

function balanced(value: string): boolean {
  let depth = 0
  for (const sign of value) {
    if (sign === '{') depth += 1
    if (sign === '}') depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}

const words = fc.string({
  unit: fc.oneof(
    fc.constantFrom('{', '}', '\\', '%', '&', '#', '_', '~', '^', '$', '"', ' ', '\n'),
    fc.string({ unit: 'grapheme', maxLength: 1 }),
  ),
})

it('prints again what was escaped', () => {
  fc.assert(
    fc.property(words, (some) => {
      expect(printed(escapeBibtex(some))).toBe(
        some
          .toWellFormed()
          .replace(/[\p{Cc}\s]+/gu, ' ')
          .trim(),
      )
    }),
  )
})

it('balances its braces and keeps a field a line, whatever the article says', () => {
  fc.assert(
    fc.property(
      fc.record({ headline: words, outlet: words, author: words, url: words, note: words }),
      fc.constantFrom(...langs),
      ({ headline, outlet, author, url, note }, lang) => {
        const odd = { ...article('hrw-letter'), headline, outlet, authors: [author], url }
        const entry = citeAsBibtex({ ...odd, note: { en: note, es: note } }, accessed, lang, citeWords[lang])
        expect(balanced(entry)).toBe(true)
        const lines = entry.trimEnd().split('\n')
        expect(lines.slice(1, -1).every((line) => /^ {2}[a-z]+ = \{.*\},?$/s.test(line))).toBe(true)
      },
    ),
  )
})
