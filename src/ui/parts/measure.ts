import type { Measured } from '../../app/credits.ts'
import { indexDossier } from '../../core/dossier/index.ts'
import type { Dossier } from '../../core/dossier/types.ts'
import { lengthOf } from '../../core/line-length.ts'
import { isMapBorder } from '../../core/map-border.ts'
import type { Lang } from '../../core/words.ts'
import { sayNumber } from '../../text/index.ts'
import { readingWords } from '../../text/reading.ts'

/** The length of a line, and whether it is the map's own border that was measured, in full detail, or the line as the dossier has it. */
export interface Measure extends Measured {
  readonly own: boolean
}

/** What the map measures of a place; `map`: the map's own border. null: nothing, or it is not known yet. */
export function measureOf(dossier: Dossier, id: string | null, map: Measured | null): Measure | null {
  const place = id === null ? undefined : indexDossier(dossier).places.get(id)
  if (place === undefined) return null
  if (isMapBorder(place)) return map && { ...map, own: true }
  const measured = lengthOf(place.feature.geometry)
  return measured.points > 0 ? { ...measured, own: false } : null
}

/** "2,398 km" */
export function sayKm({ km }: Measure, lang: Lang): string {
  return readingWords[lang].km(sayNumber(lang, Math.round(km)))
}

/** "measured on this map’s own line, along every bend, 25,830 points" */
export function sayMeasure({ own, points }: Measure, lang: Lang): string {
  const words = readingWords[lang]
  return `${own ? words.measured : words.measuredDrawn}, ${words.measuredDetail(sayNumber(lang, points))}`
}
