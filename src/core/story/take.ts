import { formatCamera } from '../camera.ts'
import type { Camera } from '../camera.ts'
import { claimsOn, eventsAt, excerptsById, indexDossier } from '../dossier/index.ts'
import { isExcerptKnown } from '../dossier/known.ts'
import type { Dossier, Excerpt, Step, StepView } from '../dossier/types.ts'
import { sayWindow } from '../say.ts'
import { defaultWindow } from '../select.ts'
import { writeView } from '../view.ts'
import type { View } from '../view.ts'
import { parseWindow } from '../window.ts'
import type { Words } from '../words.ts'
import { freshId } from './draft.ts'

/** px that a map takes on the screen */
export interface MapSize {
  readonly width: number
  readonly height: number
}

/** The map on a sheet of brief mode, 1080 units high and 16:10 wide: a step's zoom is meant for it, and a wider sheet shows more. */
export const sheetMap: MapSize = { width: 1000, height: 890 }

/** How much closer the sheet's map must look for all that is in sight on a map of such a size. */
function closerOnSheet({ width, height }: MapSize): number {
  return Math.log2(Math.min(sheetMap.width / Math.max(1, width), sheetMap.height / Math.max(1, height)))
}

function closer({ zoom, lat, lon }: Camera, by: number): Camera {
  return { zoom: Math.max(0, Math.min(22, zoom + by)), lat, lon }
}

/** The camera of a step that shows all that is in sight on a map of such a size. */
export function cameraForSheet(camera: Camera, size: MapSize): Camera {
  return closer(camera, closerOnSheet(size))
}

/** The camera that shows on a map of such a size what a step's does on the sheet. */
export function cameraFromSheet(camera: Camera, size: MapSize): Camera {
  return closer(camera, -closerOnSheet(size))
}

/** The excerpts that a step may rest on: those that speak of what is selected and were published by its known day. */
export function quotableExcerpts(
  dossier: Dossier,
  select: string | null,
  known: View['known'],
): readonly Excerpt[] {
  if (select === null) return []
  const { events, places, articles, questionsByPlace, statusesByPlace } = indexDossier(dossier)
  const saying = (question: string) => claimsOn(dossier, question).map((claim) => claim.excerpt)
  const ids = places.has(select)
    ? [
        ...eventsAt(dossier, select).flatMap((event) => event.excerpts),
        ...(statusesByPlace.get(select) ?? []).flatMap((status) => status.excerpts),
        ...(questionsByPlace.get(select) ?? []).flatMap(({ id }) => saying(id)),
      ]
    : (events.get(select)?.excerpts ?? articles.get(select)?.excerpts.map(({ id }) => id) ?? saying(select))
  return excerptsById(dossier, [...new Set(ids)]).filter((excerpt) => isExcerptKnown(dossier, excerpt, known))
}

/** The quotation of a step on this view: the one that is pointed at, else the first on an event. */
function excerptFor(dossier: Dossier, view: View): string | undefined {
  const quotable = quotableExcerpts(dossier, view.select, view.known).map(({ id }) => id)
  if (view.excerpt !== null && quotable.includes(view.excerpt)) return view.excerpt
  const onEvent = view.select !== null && indexDossier(dossier).events.has(view.select)
  return onEvent ? quotable[0] : undefined
}

/**
 * All of a view that is not the reader's own, as a step keeps it: whatever was shown before, it gives the same picture. `at`: where the
 * sheet's camera is to look; null: at what is selected.
 */
export function stepViewOf(dossier: Dossier, view: View, at: Camera | null): StepView {
  const params = new URLSearchParams(writeView(view, { dossier, languages: [], prefersDark: false }))
  const part = (key: string) => params.get(key) ?? undefined
  return {
    window: part('window'),
    known: part('known'),
    select: part('select'),
    kinds: part('kinds'),
    articles: part('articles'),
    q: part('q'),
    certainty: part('certainty'),
    places: part('places'),
    area: part('area'),
    at: at === null ? undefined : formatCamera(at),
    excerpt: excerptFor(dossier, view),
  }
}

/** What a step on this view may be called to begin with: what is selected, else its window. */
function titleFor(dossier: Dossier, { select, window }: Pick<View, 'select' | 'window'>): Words {
  const { events, places, articles, questions } = indexDossier(dossier)
  const headline = articles.get(select ?? '')?.headline
  const named = events.get(select ?? '')?.title ?? questions.get(select ?? '')?.title
  const over = window ?? defaultWindow(dossier)
  return (
    named ??
    places.get(select ?? '')?.name ??
    (headline === undefined
      ? { en: sayWindow(over, 'en'), es: sayWindow(over, 'es') }
      : { en: headline, es: headline })
  )
}

/** A step with a title in one language at least: where it was left empty, what it shows. */
export function titled(dossier: Dossier, step: Step): Step {
  if (step.title.en.trim() !== '' || step.title.es.trim() !== '') return step
  const { select = null, window } = step.view
  return { ...step, title: titleFor(dossier, { select, window: parseWindow(window ?? '') }) }
}

/** A step of a minute on this view; title and words are the dossier's own on what is selected, to begin with. */
export function takeStep(dossier: Dossier, story: readonly Step[], view: View, at: Camera | null): Step {
  const event = indexDossier(dossier).events.get(view.select ?? '')
  return {
    id: freshId(story),
    title: titleFor(dossier, view),
    words: event?.summary ?? { en: '', es: '' },
    notes: { en: '', es: '' },
    minutes: 1,
    view: stepViewOf(dossier, view, at),
  }
}
