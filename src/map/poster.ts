import type { Map as MapLibre } from 'maplibre-gl'
import type { Dossier } from '../core/dossier/types.ts'
import { BorderMap } from './border-map.ts'
import type { Camera } from './camera.ts'
import type { DataPicture } from './data/picture.ts'
import type { MapPicture } from './picture.ts'
import { webglAvailable } from './webgl.ts'
import { keepWordsWhole, type Rect } from './whole-words.ts'
import type { MapWords } from './words.ts'

/** A picture of the map for paper and files, larger than the screen if need be. */
export interface PosterOptions {
  readonly dossier: Dossier
  readonly picture: MapPicture
  /** null: the dossier's box, or where `aim` takes it */
  readonly camera: Camera | null
  /** turns the camera to what is to be seen, once the map has its size */
  readonly aim?: (map: BorderMap) => void
  readonly words: MapWords
  /** CSS px: the size that labels and signs are made for */
  readonly width: number
  readonly height: number
  /** pixels of the picture a CSS px */
  readonly pixelRatio: number
  /** the data sets that are on it too */
  readonly data?: DataPicture
  /** what will be laid over the picture, px: no word is to be hidden by it */
  readonly covered?: readonly Rect[]
}

export interface Poster {
  readonly canvas: HTMLCanvasElement
  /** the camera it was drawn from */
  readonly camera: Camera
  /** layers that could not be had */
  readonly missing: readonly string[]
}

/** Why there is no picture: no WebGL, more pixels than this browser draws, or it did not come about. */
export type PosterFaultKind = 'webgl' | 'size' | 'failed'

/** Thrown where a picture could not be drawn. */
export class PosterFault extends Error {
  readonly kind: PosterFaultKind
  constructor(kind: PosterFaultKind, message: string) {
    super(message)
    this.kind = kind
  }
}

/** ms after which a picture that has not come is given up: a hidden page draws nothing, however long one waits. */
const patience = 90_000

/** The longest side in pixels that this browser draws with WebGL; 0 where it has none. */
export function longestSide(): number {
  const gl = document.createElement('canvas').getContext('webgl2')
  if (gl === null) return 0
  const limits = [gl.MAX_TEXTURE_SIZE, gl.MAX_RENDERBUFFER_SIZE].map((name): unknown => gl.getParameter(name))
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return Math.min(...limits.filter((limit) => typeof limit === 'number'))
}

/**
 * Draws the map once, out of sight, and gives the map back to nobody: browsers keep about sixteen alive. Rejects with a `PosterFault`
 * where it cannot be done.
 */
export async function drawPoster(options: PosterOptions): Promise<Poster> {
  const { width, height, pixelRatio } = options
  if (!webglAvailable()) throw new PosterFault('webgl', 'WebGL 2')
  const longest = longestSide()
  if (Math.max(width, height) * pixelRatio > longest) throw new PosterFault('size', String(longest))
  const container = outOfSight(width, height)
  const missing: string[] = []
  let map: BorderMap | null = null
  try {
    map = new BorderMap(container, {
      dossier: options.dossier,
      picture: options.picture,
      camera: options.camera,
      words: options.words,
      pixelRatio,
      onSelect: () => undefined,
      onHover: () => undefined,
      onCamera: () => undefined,
      onFrame: () => undefined,
      onFault: (name) => missing.push(name),
    })
    options.aim?.(map)
    await inTime(map.ready)
    if (options.data !== undefined) await inTime(map.showData(options.data))
    keepWordsWhole(map.map, width, height, options.covered ?? [])
    await inTime(atRest(map.map))
    const canvas = pictureOnScreen(map)
    if (canvas.width !== Math.floor(width * pixelRatio) || drawsLess(map.map))
      throw new PosterFault('size', `${canvas.width} × ${canvas.height}`)
    if (map.map.queryRenderedFeatures().length === 0) throw new PosterFault('failed', 'nothing was drawn')
    const { lat, lng: lon } = map.map.getCenter()
    return { canvas, camera: { zoom: map.map.getZoom(), lat, lon }, missing: [...new Set(missing)] }
  } finally {
    map?.remove()
    container.remove()
  }
}

/** What a map shows at this moment. Drawn anew for it, since a drawing is gone as soon as the screen has it. */
export function pictureOnScreen({ map }: BorderMap): HTMLCanvasElement {
  const drawn = map.getCanvas()
  const canvas = document.createElement('canvas')
  canvas.width = drawn.width
  canvas.height = drawn.height
  const pen = canvas.getContext('2d')
  if (pen === null) throw new PosterFault('size', `${canvas.width} × ${canvas.height}`)
  map.redraw()
  pen.drawImage(drawn, 0, 0)
  return canvas
}

/** A place to draw in that is not seen, not met by the keyboard and not told to anybody. */
function outOfSight(width: number, height: number): HTMLElement {
  const container = document.createElement('div')
  container.inert = true
  container.ariaHidden = 'true'
  Object.assign(container.style, {
    position: 'fixed',
    left: '-20000px',
    top: '0',
    width: `${width}px`,
    height: `${height}px`,
    overflow: 'hidden',
    visibility: 'hidden',
  })
  document.body.append(container)
  return container
}

/** Whether the browser gave the drawing fewer pixels than it was asked for. */
function drawsLess(map: MapLibre): boolean {
  const canvas = map.getCanvas()
  const gl = canvas.getContext('webgl2')
  return gl !== null && (gl.drawingBufferWidth < canvas.width || gl.drawingBufferHeight < canvas.height)
}

/** Resolves when nothing moves any more: names of countries look for their places only when all else stands. */
async function atRest(map: MapLibre): Promise<void> {
  do {
    const idle = map.once('idle')
    map.triggerRepaint()
    await idle
  } while (!map.loaded())
}

async function inTime(work: Promise<void>): Promise<void> {
  let timer = 0
  const over = new Promise<never>((_, reject) => {
    timer = window.setTimeout(() => reject(new PosterFault('failed', 'it took too long')), patience)
  })
  try {
    await Promise.race([work, over])
  } finally {
    clearTimeout(timer)
  }
}
