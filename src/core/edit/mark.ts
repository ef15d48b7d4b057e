import { startOfExcerpt } from '../dossier/check/quotes.ts'

/** What tells words of a text from all others in it: a TextQuoteSelector of the W3C Web Annotation model. */
export interface Quote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** From a character to another, in UTF-16 units, the second not included. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Characters of context that a quote has where they are there and enough. */
const context = 30

function startsOf(text: string, part: string): number[] {
  const starts: number[] = []
  if (part === '') return starts
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) starts.push(at)
  return starts
}

/** Not into the middle of a character of two units. */
function whole(text: string, at: number, towards: -1 | 1): number {
  const inside =
    at > 0 &&
    at < text.length &&
    /[\udc00-\udfff]/.test(text[at] ?? '') &&
    /[\ud800-\udbff]/.test(text[at - 1] ?? '')
  return inside ? at + towards : at
}

/**
 * What was marked of a text as a quote: the words without the spaces around them, and some 30 characters before and after, more where
 * fewer would fit elsewhere too. null: nothing but spaces was marked.
 */
export function markExcerpt(text: string, from: number, to: number): Quote | null {
  const [low, high] = [Math.max(0, Math.min(from, to)), Math.min(text.length, Math.max(from, to))]
  const marked = text.slice(whole(text, low, -1), whole(text, high, 1))
  const exact = marked.trim()
  if (exact === '') return null
  const start = whole(text, low, -1) + marked.indexOf(exact)
  const end = start + exact.length
  for (let length = context; ; length += context) {
    const prefix = text.slice(whole(text, Math.max(0, start - length), -1), start)
    const suffix = text.slice(end, whole(text, Math.min(text.length, end + length), 1))
    const once = startsOf(text, prefix + exact + suffix).length === 1
    if (once || (start - length <= 0 && end + length >= text.length)) return { exact, prefix, suffix }
  }
}

function agreement(text: string, { start, end }: Stretch, { prefix, suffix }: Quote): number {
  let n = 0
  while (n < prefix.length && start - n > 0 && text[start - n - 1] === prefix.at(-1 - n)) n += 1
  let m = 0
  while (m < suffix.length && end + m < text.length && text[end + m] === suffix[m]) m += 1
  return n + m
}

/**
 * Where the words of a quote stand in a text: where all of it fits, else, of the places with the same words, the one whose
 * surroundings agree the most. null: the words are not there, or several places would do as well.
 */
export function findExcerpt(text: string, quote: Quote): Stretch | null {
  const { exact } = quote
  const fitting = startOfExcerpt(text, quote)
  if (fitting !== null && exact !== '') return { start: fitting, end: fitting + exact.length }
  const found = startsOf(text, exact)
    .map((start) => ({ start, end: start + exact.length }))
    .map((stretch) => ({ stretch, agrees: agreement(text, stretch, quote) }))
    .sort((a, b) => b.agrees - a.agrees)
  const [best, second] = found
  return best && (second === undefined || best.agrees > second.agrees) ? best.stretch : null
}

/** Letters as they are typed without a printer: quote marks, dashes and spaces of all kinds. One unit stays one unit. */
function plainly(text: string): string {
  return text
    .replace(/[“”„«»″]/g, '"')
    .replace(/[‘’‚′]/g, "'")
    .replace(/[–—−]/g, '-')
    .replace(/[\u00a0\u2009\u202f\n]/g, ' ')
}

/** The same as `findExcerpt`, where it finds nothing also under other quote marks, dashes and spaces: a copy of a text often has others. */
export function findWords(text: string, quote: Quote): Stretch | null {
  const { exact, prefix, suffix } = quote
  return (
    findExcerpt(text, quote) ??
    findExcerpt(plainly(text), { exact: plainly(exact), prefix: plainly(prefix), suffix: plainly(suffix) })
  )
}
