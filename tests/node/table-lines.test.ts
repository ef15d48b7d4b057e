import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesAt } from '../../src/io/table/lines.ts'

const places = (text: string) => Array.from({ length: text.length }, (_, at) => at)
/** The line of each byte: one more than the line ends before it, where a CRLF has ended with its CR. */
const lineOf = (text: string) => (at: number) => 1 + [...text.slice(0, at).matchAll(/\r\n?|\n/g)].length

test('each byte stands on the line after as many line ends as come before it, whatever ends lines', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .array(fc.constantFrom('a', 'b', '\n', '\r', '\r\n'), { maxLength: 40 })
        .map((parts) => parts.join('')),
      async (text) => {
        expect(await linesAt(new Blob([text]), places(text))).toEqual(places(text).map(lineOf(text)))
      },
    ),
  )
})

test('a CRLF that two pieces of the file share is one line end', async () => {
  const piece = 8 * 1024 * 1024
  const source = new Blob(['x'.repeat(piece - 1), '\r', '\n', 'second\r\n', 'third'])
  expect(await linesAt(source, [0, piece - 1, piece + 1, piece + 9])).toEqual([1, 1, 2, 3])
})

test('what stands behind the end stands on the last line', async () => {
  expect(await linesAt(new Blob(['a\nb\n']), [2, 99])).toEqual([2, 3])
})
