import { afterEach, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { parts } from '../../src/ui/later-parts.ts'
import Evidence from '../../src/ui/evidence/Evidence.svelte'
import { sessionOf } from './dossier.ts'

afterEach(() => vi.restoreAllMocks())

async function show(query: string) {
  const session = await sessionOf(query)
  const screen = await render(Evidence, {
    session,
    measured: { km: 2397.8, points: 25_830 },
    hovered: null,
    onhover: () => undefined,
    onshow: () => undefined,
  })
  return { session, screen }
}

it('lists every event of the window, and those without a date apart', async () => {
  const { session, screen } = await show('')
  const items = (name: string) => screen.container.querySelectorAll(`ul[aria-label="${name}"] > li`).length
  expect(items('Events')).toBe(session.events.present.length)
  expect(items('Without a date')).toBe(session.events.undated.length)
  expect(session.events.present.length + session.events.undated.length).toBe(24)
})

it('a quotation is the article’s own text, its claims highlighted, never read as HTML', async () => {
  const { session, screen } = await show('select=apure')
  await expect.element(screen.getByRole('article')).toBeVisible()
  const quote = screen.container.querySelector('blockquote')
  const excerpt = session.dossier.articles
    .flatMap((article) => article.excerpts)
    .find(({ id }) => id === quote?.dataset['excerpt'])
  expect(quote?.textContent).toBe(excerpt?.exact)
  expect(quote?.lang).toBe('en')
  expect([...(quote?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)).toContain(
    '16 officers dead',
  )
})

it('shows claims that differ side by side, with what the map measures', async () => {
  const { screen } = await show('select=border')
  await expect.element(screen.getByText('The articles disagree')).toBeVisible()
  const claims = [...screen.container.querySelectorAll('.claim b')].map((value) => value.textContent)
  expect(claims).toEqual(['2,219 km', '2,000 km', '2,398 km'])
})

it('withholds what was published later', async () => {
  const { screen } = await show('select=break-2019&known=2022-06-30')
  await expect.element(screen.getByRole('article')).toBeVisible()
  expect(screen.container.querySelectorAll('article')).toHaveLength(1)
  expect(screen.container.textContent).not.toContain('Reuters')
})

it('keeps its place in the list while the window moves', async () => {
  const { session, screen } = await show('')
  const panel = screen.container.querySelector('.evidence')
  if (!(panel instanceof HTMLElement)) throw new Error('no panel')
  panel.style.height = '300px'
  panel.scrollTop = 120
  session.show({ window: { ...session.window } })
  await expect.poll(() => session.view.window).not.toBeNull()
  expect(panel.scrollTop).toBe(120)
})

it('has its headings in their order while what is selected is fetched, and where it never comes', async () => {
  const levels = (container: HTMLElement) =>
    [...container.querySelectorAll('h2, h3')].map(({ tagName }) => tagName).slice(0, 2)
  const coming = vi.spyOn(parts, 'selected').mockReturnValue(new Promise(() => undefined))
  const waiting = await show('select=apure')
  await expect.poll(() => coming.mock.calls.length).toBeGreaterThan(0)
  expect(levels(waiting.screen.container)).toEqual(['H2', 'H3'])
  coming.mockRejectedValue(new Error('out of reach'))
  const failed = await show('select=apure')
  await expect.element(failed.screen.getByRole('alert').last()).toBeVisible()
  expect(levels(failed.screen.container)).toEqual(['H2', 'H3'])
  coming.mockRestore()
  vi.spyOn(parts, 'question').mockRejectedValue(new Error('out of reach'))
  const { screen } = await show('select=border-length')
  await expect
    .element(screen.getByRole('heading', { level: 2, name: 'How long is the border?' }).last())
    .toBeInTheDocument()
})
