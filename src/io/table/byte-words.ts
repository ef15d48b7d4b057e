import { fold } from '../../core/search.ts'
import { letters } from './text.ts'
import type { Encoding } from './types.ts'

/*
 * Words are looked for in a table's bytes, read as Windows-1252 whatever they are: a letter a byte, so that where something is found is
 * where it stands in the file, and nothing is folded. The engine's own search by patterns does it many times faster than folding did.
 */

const span = (from: number, to: number): string =>
  letters(Uint8Array.from({ length: to - from + 1 }, (_, i) => from + i))

/** By ASCII letter, those of the bytes from 80 on that are folded to it, by the letter that each of them is. */
function variants(letterOf: (byte: number) => string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (let byte = 0x80; byte <= 0xff; byte++) {
    const folded = fold(letterOf(byte))
    if (folded.length === 1 && folded < '\x80')
      found.set(folded, (found.get(folded) ?? '') + letters(Uint8Array.of(byte)))
  }
  return found
}
const western = variants((byte) => letters(Uint8Array.of(byte)))
/** U+00C0–U+00FF are C3 and a byte 80–BF each in UTF-8; no other byte follows it. */
const afterC3 = variants((byte) => (byte < 0xc0 ? String.fromCharCode(byte + 0x40) : ''))
const c3 = letters(Uint8Array.of(0xc3))

/**
 * What finds a word of ASCII letters, folded, in `letters`: whatever its case, and with the accents that Western European letters have.
 * Others are `odd`. It is global: whoever asks it again and again sets its `lastIndex` first.
 */
export function wordPattern(word: string, encoding: Encoding): RegExp {
  const each = Array.from(word, (letter) => {
    if (!/[a-z]/.test(letter)) return letter.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')
    const plain = letter + letter.toUpperCase()
    if (encoding === 'windows-1252') return `[${plain}${western.get(letter) ?? ''}]`
    const accented = afterC3.get(letter)
    return accented === undefined ? `[${plain}]` : `(?:[${plain}]|${c3}[${accented}])`
  })
  return new RegExp(each.join(''), 'g')
}

const e2 = letters(Uint8Array.of(0xe2))
const dash = letters(Uint8Array.of(0x80))
const follow = span(0x80, 0xbf)
const c2c3 = span(0xc2, 0xc3)

const beyond = `[${span(0xc4, 0xe1)}${span(0xe3, 0xff)}]|${e2}(?!${dash})`
const broken = [
  `[${c2c3}](?![${follow}])`,
  `${e2}${dash}(?![${follow}])`,
  // Š, Ž and Ÿ of Windows-1252
  `(?<![${c2c3}]|${e2}${dash})[${letters(Uint8Array.of(0x8a, 0x8e, 0x9a, 0x9e, 0x9f))}]`,
].join('|')

/**
 * What finds bytes of a table in UTF-8 whose letters `wordPattern` does not know: beyond U+00FF, but for the dashes and quotation marks of
 * E2 80. Only its text can tell what a record that has them says. `broken`: so are bytes that are not UTF-8, for a table that has some.
 */
export const odd = { whole: new RegExp(beyond, 'g'), broken: new RegExp(`${beyond}|${broken}`, 'g') } as const
