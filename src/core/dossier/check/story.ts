import { presence } from '../../presence.ts'
import { defaultWindow } from '../../select.ts'
import { viewOfStep } from '../../story/view.ts'
import { logFault } from '../fault.ts'
import type { Log } from '../fault.ts'
import { indexDossier } from '../index.ts'
import { effectiveWhen, isEventKnown, isExcerptKnown } from '../known.ts'
import type { Dossier } from '../types.ts'
import type { View } from '../../view.ts'

/** A step shows what it speaks of: its picture does not hide the event it selects, nor quote what nobody had published by its day. */
export function checkStory(dossier: Dossier, log: Log): void {
  dossier.story.forEach((step, i) => {
    const path = `story[${i}].view`
    const view = viewOfStep(dossier, i + 1, { lang: 'en', theme: 'light', dossier: null })
    if (step.title.en.trim() === '' && step.title.es.trim() === '')
      logFault(log, `story[${i}].title`, 'is empty in both languages', 'some words in one of them')
    checkSelected(dossier, view, path, log)
    checkQuoted(dossier, step.view.excerpt, view, `${path}.excerpt`, log)
  })
}

function checkSelected(dossier: Dossier, view: View, path: string, log: Log): void {
  const event = view.select === null ? undefined : indexDossier(dossier).events.get(view.select)
  if (event === undefined) return
  const { window, known, kinds, certainty } = view
  if (kinds !== null && !kinds.includes(event.kind))
    logFault(
      log,
      `${path}.kinds`,
      `hides the selected event "${event.id}", which is of kind ${event.kind}`,
      `${event.kind} among them`,
    )
  if (!isEventKnown(dossier, event, known))
    logFault(
      log,
      `${path}.known`,
      `hides the selected event "${event.id}", of which no article had told by ${known ?? ''}`,
      'a later day',
    )
  const when = effectiveWhen(event, dossier, known)
  if (window !== null && when !== null && presence(when, window) === 'absent')
    logFault(
      log,
      `${path}.window`,
      `hides the selected event "${event.id}", which happened ${when.text}`,
      'a window with a day of it',
    )
  else if (
    certainty !== null &&
    when !== null &&
    presence(when, window ?? defaultWindow(dossier)) === 'possible'
  )
    logFault(
      log,
      `${path}.certainty`,
      `hides the selected event "${event.id}", which is only possible in this window`,
      'a window that it surely lies in, or all events',
    )
}

function checkQuoted(
  dossier: Dossier,
  id: string | undefined,
  { known, select }: View,
  path: string,
  log: Log,
): void {
  const { excerpts, events } = indexDossier(dossier)
  const excerpt = id === undefined ? undefined : excerpts.get(id)
  if (excerpt === undefined) return
  if (!isExcerptKnown(dossier, excerpt, known))
    logFault(
      log,
      path,
      `"${excerpt.id}" is of an article that was not out by ${known ?? ''}`,
      'an excerpt of an article published by the known day',
    )
  const event = select === null ? undefined : events.get(select)
  if (event !== undefined && !event.excerpts.includes(excerpt.id))
    logFault(
      log,
      path,
      `"${excerpt.id}" is no excerpt of the selected event "${event.id}"`,
      `one of ${event.excerpts.join(', ')}`,
    )
}
