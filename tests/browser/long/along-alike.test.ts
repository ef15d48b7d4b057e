import { afterEach, beforeAll, expect, it } from 'vitest'
import { drawStep, forPaper } from '../../../src/ui/along/step-picture.ts'
import '../../../src/ui/theme.css'
import { sessionOf } from '../dossier.ts'

beforeAll(() => {
  const base = document.createElement('base')
  base.href = '/'
  document.head.append(base)
})
afterEach(() => {
  document.documentElement.dataset['theme'] = 'light'
})

/** How light a picture is on average, 0–255. */
async function lightness(file: Blob): Promise<number> {
  const image = await createImageBitmap(file)
  const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')
  pen?.drawImage(image, 0, 0)
  const data = pen?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray(4)
  let sum = 0
  for (let at = 0; at < data.length; at += 4)
    sum += (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)
  return sum / 3 / (data.length / 4)
}
const bytes = async (file: Blob) => new Uint8Array(await file.arrayBuffer())

it('draws a step alike whatever was drawn before, and by day in a dark room', async () => {
  const { dossier } = await sessionOf('theme=dark')
  document.documentElement.dataset['theme'] = 'dark'
  const first = await drawStep(dossier, 3, 'es', forPaper)
  const other = await drawStep(dossier, 5, 'es', forPaper)
  const again = await drawStep(dossier, 3, 'es', forPaper)
  expect(first.missing).toEqual([])
  expect(await lightness(first.file)).toBeGreaterThan(190)
  expect(await bytes(again.file)).toEqual(await bytes(first.file))
  expect(await bytes(other.file)).not.toEqual(await bytes(first.file))
}, 300_000)
