import type { Lang } from '../core/words.ts'

/** How many more there are than are shown. */
export const andMore: Readonly<Record<Lang, (n: number) => string>> = {
  en: (n) => `and ${n} more`,
  es: (n) => `y ${n} más`,
}

/** Lines shown at once: the first few say enough, the rest is counted. */
const shown = 8

/** The first of some lines, and how many more there are. */
export function firstOf(lines: readonly string[], lang: Lang): readonly string[] {
  const more = lines.length - shown
  return more > 0 ? [...lines.slice(0, shown), andMore[lang](more)] : lines
}
