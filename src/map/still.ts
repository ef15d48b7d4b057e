import type { BorderMap } from './border-map.ts'

/** A still picture of the map as it stands, so many px wide, as a data address; null where the map cannot give one now. */
export async function takeStill({ map }: BorderMap, width: number): Promise<string | null> {
  // the picture is in the canvas only while a frame is being drawn
  const drawn = new Promise<string | null>((done) => {
    map.once('render', () => {
      const source = map.getCanvas()
      const canvas = document.createElement('canvas')
      canvas.width = width
      canvas.height = Math.max(1, Math.round((width * source.height) / Math.max(1, source.width)))
      const pen = canvas.getContext('2d')
      pen?.drawImage(source, 0, 0, canvas.width, canvas.height)
      done(pen === null ? null : canvas.toDataURL('image/jpeg', 0.85))
    })
  })
  map.triggerRepaint()
  return drawn
}
