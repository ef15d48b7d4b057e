import { rangeInside } from '../../quotation.ts'
import { logFault } from '../fault.ts'
import type { Fault, Log } from '../fault.ts'
import { claimsOn, indexDossier } from '../index.ts'
import { show } from '../read/reader.ts'
import type { Dossier } from '../types.ts'
import { checkShapes } from './shapes.ts'
import { checkStory } from './story.ts'
import { checkTurned } from './turned.ts'

/** An excerpt that lies in a longer one is translated with the longer one's words, so that they can be marked there. */
function checkTranslations(dossier: Dossier, log: Log): void {
  dossier.articles.forEach((article, i) => {
    article.excerpts.forEach((narrow, j) => {
      for (const wide of article.excerpts) {
        if (!rangeInside(wide, narrow)) continue
        for (const [lang, words] of Object.entries(narrow.translation)) {
          const whole = wide.translation[lang]
          if (whole === undefined || whole.includes(words)) continue
          logFault(
            log,
            `articles[${i}].excerpts[${j}].translation.${lang}`,
            `${show(words)} is not in the translation of ${wide.id}, in which the words lie`,
            `words of ${show(whole)}`,
          )
        }
      }
    })
  })
}

/** Nobody tells of what is still to come: not an article whose words date an event, nor a reference that dates one better. */
function checkOrder(dossier: Dossier, log: Log): void {
  const { articles, excerpts, references } = indexDossier(dossier)
  dossier.events.forEach((event, i) => {
    const { when, whenBasis, refined } = event
    event.excerpts.forEach((id, j) => {
      const article = articles.get(excerpts.get(id)?.article ?? '')
      if (
        !article ||
        !when ||
        whenBasis === 'reference' ||
        article.published.end.latest >= when.start.earliest
      )
        return
      logFault(
        log,
        `events[${i}].excerpts[${j}]`,
        `${article.id} was published (${article.published.text}) before it happened (${when.text})`,
        'an article published on the day or later',
      )
    })
    const published = refined && references.get(refined.reference)?.published
    if (published && published.end.latest < refined.when.start.earliest)
      logFault(
        log,
        `events[${i}].refined.reference`,
        `${refined.reference} was published (${published.text}) before it happened (${refined.when.text})`,
        'a reference published on the day or later',
      )
  })
}

/** A single answer is one, and what stands side by side is several. */
function checkRelations(dossier: Dossier, log: Log): void {
  dossier.questions.forEach(({ id, relation, measured }, i) => {
    const claims = claimsOn(dossier, id).length
    const answers = claims + (measured === null ? 0 : 1)
    const path = `questions[${i}].relation`
    if (relation === 'single' && claims > 1)
      logFault(log, path, `is single, but ${claims} claims answer it`, 'disagreement, course or agreement')
    if (relation !== 'single' && answers < 2)
      logFault(
        log,
        path,
        `is ${relation}, but ${answers === 0 ? 'nothing answers' : 'only one claim answers'} it`,
        'single',
      )
  })
}

/** Where a dossier's places stand: the file, and what leads to them in it. */
export interface PlacesAt {
  readonly file: Fault['file']
  readonly path: '' | 'places.'
}
export const ownFile: PlacesAt = { file: 'places.geojson', path: '' }
export const inlined: PlacesAt = { file: 'dossier.json', path: 'places.' }

/** What a dossier that is well formed may still have wrong. */
export function checkSense(dossier: Dossier, { file, path }: PlacesAt = ownFile): Fault[] {
  const log: Log = { file: 'dossier.json', faults: [] }
  const placesLog: Log = { file, faults: log.faults }
  checkTranslations(dossier, log)
  checkOrder(dossier, log)
  checkRelations(dossier, log)
  checkStory(dossier, log)
  checkTurned(dossier, log, placesLog, path)
  checkShapes(dossier, placesLog, path)
  return log.faults
}
