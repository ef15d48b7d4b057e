import type { ScreenPoint } from '../../map/sight.ts'

/** A name that wants a place on the still sheet. */
export interface WantedName extends ScreenPoint {
  readonly name: string
  readonly look: 'country' | 'area' | 'town'
}

/** A name that has one: where its text begins, ends or has its middle, px. */
export interface PlacedName extends WantedName {
  readonly anchor: 'start' | 'middle' | 'end'
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Places names in the order of their weight: beside their point where it is free, else not at all. No text over text or over a sign. */
export function placeNames(options: {
  readonly wanted: readonly WantedName[]
  readonly signs: readonly ScreenPoint[]
  /** how much larger than at a desk */
  readonly scale: number
}): PlacedName[] {
  const { scale } = options
  const half = 10 * scale
  const taken: Box[] = options.signs.map(({ x, y }) => ({
    left: x - half,
    right: x + half,
    top: y - half,
    bottom: y + half,
  }))
  const placed: PlacedName[] = []
  for (const wanted of options.wanted) {
    if (wanted.name === '' || placed.some(({ name }) => name === wanted.name)) continue
    const found = placesFor(wanted, scale).find(({ box }) => !taken.some((other) => overlap(box, other)))
    if (found === undefined) continue
    taken.push(found.box)
    placed.push(found.placed)
  }
  return placed
}

function placesFor(wanted: WantedName, scale: number): { readonly placed: PlacedName; readonly box: Box }[] {
  // a little more than the widths of the fonts, which are not measured here
  const each = wanted.look === 'country' ? 14 : 7
  const width = wanted.name.length * each * scale
  const height = 15 * scale
  const gap = 13 * scale
  const at = (x: number, y: number, anchor: PlacedName['anchor']) => {
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
    return {
      placed: { ...wanted, x, y, anchor },
      box: { left, right: left + width, top: y - height * 0.8, bottom: y + height * 0.3 },
    }
  }
  const { x, y } = wanted
  const middle = y + height * 0.3
  if (wanted.look !== 'town')
    return [
      at(x, middle, 'middle'),
      at(x, middle + height * 2, 'middle'),
      at(x, middle - height * 2, 'middle'),
    ]
  return [
    at(x + gap, middle, 'start'),
    at(x - gap, middle, 'end'),
    at(x, y + gap + height * 0.6, 'middle'),
    at(x, y - gap, 'middle'),
  ]
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
