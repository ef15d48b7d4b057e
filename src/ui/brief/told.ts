import type { ToldFragment, ToldStep } from '../../app/speaker-line.ts'
import { articleOf, indexDossier } from '../../core/dossier/index.ts'
import type { Dossier, Step } from '../../core/dossier/types.ts'
import { fragmentsOf, type Fragment } from '../../core/story/steps.ts'
import type { Lang, Words } from '../../core/words.ts'
import { sketchOf } from '../parts/sketch.ts'

const nothing: Words = { en: '', es: '' }

/** The story as the speaker's window is told it. */
export function tellStory(dossier: Dossier): readonly ToldStep[] {
  return dossier.story.map((step) => ({
    title: step.title,
    words: step.words,
    notes: step.notes,
    minutes: step.minutes,
    fragments: fragmentsOf(dossier, step).map((fragment): ToldFragment => ({
      fragment,
      words: wordsOf(dossier, step, fragment),
    })),
    ...sketchOf(dossier, step),
  }))
}

/** What a fragment brings: the question, the quotation or the names of the places. */
function wordsOf(dossier: Dossier, { view }: Step, fragment: Fragment): Words {
  const { questions, excerpts, places } = indexDossier(dossier)
  switch (fragment) {
    case 'claims':
      return questions.get(view.select ?? '')?.title ?? nothing
    case 'quotation': {
      const excerpt = excerpts.get(view.excerpt ?? '')
      const article = excerpt && articleOf(dossier, excerpt)
      const said = (lang: Lang) =>
        excerpt === undefined || article?.lang === lang
          ? excerpt?.exact
          : (excerpt.translation[lang] ?? excerpt.exact)
      return { en: said('en') ?? '', es: said('es') ?? '' }
    }
    case 'place': {
      const names = (lang: Lang) =>
        (view.then ?? []).map((id) => places.get(id)?.name[lang] ?? id).join(' · ')
      return { en: names('en'), es: names('es') }
    }
  }
}
