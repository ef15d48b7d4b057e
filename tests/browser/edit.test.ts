import { afterEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { NoKeeper } from '../../src/app/edit-keeper.ts'
import { EditStore } from '../../src/app/edit-store.ts'
import { Editing, leaveEditing, openEditing } from '../../src/app/editing.svelte.ts'
import { Editor } from '../../src/app/editor.svelte.ts'
import type { Session } from '../../src/app/session.svelte.ts'
import { addEvent, editEvent, placeEvent } from '../../src/core/edit/changes/events.ts'
import { addPlace } from '../../src/core/edit/changes/places.ts'
import { datedAs, emptyDraft, undated, type Dated } from '../../src/core/edit/draft.ts'
import { beginHistory } from '../../src/core/edit/history.ts'
import { markExcerpt } from '../../src/core/edit/mark.ts'
import { Desk } from '../../src/ui/edit/desk.svelte.ts'
import Drafts from '../../src/ui/edit/Drafts.svelte'
import Kept from '../../src/ui/edit/Kept.svelte'
import type { Stretch } from '../../src/ui/edit/pieces.ts'
import Reading from '../../src/ui/edit/Reading.svelte'
import Room from '../../src/ui/edit/Room.svelte'
import When from '../../src/ui/edit/When.svelte'
import { sessionOf } from './dossier.ts'

/** whose draft is let go at the end: one at a time may write it */
const sessions: Session[] = []
afterEach(() => sessions.splice(0).forEach(({ edited }) => edited?.editor.close()))
async function makingSession(): Promise<Session> {
  const session = await sessionOf('')
  session.making = true
  sessions.push(session)
  return session
}

const text =
  'The bridge\n\nThe bridge is closed. It rains.\n\n"The bridge is closed," he said. It is open now.'

async function read() {
  const marked: string[] = []
  const screen = await render(Reading, {
    lang: 'en',
    text,
    of: 'en',
    marks: [{ from: 4, to: 10 }],
    onmark: ({ from, to }: Stretch) => {
      const quote = markExcerpt(text, from, to)
      marked.push(`${text.slice(0, from).length}:${quote?.exact ?? ''}`)
    },
  })
  return { screen, marked }
}

it('makes an excerpt of sentences chosen by the keyboard alone', async () => {
  const { screen, marked } = await read()
  const list = screen.getByRole('listbox', { name: 'Text of the article, sentence by sentence' })
  list.element().focus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Shift>}{ArrowDown}{/Shift}')
  await expect
    .element(screen.getByRole('option', { name: 'It rains.' }))
    .toHaveAttribute('aria-selected', 'true')
  await expect
    .element(screen.getByRole('option', { name: /he said/ }))
    .toHaveAttribute('aria-selected', 'false')
  await userEvent.keyboard('{Enter}')
  expect(marked).toEqual(['12:The bridge is closed. It rains.'])
})

it('makes an excerpt of the very words that are marked, where the same stand twice', async () => {
  const { screen, marked } = await read()
  const spoken = screen.getByRole('option', { name: /he said/ }).element()
  const letters = spoken.querySelector('[data-at]')?.firstChild
  if (!letters) throw new Error('no text')
  getSelection()?.setBaseAndExtent(letters, 1, letters, 21)
  await screen.getByRole('button', { name: 'Make an excerpt' }).click()
  expect(marked).toEqual([`${text.lastIndexOf('The bridge is closed')}:The bridge is closed`])
})

it('says what a date means as it is typed, and that it cannot be read', async () => {
  let value: Dated = undated
  const props = (now: Dated) => ({
    lang: 'es' as const,
    label: 'Cuándo',
    value: now,
    onvalue: (next: Dated) => (value = next),
    around: null,
  })
  const screen = await render(When, props(value))
  const field = screen.getByRole('textbox', { name: 'Cuándo' })
  await field.fill('marzo de 2021')
  expect(value).toEqual({ edtf: '2021-03', typed: 'marzo de 2021' })
  await screen.rerender(props(value))
  await expect.element(field).toHaveAccessibleDescription(/^marzo de 2021\s+2021-03$/)
  await field.fill('en algún momento')
  await screen.rerender(props(value))
  expect(value.edtf).toBeNull()
  await expect.element(field).toHaveAttribute('aria-invalid', 'true')
})

it('takes a change back and makes it again, and says which', async () => {
  const session = await makingSession()
  const screen = await render(Room, { session, map: null })
  await screen.getByRole('tab', { name: 'Events' }).click()
  await screen.getByRole('button', { name: /^Fighting in Apure/ }).click()
  const title = screen.getByRole('textbox', { name: 'What happened, in a few words, in English' })
  await title.fill('Fighting')
  await userEvent.tab()
  await expect.poll(() => session.dossier.events.find(({ id }) => id === 'apure')?.title.en).toBe('Fighting')
  await screen.getByRole('button', { name: /^Undo: .*Fighting/ }).click()
  await expect.element(title).toHaveValue('Fighting in Apure')
  expect(session.dossier.events.find(({ id }) => id === 'apure')?.title.en).toBe('Fighting in Apure')
  await screen.getByRole('button', { name: /^Redo: / }).click()
  await expect.element(title).toHaveValue('Fighting')
})

it('opens where the last changes are, with the focus in the room', async () => {
  const session = await makingSession()
  const first = await render(Room, { session, map: null })
  await first.getByRole('tab', { name: 'Events' }).click()
  await first.getByRole('button', { name: /^Fighting in Apure/ }).click()
  await first.getByRole('textbox', { name: 'What happened, in a few words, in English' }).fill('Fighting')
  await session.edited?.editor.settled()
  await first.unmount()
  // what is kept is found only once it is read again
  leaveEditing(session)
  const screen = await render(Room, { session, map: null })
  await expect
    .element(screen.getByRole('tab', { name: /^Articles/ }))
    .toHaveAttribute('aria-selected', 'true')
  const room = screen.getByRole('region', { name: 'Your dossier' }).element()
  await expect.poll(() => room.contains(document.activeElement)).toBe(true)
  await userEvent.keyboard('{Escape}')
  expect(session.making).toBe(false)
})

it('finds what is added by the box and the place that filter already', async () => {
  const session = await makingSession()
  await openEditing(session)
  const editor = session.edited?.editor
  if (!editor) throw new Error('nothing is edited')
  session.show({ area: [-66.5, 9.5, -66, 10] })
  await session.locate()
  const titles = () => session.events.present.map(({ event }) => event.title.en)
  expect(titles()).toEqual([])
  const both = (text: string) => ({ en: text, es: text })
  editor.apply(
    addPlace(editor.draft, {
      kind: 'town',
      name: both('Far away'),
      precision: 'exact',
      basis: both('By hand.'),
      geometry: { type: 'Point', coordinates: [-66.2, 9.8] },
    }),
  )
  const excerpt = editor.draft.articles[0]?.excerpts[0]?.id ?? ''
  const event = {
    title: both('Met'),
    summary: both('They met.'),
    kind: 'diplomacy',
    whenBasis: 'stated',
  } as const
  editor.apply(addEvent(editor.draft, { ...event, when: datedAs('2021-05-01') }, [excerpt]))
  editor.apply(placeEvent(editor.draft, 'met', { id: 'far-away', basis: 'stated', reference: null }))
  await expect.poll(titles).toEqual(['Met'])
  // what lies where is not worked out anew for what has nothing to do with it
  const before = session.where
  editor.apply(editEvent(editor.draft, 'met', { title: both('They met') }))
  editor.apply(editEvent(editor.draft, 'met', { title: both('Met') }))
  await session.locate()
  expect(session.where).toBe(before)
  session.show({ area: null, places: ['far-away'] })
  await expect.poll(titles).toEqual(['Met'])
  expect(session.notices.list).toEqual([])
  editor.undo()
  await expect.poll(titles).toEqual([])
})

/** The form for a new article, filled in by half. */
async function beginArticle(screen: Awaited<ReturnType<typeof render>>) {
  await screen.getByRole('tab', { name: 'Articles' }).click()
  await screen.getByRole('button', { name: 'New article' }).click()
}

it('keeps an article that is being entered while the room is folded, left or closed by Escape', async () => {
  const session = await makingSession()
  await page.viewport(1000, 700)
  const screen = await render(Room, { session, map: null })
  await beginArticle(screen)
  const pasted = screen.getByRole('textbox', { name: 'Text of the article' })
  await pasted.fill(text)
  await screen.getByRole('textbox', { name: 'Outlet' }).fill('La Gaceta')
  // each name counts as it is typed, and what is typed stays as it is
  const authors = screen.getByRole('textbox', { name: 'Authors' })
  await userEvent.type(authors, 'Ana Paz,Luis')
  await expect.element(authors).toHaveValue('Ana Paz,Luis')
  expect(session.edited?.begun?.article.authors).toEqual(['Ana Paz', 'Luis'])

  await screen.getByRole('button', { name: 'Fold the dossier' }).click()
  await expect.element(pasted).not.toBeInTheDocument()
  await screen.getByRole('button', { name: 'Unfold the dossier' }).click()
  await expect.element(pasted).toHaveValue(text)
  await expect.element(authors).toHaveValue('Ana Paz, Luis')
  await screen.getByRole('tab', { name: 'Events' }).click()
  await beginArticle(screen)
  await expect.element(pasted).toHaveValue(text)
  await userEvent.keyboard('{Escape}')
  expect(session.making).toBe(false)
  await screen.unmount()

  const again = await render(Room, { session, map: null })
  await beginArticle(again)
  await expect.element(again.getByRole('textbox', { name: 'Outlet' })).toHaveValue('La Gaceta')
  await again.getByRole('button', { name: 'Add it and mark sentences' }).click()
  await expect.element(again.getByRole('heading', { name: 'Mark what matters' })).toBeVisible()
  expect(session.edited?.begun).toBeNull()
  await page.viewport(1280, 800)
})

it('says what came of a thing done where nothing is kept, too', async () => {
  const session = await makingSession()
  const start = emptyDraft([-73, 6, -71, 9])
  const kept = { start, history: beginHistory(start), texts: null }
  const editing = new Editing(new Editor('new-1', kept, new NoKeeper()), session.site, true)
  const desk = new Desk(session, editing, 'changes')
  const screen = await render(Kept, { desk })
  expect(screen.getByRole('alert').element().textContent).toContain('The browser keeps nothing')
  desk.say('Saved as dossier.zip')
  await expect.poll(() => screen.container.textContent).toContain('Saved as dossier.zip')
  expect(screen.getByRole('alert').element().textContent).toContain('The browser keeps nothing')
})

it('takes a draft out of the browser for good at the second press alone', async () => {
  const session = await makingSession()
  const start = { ...emptyDraft([-73, 6, -71, 9]), title: { en: 'Another border', es: '' } }
  const store = await EditStore.open()
  await store.remove('new-77')
  await store.write('new-77', { start, history: beginHistory(start), texts: null }, null)
  const kept = async () => (await store.list()).some(({ key }) => key === 'new-77')
  const editing = new Editing(
    new Editor('new-1', { start, history: beginHistory(start), texts: null }, new NoKeeper()),
    session.site,
    true,
  )
  const screen = await render(Drafts, { desk: new Desk(session, editing, 'changes') })
  await screen.getByRole('button', { name: 'Delete: Another border' }).click()
  // whoever goes elsewhere did not mean it
  await userEvent.tab()
  await screen.getByRole('button', { name: 'Delete: Another border' }).click()
  expect(await kept()).toBe(true)
  await screen.getByRole('button', { name: 'Delete for good: Another border' }).click()
  await expect.poll(kept).toBe(false)
  store.close()
})
