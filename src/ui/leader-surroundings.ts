import type { Point } from './leader.ts'
import type { Box } from './leader-routes.ts'

/** What the leader line runs between and round, as it lies on the page now; px. */
export interface Surroundings {
  /** the map */
  readonly box: DOMRectReadOnly
  /** whether the panel stands beside the map */
  readonly beside: boolean
  /** where the line leaves the first card that is in sight; null: none is, or the panel is not beside the map */
  readonly dot: Point | null
  /** the upper edge of a panel that lies below; null: it does not */
  readonly edge: number | null
  /** the timeline's corner, and the level between its header and its lanes */
  readonly time: { readonly left: number; readonly top: number; readonly lanes: number }
}

/** The most that lies between a card and its panel's right edge, px. */
const margin = 40
/** The least of a card that has to be in sight, px. */
const least = 24
/** How far below its card's top the line leaves, px. */
const below = 60

/** Looks where the parts of the page are. */
export function lookRound(map: HTMLElement): Surroundings {
  const box = map.getBoundingClientRect()
  const panel = rectOf('.evidence')
  const timeline = rectOf('.timeline')
  const beside = panel !== null && panel.right <= box.left + 2
  return {
    box,
    beside,
    dot: panel !== null && beside ? dotIn(panel) : null,
    edge: panel !== null && !beside ? edgeBelow(box) : null,
    time: {
      left: timeline?.left ?? 0,
      top: timeline?.top ?? 0,
      lanes: (rectOf('.timeline .header')?.bottom ?? (timeline?.top ?? 0) + 40) + 3,
    },
  }
}

/** What stands on the map: it bears `data-furniture`. */
export function furniture(): readonly Box[] {
  return rectsOf('[data-furniture]')
}

/** What stands between the map and the lanes. */
export function header(): readonly Box[] {
  return rectsOf('.credits > *, .timeline .header > *')
}

/** A panel below may have a grip at its upper edge that is no part of the evidence. */
function edgeBelow(box: DOMRectReadOnly): number | null {
  const evidence = document.querySelector('.evidence')
  const top = (evidence?.closest('.panel') ?? evidence)?.getBoundingClientRect().top
  return top !== undefined && top > box.top ? top : null
}

function dotIn(panel: DOMRectReadOnly): Point | null {
  for (const card of rectsOf('.evidence .card')) {
    const top = Math.max(panel.top, card.top)
    const seen = Math.min(panel.bottom, card.bottom) - top
    // of cards in a row the last: a line does not leave over its neighbour's words
    if (seen <= least || card.right < panel.right - margin) continue
    const y = Math.max(panel.top + least / 2, top + Math.min(below, seen / 2))
    return { x: card.right, y: Math.min(panel.bottom - least / 2, y) }
  }
  return null
}

function rectOf(selector: string): DOMRectReadOnly | null {
  return document.querySelector(selector)?.getBoundingClientRect() ?? null
}

function rectsOf(selector: string): readonly DOMRectReadOnly[] {
  return [...document.querySelectorAll(selector)]
    .map((element) => element.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
}
