import { addDays, compareDays, dayNumber, type Day } from '../core/day.ts'
import { eventsAt, eventsOfArticle, indexDossier } from '../core/dossier/index.ts'
import { isArticleKnown, isEventKnown, knownArticles } from '../core/dossier/known.ts'
import type { Article, CrossingState, Dossier, Event, Place, Question } from '../core/dossier/types.ts'
import { crossingState, defaultWindow, eventsInWindow } from '../core/select.ts'
import type { EventFilters, WordsFilter } from '../core/select.ts'
import type { View } from '../core/view.ts'
import type { Where } from '../core/where.ts'
import type { Window } from '../core/window.ts'
import { learn, spoken } from '../text/spoken.ts'
import type { DataSets } from './data.svelte.ts'
import type { Editing } from './editing.svelte.ts'
import type { Notices } from './notices.svelte.ts'
import type { OwnStory } from './own-story.svelte.ts'

/** What is selected, looked up in the dossier. */
export type Selection =
  | { readonly kind: 'event'; readonly id: string; readonly event: Event }
  | { readonly kind: 'place'; readonly id: string; readonly place: Place }
  | { readonly kind: 'article'; readonly id: string; readonly article: Article }
  | { readonly kind: 'question'; readonly id: string; readonly question: Question }

/** How a change of the view is kept: a stop that "back" returns to, a nudge of the one it is on, or one of many on the way to a stop. */
export type Weight = 'stop' | 'nudge' | 'passing'

/**
 * The view and what follows from it: which events are in the window, what is selected, what state the crossings are in. All of the
 * screen hangs on this one value.
 */
export class Session {
  /** the dossier that the address names */
  readonly site: Dossier
  /** what somebody prepared in this browser; null: nothing, or nothing that was asked for yet */
  own: OwnStory | null = $state.raw(null)
  /** the dossier that is edited in this browser; null: none, or none that was asked for yet */
  edited: Editing | null = $state.raw(null)
  /** whether a briefing or a dossier is being prepared */
  making = $state(false)
  /** the data sets beside the dossier; null: nobody brought one yet */
  data: DataSets | null = $state.raw(null)
  /** whether the sheet is open on which data are brought */
  bringing = $state(false)
  readonly notices: Notices
  /** called after each change of the view */
  onchange: (view: View, weight: Weight) => void = () => {}
  /** the address of a view, for links that lead to it */
  address: (view: View) => string = () => ''

  /** what else is to be said in the status line, such as how much a search has found */
  aside = $state('')
  /** how a box is being chosen on the map: drawn by hand, or what is in sight; null: not now */
  drawing: 'hand' | 'sight' | null = $state(null)

  #view: View
  /** grows each time that the camera is to go where the view says, and not the view where the camera went */
  aims = $state(0)
  /** what the page's one live region is to say instead of the window, until the view changes */
  said: string | null = $state(null)

  constructor(dossier: Dossier, view: View, notices: Notices) {
    this.site = dossier
    this.notices = notices
    this.#view = $state.raw(view)
    this.#speak()
    void this.locate()
  }

  /** the dossier that is shown: the site's, one opened from a file, or what of an edited one can be shown; in it the story that is told, the dossier's or one's own */
  get dossier(): Dossier {
    return this.edited?.shown ?? this.own?.dossier ?? this.site
  }

  get view(): View {
    return this.#view
  }

  /** how far time goes: the dossier's own span, and further where somebody's data were to be seen whole */
  get whole(): Window {
    return this.data?.reach ?? defaultWindow(this.dossier)
  }

  #learned = $state(0)
  /** the words of the view's language; in English until they have come */
  readonly t = $derived.by(() => {
    void this.#learned
    return spoken[this.#view.lang]
  })
  /** the window in force: the view's own, else the whole dossier's */
  readonly window: Window = $derived.by(() => this.#view.window ?? defaultWindow(this.dossier))
  /** which places lie where; fetched when somebody first asks for a place or a box */
  where: Where | null = $state.raw(null)
  /** makes a filter of a query; fetched with the first */
  finds: ((query: string) => WordsFilter) | null = $state.raw(null)
  #last: { readonly parts: readonly unknown[]; readonly filters: EventFilters } | null = null
  /** what of the view filters events, whatever the window; words, places and boxes do so once it is known what has them or lies in them */
  readonly filters: EventFilters = $derived.by(() => {
    const { kinds, articles, q, certainty, places, area } = this.#view
    const { where, finds } = this
    const parts = [kinds, articles, q, certainty, places, area, where, finds]
    // while only the window moves they stay the very same value, and what they leave need not be worked out again
    if (!this.#last?.parts.every((part, i) => part === parts[i]))
      this.#last = {
        parts,
        filters: {
          kinds,
          articles,
          words: q && finds ? finds(q) : null,
          certainty,
          places: places && where && where.within(places),
          area: area && where && where.touching(area),
        },
      }
    return this.#last.filters
  })
  readonly events = $derived.by(() =>
    eventsInWindow(this.dossier, this.window, this.#view.known, this.filters),
  )
  readonly articles: readonly Article[] = $derived.by(() => knownArticles(this.dossier, this.#view.known))
  readonly selection: Selection | null = $derived.by(() => select(this.dossier, this.#view.select))
  /** events of this window that only later articles speak of */
  readonly knownLater: number = $derived.by(() => {
    if (this.#view.known === null) return 0
    const all = eventsInWindow(this.dossier, this.window, null, this.filters).present
    const now = new Set(this.events.present.map((row) => row.event.id))
    return all.filter((row) => !now.has(row.event.id)).length
  })
  /** each crossing's state at the window's end; null: no source says */
  readonly crossings: ReadonlyMap<string, CrossingState | null> = $derived.by(
    () =>
      new Map(
        this.dossier.places
          .filter((place) => place.kind === 'crossing')
          .map((place) => [
            place.id,
            crossingState(this.dossier, place.id, this.window.to, this.#view.known)?.state ?? null,
          ]),
      ),
  )

  #speak(): void {
    const { lang } = this.#view
    if (lang === this.t.lang) return
    learn(lang).then(
      () => (this.#learned += 1),
      () => this.notices.tell(this.t.partFailed),
    )
  }

  /** Opens what a briefing is prepared with. */
  prepare(): void {
    this.making = true
  }

  /** Changes parts of the view. */
  show(change: Partial<View>, weight: Weight = 'stop'): void {
    this.#view = { ...this.#view, ...change }
    this.#speak()
    this.said = null
    this.onchange(this.#view, weight)
    void this.locate()
  }

  /** Has something said to those who do not see it; the same words again are heard again. */
  say(words: string): void {
    this.said = this.said === words ? `${words}\u00a0` : words
  }

  /** Takes over a whole view, as from the address bar, without telling it back. */
  restore(view: View): void {
    this.#view = view
    this.#speak()
    this.said = null
    this.aims += 1
    void this.locate()
  }

  /** Sees to it that the view's words can be looked for, and that it is known what lies where, if the view asks for a place or a box, or if it is wanted anyway. */
  async locate(wanted = this.#view.places !== null || this.#view.area !== null): Promise<void> {
    try {
      if (this.#view.q) this.finds ??= (await import('../core/search.ts')).wordsFilter
      if (!wanted) return
      const { locate } = await import('./where.ts')
      await locate(this)
    } catch {
      this.notices.tell(this.t.partFailed)
    }
  }

  select(id: string | null): void {
    this.data?.leave()
    if (id !== this.#view.select) this.show({ select: id, excerpt: null })
  }

  /** Moves one end of the window; the other gives way before the two would cross. */
  moveFrom(from: Day, weight: Weight = 'stop'): void {
    const { to } = this.window
    this.show({ window: { from, to: compareDays(from, to) > 0 ? from : to } }, weight)
  }

  moveTo(to: Day, weight: Weight = 'stop'): void {
    const { from } = this.window
    this.show({ window: { from: compareDays(from, to) > 0 ? to : from, to } }, weight)
  }

  /** Shifts the whole window by so many days. */
  shift(days: number, weight: Weight = 'stop'): void {
    const { from, to } = this.window
    this.show({ window: { from: addDays(from, days), to: addDays(to, days) } }, weight)
  }

  /** Shifts the window by its own length, no further than time goes. */
  turn(by: 1 | -1): void {
    const { from, to } = this.window
    const length = dayNumber(to) - dayNumber(from) + 1
    const room =
      by > 0 ? dayNumber(this.whole.to) - dayNumber(to) : dayNumber(from) - dayNumber(this.whole.from)
    const days = Math.min(length, room)
    if (days > 0) this.shift(by * days)
  }

  /** Selects the next or previous event of this window by time; from nowhere, the first or last. From a data set's row, that of the set. */
  stepEvent(by: 1 | -1): void {
    if (this.data?.step(by)) return
    const present = this.events.present
    const at = present.findIndex((row) => row.event.id === this.#view.select)
    const next = at < 0 ? (by > 0 ? 0 : present.length - 1) : at + by
    const row = present[(next + present.length) % Math.max(1, present.length)]
    if (row) this.select(row.event.id)
  }
}

function select(dossier: Dossier, id: string | null): Selection | null {
  if (id === null) return null
  const { events, places, articles, questions } = indexDossier(dossier)
  const event = events.get(id)
  if (event) return { kind: 'event', id, event }
  const place = places.get(id)
  if (place) return { kind: 'place', id, place }
  const article = articles.get(id)
  if (article) return { kind: 'article', id, article }
  const question = questions.get(id)
  return question ? { kind: 'question', id, question } : null
}

/** Whether what is selected is known by a day: an event by an article that speaks of it, an article by its own; places and questions always. */
export function isSelectionKnown(dossier: Dossier, selection: Selection, known: Day | null): boolean {
  if (selection.kind === 'event') return isEventKnown(dossier, selection.event, known)
  return selection.kind !== 'article' || isArticleKnown(selection.article, known)
}

/** The events a selection speaks of, whatever the window. */
export function eventsOfSelection(dossier: Dossier, selection: Selection | null): readonly Event[] {
  if (!selection) return []
  switch (selection.kind) {
    case 'event':
      return [selection.event]
    case 'place':
      return eventsAt(dossier, selection.id)
    case 'article':
      return eventsOfArticle(dossier, selection.id)
    case 'question':
      return selection.question.events.flatMap((id) => indexDossier(dossier).events.get(id) ?? [])
  }
}
