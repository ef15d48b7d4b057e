import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Utf8Check } from '../../src/io/table/utf8.ts'
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
