import { saysNothing } from '../../core/data/profile.ts'

/** A cell that holds no number, told apart from NaN, which means that nothing stands there. */
export const noNumber = Infinity

// whole powers of ten up to 10^22 are exact, so one division of a number below 2^53 by one is rounded once, as Number() rounds it
const powers = Array.from({ length: 16 }, (_, i) => 10 ** i)

/** The bytes do not say it plainly: `numberOf` their text does. */
export const askText = -Infinity

/**
 * The number that stands in bytes, with a point or a comma before its decimals (degrees have no thousands), if it is written plainly, as
 * nearly all are; NaN where nothing stands there; else `askText`.
 */
export function readNumber(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  let end = to
  while (at < end && bytes[at] === 32) at++
  while (end > at && bytes[end - 1] === 32) end--
  if (at === end) return NaN
  const negative = bytes[at] === 45
  if (negative) at++
  let digits = 0
  let decimals = -1
  let value = 0
  for (let i = at; i < end; i++) {
    const byte = bytes[i] ?? 0
    if (byte >= 48 && byte <= 57) {
      value = value * 10 + (byte - 48)
      digits++
      if (decimals >= 0) decimals++
    } else if ((byte === 46 || byte === 44) && decimals < 0 && digits > 0) decimals = 0
    else return askText
  }
  if (digits === 0 || digits > 15) return askText
  const size = decimals > 0 ? value / (powers[decimals] ?? NaN) : value
  return negative ? 0 - size : size
}

/** The number that a text is: NaN where it says nothing, `noNumber` where it is none. */
export function numberOf(cell: string): number {
  const text = cell
    .trim()
    .replace('−', '-')
    .replace(/^(-?\d+),(\d+)$/, '$1.$2')
  if (saysNothing(text)) return NaN
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text)) return noNumber
  const number = Number(text)
  return Number.isFinite(number) ? number : noNumber
}
