import type { Map as MapLibre } from 'maplibre-gl'
import { mercatorAt, world } from './fixed.ts'

/** How many px beyond the screen's edges things are still drawn whose middle lies there. */
export const margin = 48

/** The tile of hatching, px: that of icons.ts. */
export const hatch = 13

/** Where positions are seen in the picture at hand; one object for all frames, so that none is made a frame. */
export interface Frame {
  /** the middle of the screen, in steps, as whole numbers of 32 bits */
  x: number
  y: number
  /** px a step */
  scale: number
  zoom: number
  /** px of the map's container */
  width: number
  height: number
  /** px from its upper left corner to that position */
  left: number
  top: number
  /** device pixels a px */
  ratio: number
  /** copies of the world to be drawn at either side of the nearest */
  copies: number
  /** px from the container's corner back to one of the tiles of hatching that lie on the ground */
  hatchLeft: number
  hatchTop: number
}

export function newFrame(): Frame {
  return {
    x: 0,
    y: 0,
    scale: 0,
    zoom: 0,
    width: 0,
    height: 0,
    left: 0,
    top: 0,
    ratio: 1,
    copies: 0,
    hatchLeft: 0,
    hatchTop: 0,
  }
}

/** Brings a frame up to date. The map is neither turned nor tilted (`BorderMap` sees to that). */
export function aim(frame: Frame, map: MapLibre): void {
  const { lng, lat } = map.getCenter()
  const [x, y] = mercatorAt(lng, lat)
  const canvas = map.getCanvas()
  const { clientWidth, clientHeight } = map.getContainer()
  const zoom = map.getZoom()
  const pixels = 512 * 2 ** zoom
  const middle = map.project([lng, lat])
  frame.x = Math.round(x) | 0
  frame.y = Math.round(y) | 0
  frame.scale = pixels / world
  frame.zoom = zoom
  frame.width = clientWidth
  frame.height = clientHeight
  // of the whole step, which is up to half a step off the middle
  frame.left = middle.x + (Math.round(x) - x) * frame.scale
  frame.top = middle.y + (Math.round(y) - y) * frame.scale
  frame.ratio = clientWidth === 0 ? 1 : canvas.width / clientWidth
  frame.copies = map.getRenderWorldCopies()
    ? Math.max(0, Math.ceil((clientWidth / 2 + margin) / pixels - 0.5))
    : 0
  frame.hatchLeft = tileShift(x * frame.scale - middle.x)
  frame.hatchTop = tileShift(y * frame.scale - middle.y)
}

/** How many px east of the container's left edge a position lies, in the copy of the world nearest to the middle. */
export function rightOf(frame: Frame, x: number): number {
  return frame.left + ((x - frame.x) | 0) * frame.scale
}

/** How many px south of the container's upper edge a position lies. */
export function downOf(frame: Frame, y: number): number {
  return frame.top + ((y >>> 0) - (frame.y >>> 0)) * frame.scale
}

/** The position that many px east of the container's left edge, in steps; 0 to 2 ** 32. */
export function stepsEast(frame: Frame, right: number): number {
  const x = (frame.x >>> 0) + (right - frame.left) / frame.scale
  return x - Math.floor(x / world) * world
}

/** The position that many px south of the container's upper edge, in steps. */
export function stepsSouth(frame: Frame, down: number): number {
  return (frame.y >>> 0) + (down - frame.top) / frame.scale
}

function tileShift(px: number): number {
  return px - Math.floor(px / hatch) * hatch
}
