import type { Dossier, Step } from '../dossier/types.ts'
import { readView } from '../view.ts'
import type { View } from '../view.ts'

/** What a story leaves as it is: the reader's own. */
export type Own = Pick<View, 'lang' | 'theme' | 'dossier'>

/** The step of a number counted from 1, or the nearest there is; null where the dossier has no story. */
export function stepOf(
  dossier: Dossier,
  number: number,
): { readonly step: Step; readonly number: number } | null {
  const within = Math.max(1, Math.min(dossier.story.length, Math.trunc(number)))
  const step = dossier.story[within - 1]
  return step === undefined ? null : { step, number: within }
}

/**
 * The whole view of a step, the same whatever was shown before: a part that the step does not name is at its default. Read by the
 * reader of the address bar, whose words a step uses. Where the camera goes is not in it (see `framing`), as that hangs on the screen.
 */
export function viewOfStep(dossier: Dossier, number: number, { lang, theme, dossier: folder }: Own): View {
  const found = stepOf(dossier, number)
  const params = new URLSearchParams(
    Object.entries(found?.step.view ?? {}).flatMap(([key, text]) =>
      // where the camera goes and what is quoted is no part of the view
      typeof text === 'string' && key !== 'at' && key !== 'excerpt' ? [[key, text]] : [],
    ),
  )
  const { view } = readView(params, { dossier, languages: [lang], prefersDark: theme === 'dark' })
  return { ...view, mode: 'brief', step: found?.number ?? null, lang, theme, dossier: folder }
}

/** The view as the mode has it: in brief mode it is the step's, the first where none is named; any other is left alone. */
export function inStory(dossier: Dossier, view: View): View {
  return view.mode === 'brief' ? viewOfStep(dossier, view.step ?? 1, view) : view
}
