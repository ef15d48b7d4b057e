/**
 * What a number may mean as people type it, with a point or a comma, or in groups of three, the likelier first: 1.500 is fifteen hundred
 * in Bogotá and one and a half in London. Empty: it is no number.
 */
export function numberReadings(text: string): readonly number[] {
  const typed = text.trim().replace(/[\s\u00a0\u202f']/g, '')
  if (!/^-?[\d.,]*\d$/.test(typed)) return []
  const groups = /^-?[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/.exec(typed)
  if (groups) {
    // counts are far commoner in articles: groups of three are thousands first
    const whole = Number(typed.replace(/[.,]/g, ''))
    const marks = typed.match(/[.,]/g)?.length ?? 0
    return marks === 1 ? [whole, Number(typed.replace(',', '.'))] : [whole]
  }
  const both = typed.includes('.') && typed.includes(',')
  const mark = both ? (typed.lastIndexOf('.') > typed.lastIndexOf(',') ? '.' : ',') : ','
  const plain = both ? typed.replaceAll(mark === '.' ? ',' : '.', '') : typed
  const value = Number(plain.replace(mark, '.'))
  return Number.isFinite(value) ? [value] : []
}
