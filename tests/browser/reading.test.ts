import { describe, expect, it } from 'vitest'
import { userEvent, type Locator } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import Evidence from '../../src/ui/evidence/Evidence.svelte'
import { sessionOf } from './dossier.ts'

/** Waits until something is there and says so, however its words are laid out. */
async function says(locator: Locator, words: string | RegExp) {
  await expect.poll(() => locator.query()?.textContent.replace(/\s+/g, ' ').trim()).toMatch(words)
}

let hovered: string | null = null

async function show(query: string) {
  const session = await sessionOf(query)
  hovered = null
  const screen = await render(Evidence, {
    session,
    measured: { km: 2397.8, points: 25_830 },
    hovered: null,
    onhover: (id: string | null) => (hovered = id),
    onshow: () => undefined,
  })
  const texts = (selector: string) =>
    [...screen.container.querySelectorAll(selector)].map((element) => element.textContent.trim())
  return { session, screen, texts }
}

describe('a question', () => {
  it('stands in the overview, disagreements first and marked', async () => {
    const { session, screen } = await show('')
    const list = screen.getByRole('list', { name: 'Questions' })
    await expect.element(list).toBeVisible()
    const rows = list.getByRole('listitem').elements()
    expect(rows).toHaveLength(13)
    expect(rows.map((row) => row.querySelector('[role=img]')?.getAttribute('aria-label') ?? null)).toEqual([
      ...Array.from({ length: 3 }, () => 'The articles disagree'),
      ...Array.from({ length: 10 }, () => null),
    ])
    await list.getByRole('link', { name: /How long is the border/ }).click()
    expect(session.view.select).toBe('border-length')
  })

  it('shows what differs side by side: value, quotation, outlet, date, and what the map measures', async () => {
    const { screen, texts } = await show('select=border-length')
    await says(screen.getByRole('heading', { level: 2 }), 'How long is the border?')
    const sides = screen.getByRole('list', { name: 'The articles disagree' }).getByRole('listitem')
    // the heading stands before what it heads has come
    await expect.poll(() => sides.elements()).toHaveLength(3)
    await says(sides.nth(0), /2,219 km.*A News.*published 10 Aug 2022/)
    await says(sides.nth(1), /2,000 km.*Play Crazy Game.*published 10 Aug 2022/)
    await says(sides.nth(2), /The map’s own measurement.*2,398 km.*along every bend, 25,830 points/)
    expect(texts('.side mark')).toEqual(['2,219-kilometer (1,379-mile) border', '2,000 km of borders'])
    const quotes = [...screen.container.querySelectorAll('.side blockquote')]
    expect(quotes.map((quote) => quote.getAttribute('lang'))).toEqual(['en', 'en'])
  })

  it('tells a course of time in its order, and not as a disagreement', async () => {
    const { screen, texts } = await show('select=venezuelans-left')
    const course = screen.getByRole('list', { name: 'A figure that grew' })
    await expect.element(course).toBeVisible()
    expect(texts('ol article > b')).toEqual(['more than 6,000,000 people', 'about 7,100,000 people'])
    await expect.element(screen.getByText(/not a disagreement/)).toBeVisible()
  })

  it('puts the claims of one article together', async () => {
    const { screen, texts } = await show('select=military-9-august')
    await expect.element(screen.getByRole('article').first()).toBeVisible()
    expect(texts('.side > li')).toHaveLength(2)
    expect(texts('.side article > b')).toHaveLength(4)
    await says(
      screen.getByRole('list', { name: 'Events concerned' }).getByRole('link'),
      /Order to restore military relations/,
    )
  })

  it('withholds what was published later, and says that one answer is no disagreement yet', async () => {
    const { session, screen } = await show('select=venezuelans-left&known=2022-08-10')
    await expect.element(screen.getByText('One article answers', { exact: true })).toBeVisible()
    expect(screen.container.textContent).not.toContain('7,100,000')
    expect(screen.container.textContent).not.toContain('Reuters')
    session.show({ select: 'border-length', known: null })
    await expect.element(screen.getByText('2,219 km', { exact: true })).toBeVisible()
    const known = session.dossier.articles.find(({ id }) => id === 'military-ties')?.published.text
    expect(known).toBe('2022-08-10')
    session.show({ known: (await sessionOf('known=2022-06-30')).view.known })
    await expect.element(screen.getByText('No article published by 30 June 2022 answers this.')).toBeVisible()
    expect(screen.container.textContent).not.toContain('2,219')
  })
})

it('marks the events that a disagreement is about, in the list and where they are selected', async () => {
  const { screen } = await show('select=military-order')
  const row = screen
    .getByRole('list', { name: 'Events', exact: true })
    .getByRole('button', { name: /^Order to restore military relations/ })
  await expect.element(row.getByRole('img', { name: 'The articles disagree' })).toBeVisible()
  await expect
    .poll(() => screen.container.querySelector('.kind')?.textContent)
    .toMatch(/The articles disagree/)
  expect(screen.container.querySelectorAll('ul[aria-label="Events"] [role=img]')).toHaveLength(3)
})

describe('an article', () => {
  it('gives all its words in order, each tied to what rests on it', async () => {
    const { session, screen } = await show('select=military-contact')
    const article = screen.getByRole('article', {
      name: "Venezuela announces contact to re-establish military relations with Petro's Colombia",
    })
    await says(article, /Play Crazy Game.*published 10 August 2022/)
    const quotes = [...article.element().querySelectorAll('blockquote')]
    const order = session.dossier.articles.flatMap(({ excerpts }) => excerpts.map(({ id }) => id))
    const places = quotes.map((quote) => order.indexOf(quote.dataset['excerpt'] ?? ''))
    expect(places.length).toBeGreaterThan(10)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(new Set(quotes.map((quote) => quote.lang))).toEqual(new Set(['en']))

    const apure = article.getByRole('link', { name: /^Fighting in Apure/ })
    const link = apure.element()
    if (!(link instanceof HTMLElement)) throw new Error('no link')
    link.focus()
    expect(hovered).toBe('apure')
    await userEvent.keyboard('{Enter}')
    expect(session.view.select).toBe('apure')
    expect(hovered).toBeNull()
    await expect.element(screen.getByRole('region', { name: 'Evidence' })).toHaveFocus()
  })

  it('points at the words its address names', async () => {
    const { session, screen } = await show('select=military-contact&excerpt=military-contact.trochas')
    await expect.element(screen.getByRole('article')).toBeVisible()
    expect(
      [...screen.container.querySelectorAll<HTMLElement>('[aria-current=true]')].map(
        (quote) => quote.dataset['excerpt'],
      ),
    ).toEqual(['military-contact.trochas'])
    session.select('apure')
    expect(session.view.excerpt).toBeNull()
  })

  it('is withheld before it was published', async () => {
    const { session, screen } = await show('select=hrw-letter&known=2022-08-10')
    await expect.element(screen.getByText('Reuters, published 24 October 2022')).toBeVisible()
    expect(screen.container.querySelector('blockquote')).toBeNull()
    await screen.getByRole('button', { name: 'Known by: everything' }).click()
    expect(session.view.known).toBeNull()
    await expect.element(screen.getByRole('article')).toBeVisible()
  })
})

describe('a place', () => {
  it('lists its states through time for those who do not see the strip', async () => {
    const { screen } = await show('select=simon-bolivar-bridge')
    const states = screen.getByRole('list', { name: 'Its state through time' }).getByRole('listitem')
    await says(states.nth(0), /Blocked.*23 February – June 2019/)
    await says(states.nth(1), /On foot only.*June 2019 – 26 September 2022/)
    await says(states.nth(2), /Open to cargo.*from 26 September 2022 on/)
    const stretches = [...screen.container.querySelectorAll('.strip .stretch')]
    expect(stretches.map((stretch) => stretch.classList.contains('unsure'))).toEqual([
      false,
      false,
      true,
      false,
      false,
    ])
    expect(stretches[0]?.classList.contains('unsaid')).toBe(true)
    const happened = screen.getByRole('list', { name: 'What happened here' }).getByRole('listitem')
    await says(happened.nth(0), /Simón Bolívar bridge blocked/)
    await says(happened.nth(1), /Crossing reopens to cargo/)
  })

  it('knows nothing of what was published later: no later state, no end still to come, no later event', async () => {
    const { screen } = await show('select=simon-bolivar-bridge&known=2022-08-10')
    const states = screen.getByRole('list', { name: 'Its state through time' }).getByRole('listitem')
    await says(states.nth(1), /On foot only.*from June 2019 on/)
    expect(states.elements()).toHaveLength(2)
    for (const later of ['September 2022', 'R15', 'R18', 'cargo', 'Reuters'])
      expect(screen.container.querySelector('.evidence')?.textContent).not.toContain(later)
  })
})

describe('an event, known by a day', () => {
  it('has no place, note or date that a later or undated reference gives', async () => {
    const { screen } = await show('select=apure&known=2022-08-10')
    await expect.element(screen.getByRole('article')).toBeVisible()
    const said = screen.container.querySelector('.evidence')?.textContent
    for (const later of ['R5', 'R6', '21 March', 'May 2021', 'near here']) expect(said).not.toContain(later)
  })

  it('is not told before an article spoke of it', async () => {
    const { screen } = await show('select=apure&known=2022-06-30')
    await expect.element(screen.getByText('No article published by then says so.')).toBeVisible()
    expect(screen.container.querySelector('article')).toBeNull()
    expect(screen.container.textContent).not.toContain('16 officers')
    expect(screen.container.querySelector('ul[aria-label="Events"]')?.textContent).not.toContain('Apure')
  })
})

it('tells those who do not see the button that a citation could not be copied, and selects it', async () => {
  const { session, screen } = await show('select=apure')
  await screen.getByRole('button', { name: 'Cite' }).click()
  const field = screen.getByRole('textbox', { name: 'BibTeX' })
  await expect.element(field).toBeVisible()
  const area = field.element()
  if (!(area instanceof HTMLTextAreaElement)) throw new Error('no text')
  expect(area.value).toContain('@online{military-contact,')
  const write = navigator.clipboard.writeText.bind(navigator.clipboard)
  navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))
  try {
    await screen.getByRole('button', { name: 'Copy: BibTeX' }).click()
    await expect.poll(() => session.said).toMatch(/^It could not be copied/)
    expect(area.selectionEnd - area.selectionStart).toBe(area.value.length)
  } finally {
    navigator.clipboard.writeText = write
  }
})

it('has one name for each thing: no id stands twice, headings go down a step at a time', async () => {
  for (const query of [
    '',
    'select=border-length',
    'select=hrw-letter',
    'select=bogota',
    'select=break-2019',
  ]) {
    const { screen } = await show(query)
    await expect.element(screen.getByRole('group', { name: 'Kinds' })).toBeVisible()
    await expect.poll(() => screen.container.querySelectorAll('h3').length).toBeGreaterThan(1)
    const ids = [...screen.container.querySelectorAll('[id]')].map((element) => element.id)
    expect(ids).toEqual([...new Set(ids)])
    await expect.element(screen.getByRole('heading', { level: 2 })).toBeVisible()
    const levels = [...screen.container.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => tagName)
    expect(levels[0], query).toBe('H2')
    expect(levels.filter((level) => level === 'H2')).toHaveLength(1)
    await screen.unmount()
  }
})
