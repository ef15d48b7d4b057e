import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { pagesOf, type StoryPages } from '../../src/io/pages.ts'
import { alongWords } from '../../src/text/along.ts'
import { onPaper, type OnPaper } from '../../src/ui/along/on-paper.ts'
import { drawStory } from '../../src/ui/along/pictures.ts'
import { drawStep, forPaper } from '../../src/ui/along/step-picture.ts'
import TakeAlong from '../../src/ui/along/TakeAlong.svelte'
import { today } from '../../src/ui/take/today.ts'
import '../../src/ui/theme.css'
import { sessionOf } from './dossier.ts'

beforeAll(() => {
  const base = document.createElement('base')
  base.href = '/'
  document.head.append(base)
})
let paper: OnPaper | null = null
afterEach(() => {
  paper?.remove()
  paper = null
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

const stories = async (): Promise<StoryPages> => {
  const { dossier } = await sessionOf('')
  return pagesOf(dossier, { lang: 'en', made: today(), measured: 2398 })
}
const pages = () => [...document.querySelectorAll<HTMLElement>('.handout .page')]

it('sets words smaller that are many, and lets those run on that no page holds', async () => {
  const story = await stories()
  const [step] = story.steps
  if (step === undefined) throw new Error('no step')
  const many = (number: number, times: number) => ({
    ...step,
    number,
    words: 'Many words are said here. '.repeat(times),
  })
  paper = await onPaper(
    { ...story, steps: [many(1, 2), many(2, 40), many(3, 400)] },
    [null, null, null],
    false,
  )
  const sizes = pages().map((page) =>
    parseFloat(page.querySelector<HTMLElement>('.fits')?.style.getPropertyValue('--text') ?? ''),
  )
  expect(sizes[0]).toBe(13)
  expect(sizes[1]).toBeLessThan(13)
  expect(pages().map((page) => page.classList.contains('long'))).toEqual([false, false, true, false])
  const [, , long] = pages()
  const words = long?.querySelector('.fits')
  expect(words?.scrollHeight).toBeLessThanOrEqual((words?.clientHeight ?? 0) + 1)
})

it('says on the page that a picture is missing, and has notes only where they are wanted', async () => {
  const story = await stories()
  paper = await onPaper(
    story,
    story.steps.map(() => null),
    true,
  )
  expect(pages()).toHaveLength(2 * story.steps.length + 1)
  expect(pages()[0]?.textContent).toContain(alongWords.en.noPicture)
  expect(pages()[1]?.textContent).toContain(story.steps[0]?.notes)
  paper.remove()
  paper = await onPaper(
    story,
    story.steps.map(() => null),
    false,
  )
  expect(pages()).toHaveLength(story.steps.length + 1)
})

it('is cancelled at once, and then nothing is made', async () => {
  const session = await sessionOf('lang=es')
  const fetch = window.fetch.bind(window)
  let answer = () => {}
  const waits = new Promise<void>((done) => (answer = done))
  const held = vi.spyOn(window, 'fetch').mockImplementation(async (...asked) => {
    await waits
    return fetch(...asked)
  })
  const screen = await render(TakeAlong, { session, onclose: () => undefined })
  await screen.getByRole('button', { name: 'Hojas para repartir' }).click()
  await screen.getByRole('button', { name: 'Cancelar' }).click()
  answer()
  await expect.element(screen.getByRole('status')).toHaveTextContent('Cancelado. No se hizo nada.')
  await expect.element(screen.getByRole('button', { name: 'Cancelar' })).not.toBeInTheDocument()
  expect(document.querySelector('.handout')).toBeNull()
  held.mockRestore()
})

it('draws no further once it is called off', async () => {
  const { dossier } = await sessionOf('')
  const off = new AbortController()
  const begun: number[] = []
  const work = drawStory(dossier, 'en', {
    use: forPaper,
    signal: off.signal,
    onbegin: (number) => {
      begun.push(number)
      off.abort()
    },
  })
  await expect(work).rejects.toThrow('cancelled')
  expect(begun).toEqual([1])
})
