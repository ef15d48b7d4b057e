import { addDays, compareDays, dayFromNumber, dayNumber, type Day } from '../../core/day.ts'
import type { Window } from '../../core/window.ts'
import type { Weight } from '../../app/session.svelte.ts'
import { daysOf, gripAt, type Grip } from './drag.ts'
import { capture } from './capture.ts'
import { OnceAFrame } from './frames.ts'
import { hitAt } from './hit.ts'
import type { Layout } from './layout.svelte.ts'
import type { Stretch } from './scale.ts'
import { Wheel } from './wheel.ts'

/** What a hand does. */
export interface Deeds {
  window(window: Window, weight: Weight): void
  known(day: Day, weight: Weight): void
  /** points at an event or an article, by id; null: at neither */
  hover(id: string | null): void
  tap(id: string): void
  /** the hand has come down */
  held(): void
}

interface Point {
  readonly x: number
  readonly y: number
}

interface Held {
  readonly grip: Grip
  readonly x: number
  /** px from the hand to the handle it holds */
  readonly off: number
  readonly window: Window
  readonly stretch: Stretch
  moved: boolean
}

/** px that a hand moves before it drags and no longer points */
const still = 4

function keepIn(day: Day, least: Day, most: Day): Day {
  if (compareDays(day, least) < 0) return least
  return compareDays(day, most) > 0 ? most : day
}

/** The mouse, the pen and the fingers on the lanes: they drag the window, its ends, the known day or the axis, pinch, point and tap. */
export class Hand {
  readonly #layout: Layout
  readonly #window: () => Window
  /** the lanes on the page */
  readonly #element: HTMLElement
  readonly #deeds: Deeds
  readonly #frames = new OnceAFrame()
  readonly #wheel: Wheel
  /** where each pointer that is down stands, px from the left */
  readonly #fingers = new Map<number, number>()
  #held: Held | null = null
  /** the days under two fingers when the second came down */
  #pinch: readonly [number, number] | null = null

  constructor(element: HTMLElement, layout: Layout, window: () => Window, deeds: Deeds) {
    this.#element = element
    this.#layout = layout
    this.#window = window
    this.#deeds = deeds
    this.#wheel = new Wheel(layout.shown)
  }

  #at(event: MouseEvent): Point {
    const { left, top } = this.#element.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }

  #idAt(point: Point, { pointerType }: PointerEvent): string | null {
    const { marks, sheets, heights } = this.#layout
    return hitAt(point, pointerType === 'touch', marks, sheets, heights)
  }

  turn(event: WheelEvent): void {
    const { scale } = this.#layout
    this.#wheel.turn(event, this.#at(event).x, scale)
  }

  down(event: PointerEvent): void {
    if (event.button !== 0) return
    const { scale, thumbs, heights, shown } = this.#layout
    const point = this.#at(event)
    capture(this.#element, event.pointerId)
    this.#fingers.set(event.pointerId, point.x)
    if (this.#fingers.size === 2) {
      this.#let('stop', point.x)
      const [a = 0, b = 0] = this.#places()
      this.#pinch = [scale.first + a / scale.pixels, scale.first + b / scale.pixels]
      return
    }
    const grip = gripAt(point, event.pointerType === 'touch', thumbs, {
      axis: heights.axis,
      zoomed: shown.zoomed,
    })
    const handle = grip === 'from' || grip === 'to' || grip === 'known' ? grip : null
    const off = handle ? point.x - thumbs[handle].x : 0
    this.#held = { grip, x: point.x, off, window: this.#window(), stretch: shown.stretch, moved: false }
    if (handle)
      this.#element.querySelector<HTMLElement>(`[data-handle=${handle}]`)?.focus({ preventScroll: true })
    this.#deeds.held()
  }

  move(event: PointerEvent): void {
    const point = this.#at(event)
    if (this.#fingers.has(event.pointerId)) this.#fingers.set(event.pointerId, point.x)
    if (this.#pinch) this.#frames.ask(() => this.#spread())
    else if (!this.#held) this.#deeds.hover(this.#idAt(point, event))
    else if (this.#held.moved || Math.abs(point.x - this.#held.x) >= still) {
      this.#held.moved = true
      this.#frames.ask(() => this.#drag(point.x, 'passing'))
    }
  }

  up(event: PointerEvent): void {
    const point = this.#at(event)
    const tapped = this.#held !== null && !this.#held.moved
    this.#let('stop', point.x)
    this.#lift(event)
    const id = tapped ? this.#idAt(point, event) : null
    if (id !== null) this.#deeds.tap(id)
  }

  cancel(event: PointerEvent): void {
    this.#frames.drop()
    this.#held = null
    this.#lift(event)
  }

  #lift({ pointerId }: PointerEvent): void {
    this.#fingers.delete(pointerId)
    if (this.#fingers.size < 2) this.#pinch = null
  }

  /** Lets go of what is held, where it is. */
  #let(weight: Weight, x: number): void {
    this.#frames.drop()
    if (this.#held?.moved) this.#drag(x, weight)
    this.#held = null
  }

  #places(): readonly number[] {
    return [...this.#fingers.values()].slice(0, 2)
  }

  #spread(): void {
    const days = this.#pinch
    const [a, b] = this.#places()
    if (days === null || a === undefined || b === undefined) return
    const { scale, shown } = this.#layout
    shown.go(({ pinched }, _, limits) => pinched(days, [a, b], scale, limits))
  }

  #drag(place: number, weight: Weight): void {
    const held = this.#held
    if (!held) return
    const { scale, domain, shown } = this.#layout
    const { from, to } = held.window
    // the day whose start is nearest to the handle; it stays on the lanes
    const start = (x: number) => Math.round(scale.first + x / scale.pixels)
    const x = Math.min(scale.width, Math.max(0, place - held.off))
    if (held.grip === 'from')
      this.#deeds.window({ from: keepIn(dayFromNumber(start(x)), domain.from, to), to }, weight)
    else if (held.grip === 'to')
      this.#deeds.window({ from, to: keepIn(dayFromNumber(start(x) - 1), from, domain.to) }, weight)
    else if (held.grip === 'known') this.#deeds.known(dayFromNumber(start(x) - 1), weight)
    else if (held.grip === 'window') {
      const span = dayNumber(to) - dayNumber(from)
      const by = daysOf(place - held.x, scale)
      const first = keepIn(addDays(from, by), domain.from, addDays(domain.to, -span))
      this.#deeds.window({ from: first, to: addDays(first, span) }, weight)
    } else if (held.grip === 'axis') {
      const days = (held.x - place) / scale.pixels
      shown.go(({ panned }, _, limits) => panned(held.stretch, days, limits))
    }
  }
}
