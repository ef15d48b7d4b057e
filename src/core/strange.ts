/** The first sign of a text that is not ASCII, by its number and, where it can be seen, itself; null: there is none. Look-alikes and what nobody sees can be told by nothing else. */
export function strangeIn(text: string): string | null {
  const sign = /[^\x20-\x7e]/u.exec(text)?.[0]
  if (sign === undefined) return null
  const number = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(sign) ? `${sign} (${number})` : number
}
