import type { Point } from '../leader.ts'

/** The edge of the map that a line runs to. */
export type Edge = 'left' | 'bottom'

interface Sheet {
  /** the map, px of the sheet */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** px of one of the sheet's units */
  readonly unit: number
}

/** The ways from a mark to an edge of the map, the straight one first: turns of 45° only. `ring` is what is drawn round the mark, px. */
export function waysToEdge(
  mark: Point,
  edge: Edge,
  ring: number,
  sheet: Sheet,
): readonly (readonly Point[])[] {
  const { unit } = sheet
  const sides = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5].map((n) => n * 36 * unit)
  return [
    ...sides.flatMap((side) => slanting(mark, edge, ring, side, sheet)),
    ...cornered(mark, edge, ring, sheet),
  ]
}

/** Straight out of the ring beside the way to the edge, and then to it. */
function cornered(mark: Point, edge: Edge, ring: number, sheet: Sheet): readonly (readonly Point[])[] {
  const { unit } = sheet
  const turns = [2, -2, 3, -3, 4, -4, 5, -5, 6, -6].map((n) => n * 50 * unit)
  return turns.flatMap((turn) => {
    const out = Math.sign(turn) * ring
    if (edge === 'bottom') {
      const x = mark.x + turn
      if (x < sheet.left + 30 * unit || x > sheet.right - 30 * unit) return []
      return [
        [
          { x: mark.x + out, y: mark.y },
          { x, y: mark.y },
          { x, y: sheet.bottom },
        ],
      ]
    }
    const y = mark.y + turn
    if (y < sheet.top + 60 * unit || y > sheet.bottom - 90 * unit) return []
    return [
      [
        { x: mark.x, y: mark.y + out },
        { x: mark.x, y },
        { x: sheet.left, y },
      ],
    ]
  })
}

function slanting(
  mark: Point,
  edge: Edge,
  ring: number,
  side: number,
  sheet: Sheet,
): readonly (readonly Point[])[] {
  const { unit } = sheet
  const diagonal = Math.abs(side)
  const away = Math.SQRT1_2 * ring
  if (edge === 'bottom') {
    const x = mark.x + side
    if (x < sheet.left + 30 * unit || x > sheet.right - 30 * unit) return []
    if (mark.y + diagonal + 30 * unit > sheet.bottom) return []
    const first =
      side === 0
        ? [{ x, y: mark.y + ring }]
        : [
            { x: mark.x + Math.sign(side) * away, y: mark.y + away },
            { x, y: mark.y + diagonal },
          ]
    return [[...first, { x, y: sheet.bottom }]]
  }
  const y = mark.y + side
  if (y < sheet.top + 60 * unit || y > sheet.bottom - 90 * unit) return []
  if (mark.x - diagonal - 30 * unit < sheet.left) return []
  const first =
    side === 0
      ? [{ x: mark.x - ring, y }]
      : [
          { x: mark.x - away, y: mark.y + Math.sign(side) * away },
          { x: mark.x - diagonal, y },
        ]
  return [[...first, { x: sheet.left, y }]]
}
