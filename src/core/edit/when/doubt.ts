/** How sure a date is, as its words say. */
export interface Doubt {
  readonly approximate: boolean
  readonly uncertain: boolean
}

const about =
  /^(?:about|around|circa|ca?\.?|approximately|approx\.?|roughly|some time around|sometime around|hacia|alrededor de|aproximadamente|aprox\.?|cerca de|sobre)(?=l? )/
const perhaps = /^(?:possibly|perhaps|maybe|probably|posiblemente|quizas?|tal vez|probablemente)(?= )/

/** Takes the words and signs of doubt off a date: "about 10 August 2022?", "hacia ¿el 10 de agosto de 2022?". The text is folded. */
export function takeDoubt(text: string): Doubt & { readonly rest: string } {
  let rest = text.trim()
  const doubt = { approximate: false, uncertain: false }
  for (;;) {
    const before = rest
    if (about.test(rest)) {
      doubt.approximate = true
      rest = rest
        .replace(about, '')
        .replace(/^l(?= )/, '')
        .trim()
    }
    if (perhaps.test(rest)) {
      doubt.uncertain = true
      rest = rest.replace(perhaps, '').trim()
    }
    if (rest.endsWith('?') && (!rest.startsWith('¿') || rest.lastIndexOf('¿') === 0)) {
      doubt.uncertain = true
      rest = rest.slice(rest.startsWith('¿') ? 1 : 0, -1)
    }
    rest = rest.trim().replace(/^(?:el|the|on|en|in) (?=\S)/, '')
    if (rest === before) return { ...doubt, rest }
  }
}

/** The mark of EDTF for it. */
export function markOf({ approximate, uncertain }: Doubt): string {
  return approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : ''
}
