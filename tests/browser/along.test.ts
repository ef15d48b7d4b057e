import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { pagesOf, type StoryPages } from '../../src/io/pages.ts'
import { alongWords } from '../../src/text/along.ts'
import { onPaper, type OnPaper } from '../../src/ui/along/on-paper.ts'
import { drawStory } from '../../src/ui/along/pictures.ts'
import { forPaper } from '../../src/ui/along/step-picture.ts'
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
})

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
