import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isUtf8 as isTableInUtf8, Utf8Check, utf8In } from '../../src/io/table/utf8.ts'
import { tableOf } from './table.ts'

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // the end may cut a letter
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

const encode = (text: string): readonly number[] => [...new TextEncoder().encode(text)]
/** Bytes near what UTF-8 allows: letters of every length, plain ones in number, single bytes where the rules turn. */
const parts = fc.oneof(
  fc.string({ unit: 'binary' }).map(encode),
  fc.string({ unit: 'grapheme-ascii', minLength: 6, maxLength: 30 }).map(encode),
  fc
    .constantFrom(0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xdf, 0xe0, 0xed, 0xf0, 0xf4, 0xf5)
    .map((byte) => [byte]),
  // either side of what is too long a way of writing a letter, half of a pair, or beyond the last one
  fc.constantFrom(
    ...[
      [0xe0, 0x9f, 0xbf],
      [0xe0, 0xa0, 0x80],
      [0xed, 0x9f, 0xbf],
      [0xed, 0xa0, 0x80],
    ],
    ...[
      [0xf0, 0x8f, 0xbf, 0xbf],
      [0xf0, 0x90, 0x80, 0x80],
      [0xf4, 0x8f, 0xbf, 0xbf],
      [0xf4, 0x90, 0x80, 0x80],
    ],
  ),
)

it('knows UTF-8 as a decoder that throws does, however the bytes are cut', () => {
  fc.assert(
    fc.property(
      fc.array(parts, { maxLength: 8 }),
      fc.array(fc.nat(60), { maxLength: 5 }),
      fc.nat(3),
      (bytes, cuts, shift) => {
        const whole = new Uint8Array([...Array<number>(shift).fill(0), ...bytes.flat()]).subarray(shift)
        const check = new Utf8Check()
        let [at, good] = [0, true]
        for (const cut of [...cuts, Infinity]) {
          good &&= check.take(whole.subarray(at, at + cut))
          at += cut
        }
        expect(good).toBe(isUtf8(whole))
        expect(utf8In(Uint8Array.of(0x61, ...whole)).strays === 0).toBe(good)
      },
    ),
    { numRuns: 3000 },
  )
})

it('reads accents of Windows-1252 that stand where nobody looks before a table is read, and says so', async () => {
  const plain = '2021-03-21,7.03,-71.4,La Victoria\n'.repeat(50_000)
  const line = (place: readonly number[]) => new Uint8Array([...encode('2021-03-22,7,-71,'), ...place, 10])
  const western = line([0x50, 0xe1, 0x65, 0x7a])
  const parts: readonly (readonly [line: BlobPart, partly: boolean])[] = [
    [western, true],
    [line(encode('Páez')), false],
  ]
  for (const [accents, partly] of parts) {
    const set = await tableOf(new Blob(['date,lat,lon,place\n', plain, accents, plain, plain]))
    expect(set.format.encoding).toBe('utf-8')
    expect(set.partlyWestern).toBe(partly)
    expect(await set.read([50_000])).toMatchObject([{ place: 'Páez' }])
  }
  expect(await tableOf(new Blob(['date,lat,lon,place\n', western]))).toMatchObject({
    format: { encoding: 'windows-1252' },
    partlyWestern: false,
  })
})

it('counts letters and what is part of none, wherever the bytes are cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(3), fc.nat(3), (text, from, less) => {
      const bytes = new TextEncoder().encode(text)
      expect(utf8In(bytes.subarray(from, bytes.length - less)).strays).toBe(0)
      const letters = Array.from(text).filter((letter) => letter > '\x7f').length
      expect(utf8In(bytes).letters).toBe(letters)
      expect(utf8In(Uint8Array.of(...bytes, 0xe9, 0x2c)).strays).toBe(1)
    }),
  )
})

it('takes Windows-1252 for what it is', () => {
  const western = Uint8Array.from(
    Array.from('Cúcuta, Táchira, niño, «aún»', (letter) => letter.charCodeAt(0)),
  )
  expect(isTableInUtf8(utf8In(western))).toBe(false)
})

const western = Uint8Array.of(...encode('C'), 0xfa, ...encode('cuta,2021-03-21,7,-72\n'))
it.each([
  ['a short table', 10],
  ['what is looked at of a long one', 80_000],
])('a line in Windows-1252 at the end of %s leaves the other lines in UTF-8', async (_, good) => {
  const head = `título,fecha,latitud,longitud\n${'Cúcuta,2021-03-21,7,-72\n'.repeat(good)}`
  const set = await tableOf(new Blob([head, western]))
  expect([set.fields[0], set.format.encoding, set.columns.length]).toEqual(['título', 'utf-8', good + 1])
  const texts = await set.read([0, good])
  expect(texts.map(({ title }) => title)).toEqual(['Cúcuta', 'Cúcuta'])
})
