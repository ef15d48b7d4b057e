import { show } from '../read/reader.ts'

/** Where a text stops being JSON; line and column count from 1, columns in UTF-16 units. */
export interface JsonFault {
  readonly line: number
  readonly column: number
  readonly wrong: string
  readonly expected: string
}

// RFC 8259, each of them tried where the last token ended
const space = /[ \t\n\r]*/y
const quote = 0x22
const backslash = 0x5c
const single = '"\\/bfnrt'
const unicode = /\\u[0-9A-Fa-f]{4}/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y
const word = /(?:true|false|null)(?!\w)/y

interface Level {
  readonly kind: 'object' | 'list'
  readonly keys: Set<string>
}

function after(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}

/**
 * The end of a string; null where none begins, or it is broken. Not by a pattern for the whole: a data set in a dossier is one string of
 * megabytes, and engines run out of memory for going back in one.
 */
function afterString(text: string, at: number): number | null {
  if (text[at] !== '"') return null
  let end: number | null = at + 1
  while (end !== null && end < text.length) {
    const code = text.charCodeAt(end)
    if (code === quote) return end + 1
    if (code < 0x20) return null
    if (code !== backslash) end += 1
    else if (single.includes(text[end + 1] ?? ' ')) end += 2
    else end = after(unicode, text, end)
  }
  return null
}

function locate(text: string, at: number, wrong: string, expected: string): JsonFault {
  const lines = text.slice(0, at).split(/\r\n|\n|\r/)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, wrong, expected }
}

function seen(text: string, at: number): string {
  const char = text.codePointAt(at)
  return char === undefined ? 'the text ends' : `there is ${JSON.stringify(String.fromCodePoint(char))}`
}

/**
 * The first place at which a text is not JSON, or where an object has a key twice, of which JSON.parse would keep the last without a
 * word; null where there is none. Browsers word their own errors differently and often say no place.
 */
export function findJsonFault(text: string): JsonFault | null {
  const stack: Level[] = []
  let at = 0
  // what may come next: a value, a value or the end of an empty list, a key, a key or the end of an empty object, or what follows a value
  let want: 'value' | 'value or ]' | 'key' | 'key or }' | 'after' = 'value'

  for (;;) {
    at = after(space, text, at) ?? at
    const level = stack.at(-1)
    const char = text[at]

    if (want === 'after') {
      if (!level)
        return char === undefined ? null : locate(text, at, `${seen(text, at)} after the end`, 'nothing more')
      const close = level.kind === 'object' ? '}' : ']'
      if (char !== ',' && char !== close)
        return locate(text, at, seen(text, at), `a comma or ${close} (is a comma missing before this?)`)
      if (char === close) stack.pop()
      else want = level.kind === 'object' ? 'key' : 'value'
      at += 1
      continue
    }

    if (want === 'key' || want === 'key or }') {
      if (char === '}' && want === 'key or }') {
        stack.pop()
        want = 'after'
        at += 1
        continue
      }
      const end = afterString(text, at)
      if (end === null) {
        const trailing = char === '}' ? ' (is there a comma too many before this?)' : ''
        return locate(text, at, seen(text, at), `a key in double quotes${trailing}`)
      }
      const key = text.slice(at, end)
      // the same key may be written in two ways
      const name = key.includes('\\') ? String(JSON.parse(key)) : key.slice(1, -1)
      if (level?.keys.has(name))
        return locate(text, at, `the key ${show(name)} stands here for the second time`, 'each key once')
      level?.keys.add(name)
      at = after(space, text, end) ?? end
      if (text[at] !== ':') return locate(text, at, seen(text, at), `a colon after ${show(name)}`)
      at += 1
      want = 'value'
      continue
    }

    if (char === ']' && want === 'value or ]') {
      stack.pop()
      want = 'after'
      at += 1
    } else if (char === '{' || char === '[') {
      stack.push({ kind: char === '{' ? 'object' : 'list', keys: new Set() })
      want = char === '{' ? 'key or }' : 'value or ]'
      at += 1
    } else {
      const end = afterString(text, at) ?? after(number, text, at) ?? after(word, text, at)
      if (end === null) {
        const trailing = char === ']' || char === '}' ? ' (is there a comma too many before this?)' : ''
        const open = char === '"' ? ' (is a quote mark missing, or a line end inside the quotes?)' : ''
        return locate(text, at, seen(text, at), `a value${trailing}${open}`)
      }
      at = end
      want = 'after'
    }
  }
}
