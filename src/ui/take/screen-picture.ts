import type { BorderMap } from '../../map/border-map.ts'
import { cameraOf } from '../../map/camera.ts'
import { palettes, type Theme } from '../../map/palette.ts'
import { pictureOnScreen } from '../../map/poster.ts'
import { drawScale } from './furniture.ts'

/** What the map shows now, with its scale bar: at once, and no finer than the screen. null: there is nothing to show. */
export function screenPicture(map: BorderMap | null): HTMLCanvasElement | null {
  if (map === null) return null
  try {
    const canvas = pictureOnScreen(map)
    const { clientWidth: width, clientHeight: height } = map.map.getContainer()
    const pen = canvas.getContext('2d')
    const theme: Theme = document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light'
    if (pen === null || width === 0) return null
    pen.scale(canvas.width / width, canvas.height / height)
    drawScale(pen, { x: 0, y: 0, width, height }, cameraOf(map.map), palettes[theme])
    return canvas
  } catch {
    // the page is printed without it
    return null
  }
}
