import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  readForProjector,
  readForSpeaker,
  type ToldState,
  type ToProjector,
  type ToSpeaker,
} from '../../src/app/speaker-line.ts'

const state: ToldState = {
  story: 'a.1',
  pictures: 'a.7',
  number: 3,
  revealed: 1,
  black: false,
  auto: false,
  light: false,
  where: 'step',
  lang: 'es',
  theme: 'dark',
  watch: { since: 1_700_000_000_000, before: 250 },
  query: '?mode=brief&step=3',
}
const words = { en: 'The bridge', es: 'El puente' }
const step = {
  title: words,
  words,
  notes: { en: '', es: '' },
  minutes: 0.75,
  fragments: [{ fragment: 'quotation', words }],
  spots: [{ x: 41.5, y: 20 }],
  frame: { x: 40, y: 18, width: 3, height: 2.7 },
  sign: 'closure',
} as const
const toSpeaker: readonly ToSpeaker[] = [
  { is: 'state', state },
  { is: 'story', name: 'a.1', steps: [step, { ...step, sign: null }] },
  { is: 'pictures', name: 'a.7', pictures: { now: 'data:image/jpeg;base64,/9j/4A==', next: null } },
  { is: 'left' },
]
const toProjector: readonly ToProjector[] = [
  { is: 'here', story: '', pictures: '' },
  { is: 'press', action: 'next' },
  { is: 'go', number: 12 },
  { is: 'point', at: { x: 0, y: 1 } },
  { is: 'point', at: null },
  { is: 'time', act: 'reset' },
  { is: 'claim', page: 'b' },
  { is: 'taken', page: 'b' },
]

describe('what the windows say to each other', () => {
  it('arrives as it was said, at the one it is meant for', () => {
    for (const message of toSpeaker) expect(readForSpeaker(structuredClone(message))).toEqual(message)
    for (const message of toProjector) expect(readForProjector(structuredClone(message))).toEqual(message)
    expect(
      [...toProjector.map(readForSpeaker), ...toSpeaker.map(readForProjector)].every((m) => m === null),
    ).toBe(true)
  })

  it('is passed over if anything about it is wrong', () => {
    const wrong: readonly unknown[] = [
      { is: 'press', action: 'format' },
      { is: 'go', number: -1 },
      { is: 'go', number: 1.5 },
      { is: 'go', number: '3' },
      { is: 'point', at: { x: 2, y: 0 } },
      { is: 'point', at: { x: NaN, y: 0 } },
      { is: 'press', action: 'next', more: 1 },
      { is: 'time' },
      { is: 'state', state: { ...state, theme: 'pink' } },
      { is: 'state', state: { ...state, watch: { since: 'now', before: 0 } } },
      { is: 'pictures', name: 'a', pictures: { now: 'https://example.org/a.jpg', next: null } },
      { is: 'pictures', name: 'a', pictures: { now: 'data:text/html;base64,PGI+', next: null } },
      { is: 'story', name: 'a', steps: [{ ...step, title: 'The bridge' }] },
    ]
    for (const value of wrong) expect([readForSpeaker(value), readForProjector(value)]).toEqual([null, null])
  })

  it('never throws, whatever comes over the line', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withMap: true, withDate: true }), (value) => {
        expect(readForSpeaker(value)).toBeNull()
        expect(readForProjector({ is: 'press', action: value })).toBeNull()
      }),
    )
  })
})
