import type { Session } from '../../app/session.svelte.ts'
import type { BorderMap } from '../../map/border-map.ts'
import { drawPoster, PosterFault, type Poster } from '../../map/poster.ts'
import type { Theme } from '../../map/palette.ts'
import type { Rect } from '../../map/whole-words.ts'
import { messages } from '../../text/index.ts'
import { takeMessages } from '../../text/take.ts'
import { pictureOf } from '../map/picture.ts'
import { contentOf } from './content.ts'
import { coveredBy, furnish, zoomFor } from './furniture.ts'
import { drawItem, loadFonts, measureWith, themeColour, type Pen } from './pen.ts'
import { sheetLayout, type SheetLayout } from './sheet-layout.ts'

/** How large a sheet is: px that words and signs are made for, and pixels of the picture a px. */
export interface SheetSize {
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
}

/** 3840 × 2160 pixels. */
export const fourK: SheetSize = { width: 1920, height: 1080, pixelRatio: 2 }

/** The map on the page for the printer. */
export const paperSize: SheetSize = { width: 1040, height: 640, pixelRatio: 2.5 }

/** The screen's own size at two pixels a px. */
export function twice(): SheetSize {
  return { width: window.innerWidth, height: window.innerHeight, pixelRatio: 2 }
}

/** A canvas to draw on in px. Throws a `PosterFault` where the browser gives none that large. */
function canvasOf({ width, height, pixelRatio }: SheetSize): Pen {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * pixelRatio)
  canvas.height = Math.round(height * pixelRatio)
  const pen = canvas.getContext('2d')
  if (pen === null) throw new PosterFault('size', `${canvas.width} × ${canvas.height}`)
  pen.scale(pixelRatio, pixelRatio)
  return pen
}

/** The map as the screen shows it, drawn for another size: the same middle, and all that is seen now. A notice tells of layers it is without. */
async function posterOf(session: Session, map: BorderMap, theme: Theme, size: SheetSize): Promise<Poster> {
  const { clientWidth: width, clientHeight: height } = map.map.getContainer()
  const { lat, lng: lon } = map.map.getCenter()
  const poster = await drawPoster({
    ...size,
    dossier: session.dossier,
    picture: { ...pictureOf(session, null), theme },
    camera: { zoom: zoomFor(map.map.getZoom(), { width, height }, size), lat, lon },
    words: messages,
    covered: coveredBy(size),
  })
  if (poster.missing.length > 0)
    session.notices.tell(takeMessages[session.view.lang].withoutLayers(poster.missing.join(', ')))
  return poster
}

/** Width and height of a sheet in pixels, which may be higher than the size asks for where words need the room. */
export function pixelsOf(session: Session, size: SheetSize, made: string): { width: number; height: number } {
  const { width, height } = layOut(session, size, made)
  return { width: Math.round(width * size.pixelRatio), height: Math.round(height * size.pixelRatio) }
}

function layOut(session: Session, size: SheetSize, made: string): SheetLayout {
  const pen = canvasOf({ ...size, width: 1, height: 1 })
  return sheetLayout(contentOf(session, made), size, measureWith(pen))
}

/** The sheet of a view: map, title, window, legend, scale, credits and the line on boundaries. `made` is the day in words. */
export async function drawSheet(
  session: Session,
  map: BorderMap,
  size: SheetSize,
  made: string,
): Promise<HTMLCanvasElement> {
  await loadFonts()
  const layout = layOut(session, size, made)
  const { theme } = session.view
  const poster = await posterOf(session, map, theme, { ...layout.map, pixelRatio: size.pixelRatio })
  const pen = canvasOf({ ...size, height: layout.height })
  pen.fillStyle = themeColour('panel')
  pen.fillRect(0, 0, layout.width, layout.height)
  await lay(pen, poster, layout.map, theme)
  pen.fillStyle = themeColour('rule2')
  if (layout.map.x > 0) pen.fillRect(layout.map.x, 0, 1, layout.map.height)
  else for (const y of [layout.map.y, layout.map.y + layout.map.height]) pen.fillRect(0, y, layout.width, 1)
  for (const item of layout.items) drawItem(pen, item)
  return pen.canvas
}

/** The map alone, with its scale bar and inset, by day: for paper. */
export async function drawForPaper(
  session: Session,
  map: BorderMap,
  size: SheetSize,
): Promise<HTMLCanvasElement> {
  await loadFonts()
  const poster = await posterOf(session, map, 'light', size)
  const pen = canvasOf(size)
  await lay(pen, poster, { x: 0, y: 0, width: size.width, height: size.height }, 'light')
  return pen.canvas
}

async function lay(pen: Pen, { canvas, camera }: Poster, at: Rect, theme: Theme): Promise<void> {
  pen.drawImage(canvas, at.x, at.y, at.width, at.height)
  await furnish(pen, at, camera, theme)
}

/** A canvas as a PNG file. Rejects with a `PosterFault` where the browser can't make one. */
export function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => {
      if (blob === null) fail(new PosterFault('size', `${canvas.width} × ${canvas.height}`))
      else done(blob)
    }, 'image/png')
  })
}
