import { Notices } from '../../app/notices.svelte.ts'
import { Session } from '../../app/session.svelte.ts'
import type { Camera } from '../../core/camera.ts'
import type { Dossier } from '../../core/dossier/types.ts'
import { framing } from '../../core/story/steps.ts'
import { stepOf, viewOfStep } from '../../core/story/view.ts'
import type { Lang } from '../../core/words.ts'
import type { BorderMap } from '../../map/border-map.ts'
import { palettes } from '../../map/palette.ts'
import { drawPoster, PosterFault } from '../../map/poster.ts'
import { messages } from '../../text/index.ts'
import { pictureOf } from '../map/picture.ts'
import { coveredByScale, drawScale } from '../take/furniture.ts'
import { loadFonts } from '../take/pen.ts'
import { picture } from '../../io/pages-picture.ts'

/** How large signs and words are drawn: as for a desk, times this. */
export interface PictureUse {
  readonly signs: number
  readonly scaleBar: number
}

/** As on the projector, whose sheet a slide is. */
export const forSlides: PictureUse = { signs: 3.2, scaleBar: 2.2 }
/** Paper is read at arm's length: finer, and so more of the names have room. */
export const forPaper: PictureUse = { signs: 2, scaleBar: 1.7 }

/** A step's picture as a file, and what of the map could not be had for it. */
export interface StepPicture {
  readonly file: Blob
  readonly missing: readonly string[]
}

/**
 * Draws the map of a step as it is when the step is entered, by day, whatever the screen shows and whichever step was drawn before. Rejects with a
 * `PosterFault` where it cannot be done.
 */
export async function drawStep(
  dossier: Dossier,
  number: number,
  lang: Lang,
  use: PictureUse,
): Promise<StepPicture> {
  const found = stepOf(dossier, number)
  if (found === null) throw new PosterFault('failed', `step ${number}`)
  const { step } = found
  const session = new Session(
    dossier,
    viewOfStep(dossier, number, { lang, theme: 'light', dossier: null }),
    new Notices(),
  )
  await loadFonts()
  const poster = await drawPoster({
    ...picture,
    dossier,
    picture: { ...pictureOf(session, null), scale: use.signs },
    camera: null,
    aim: (map) => aim(map, dossier, framing(dossier, step, [])),
    words: messages,
    covered: [coveredByScale(picture, use.scaleBar)],
  })
  scaleBarOn(poster.canvas, poster.camera, use.scaleBar)
  return { file: await jpegOf(poster.canvas), missing: poster.missing }
}

/** Room for marks that stand aside of their place, px: as in the briefing, whose sheet has as many units. */
const padding = { top: 130, right: 230, bottom: 240, left: 130 }

function aim(map: BorderMap, { box }: Dossier, goal: ReturnType<typeof framing>): void {
  if (goal === null) map.fitBox(box, padding, true)
  else if ('at' in goal) map.lookAt(goal.at)
  else map.fitPlaces(goal.places, padding, true)
}

function scaleBarOn(canvas: HTMLCanvasElement, camera: Camera, times: number): void {
  const pen = canvas.getContext('2d')
  if (pen === null) return
  const { width, height, pixelRatio } = picture
  pen.save()
  pen.scale(pixelRatio * times, pixelRatio * times)
  const seen = { x: 0, y: 0, width: width / times, height: height / times }
  // in larger px the same land is seen from farther off
  drawScale(pen, seen, { ...camera, zoom: camera.zoom - Math.log2(times) }, palettes.light)
  pen.restore()
}

function jpegOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((done, fail) => {
    canvas.toBlob(
      (file) => {
        if (file === null) fail(new PosterFault('size', `${canvas.width} × ${canvas.height}`))
        else done(file)
      },
      'image/jpeg',
      0.9,
    )
  })
}
