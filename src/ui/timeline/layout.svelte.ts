import { dayNumber } from '../../core/day.ts'
import { eventsOfArticle } from '../../core/dossier/index.ts'
import type { DatedEvent } from '../../core/select.ts'
import type { Session } from '../../app/session.svelte.ts'
import { later } from '../later.ts'
import { barsIn } from './bars.ts'
import type { looked } from './looked.ts'
import { laneHeights, rowsAtHand, type LaneMark } from './lanes.ts'
import { layRows } from './rows.ts'
import { stretchOf, timeScale, wholeYears } from './scale.ts'
import { sheetsOf } from './sheets.ts'
import { Shown } from './shown.svelte.ts'
import { forgetWidths, textWidth } from './text-width.ts'
import { thumbsOf } from './thumbs.ts'

/** What the lanes show of a session, in px from their left and top. */
export class Layout {
  readonly #session: Session
  readonly #hovered: () => string | null
  readonly shown: Shown
  /** px that the lanes are wide */
  width = $state(0)
  #fonts = $state(0)
  #look: typeof looked | null = $state.raw(null)

  constructor(session: Session, hovered: () => string | null, onfault: () => void) {
    this.#session = session
    this.#hovered = hovered
    this.shown = new Shown(() => this.whole, onfault)
    $effect(() => {
      const wanted = this.selected !== null || this.hovered !== null || this.shown.threads
      if (wanted && !this.#look) later('looked')().then(({ looked }) => (this.#look = looked), onfault)
    })
    $effect(() => {
      const measureAgain = () => {
        forgetWidths()
        this.#fonts += 1
      }
      document.fonts.addEventListener('loadingdone', measureAgain)
      return () => document.fonts.removeEventListener('loadingdone', measureAgain)
    })
  }

  /** the data sets that have a strip of their own below the events; null: there are none */
  readonly data = $derived.by(() => (this.#session.data?.list.length ? this.#session.data : null))
  readonly selected = $derived.by(() => this.#session.view.select)
  readonly hovered = $derived.by(() => this.#hovered())
  readonly #narrow = $derived(this.width < 560)
  /** how far the window's ends can be taken */
  readonly domain = $derived.by(() => wholeYears(this.#session.window, this.#session.whole))
  readonly whole = $derived(stretchOf(this.domain))
  readonly scale = $derived.by(() => timeScale(this.shown.stretch, Math.max(120, this.width)))
  readonly #pixels = $derived(this.scale.pixels)

  // A step of the window leaves most things as they are: the same events are laid out once.
  #kept: readonly DatedEvent[] = []
  /** the events that the filters leave, by time, whether in the window or not */
  readonly dated = $derived.by(() => {
    const { rows } = this.#session.events
    const same =
      rows.length === this.#kept.length &&
      rows.every(({ event, when }, i) => event === this.#kept[i]?.event && when === this.#kept[i].when)
    return same ? this.#kept : (this.#kept = rows)
  })
  readonly #rows = $derived.by(() => new Map(this.#session.events.rows.map((row) => [row.event.id, row])))
  readonly #entries = $derived.by(() => {
    void this.#fonts
    const { lang } = this.#session.view
    return this.dated.map(({ event, when }) => ({
      id: event.id,
      when: event.when ?? when,
      refined: event.when !== null && when !== event.when ? when : null,
      title: event.title[lang],
      room: this.#narrow ? 0 : textWidth(event.title[lang], 'plain'),
    }))
  })
  readonly #laid = $derived(layRows(this.#entries, this.#pixels))

  /** the window's ends, wherever they lie */
  readonly window = $derived.by(() => ({
    from: this.scale.x(dayNumber(this.#session.window.from)),
    to: this.scale.x(dayNumber(this.#session.window.to) + 1),
  }))
  readonly thumbs = $derived.by(() => {
    const { known } = this.#session.view
    const { from, to } = this.window
    const at = known === null ? null : this.scale.x(dayNumber(known) + 1)
    return thumbsOf(from, to, at, this.scale.width)
  })
  /** where the line of what is known stands; null: everything is known, or the day is not in sight */
  readonly known = $derived.by(() =>
    this.#session.view.known !== null && this.thumbs.known.beyond === 0 ? this.thumbs.known.x : null,
  )
  readonly #lines = $derived([this.window.from, this.window.to, this.known ?? this.window.to])

  readonly #most = $derived(rowsAtHand(this.#narrow))
  readonly #placed = $derived(barsIn(this.#laid, this.scale, this.#lines, this.#most))
  /** whether there are more marks than can be told apart, so that columns stand in for them */
  readonly crowded = $derived(this.width > 0 && this.#placed.rows > this.#most)
  // Where columns stand in for the marks, what is looked at keeps its own.
  readonly #seen = $derived.by(() => {
    if (!this.crowded) return this.#placed
    const looked = this.#entries.filter(({ id }) => id === this.selected || id === this.hovered)
    return barsIn(layRows(looked, this.#pixels), this.scale, this.#lines)
  })
  readonly heights = $derived(laneHeights(this.#narrow, this.#seen.rows, this.data !== null))
  readonly marks: readonly LaneMark[] = $derived(
    this.#seen.bars.flatMap((bar) => {
      const row = this.#rows.get(bar.id)
      return row ? [{ ...bar, kind: row.event.kind, presence: row.presence }] : []
    }),
  )

  readonly sheets = $derived.by(() => sheetsOf(this.#session.dossier, this.#session.view.known, this.scale))
  readonly #pairs = $derived.by(() =>
    this.#session.articles.flatMap((article) =>
      eventsOfArticle(this.#session.dossier, article.id).map((event) => ({ article, event })),
    ),
  )
  /** threads, titles and names of what is looked at; null until that part of the app is there */
  readonly looked = $derived.by(() => this.#look?.(this.#pairs, this.#laid, this) ?? null)

  /** The day round which a button or a key zooms: of what is selected, else of the window's middle, else of what is shown. */
  readonly middle = $derived.by(() => {
    const sign =
      this.marks.find(({ id }) => id === this.selected)?.sign ??
      this.sheets.find(({ id }) => id === this.selected)?.x ??
      null
    const centre = (this.window.from + this.window.to) / 2
    const inSight = centre > 0 && centre < this.scale.width
    return this.scale.first + (sign ?? (inSight ? centre : this.scale.width / 2)) / this.#pixels
  })
}
