/** A number as people type it, with a point or a comma, or in groups of three; null: none, or one that may mean two things. */
export function parseNumber(text: string): number | null {
  const typed = text.trim().replace(/[\s\u00a0\u202f']/g, '')
  if (!/^-?[\d.,]*\d$/.test(typed)) return null
  const groups = /^-?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.exec(typed)
  // 1.500 may be fifteen hundred or one and a half; as counts are far commoner in articles, groups of three are thousands
  if (groups) return Number(typed.replace(/[.,]/g, ''))
  const both = typed.includes('.') && typed.includes(',')
  const mark = both ? (typed.lastIndexOf('.') > typed.lastIndexOf(',') ? '.' : ',') : ','
  const plain = both ? typed.replaceAll(mark === '.' ? ',' : '.', '') : typed
  const value = Number(plain.replace(mark, '.'))
  return Number.isFinite(value) ? value : null
}
