import { expect, it } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { NoKeeper } from '../../src/app/edit-keeper.ts'
import { Editing } from '../../src/app/editing.svelte.ts'
import { Editor } from '../../src/app/editor.svelte.ts'
import { editArticle } from '../../src/core/edit/changes/articles.ts'
import { editEvent, placeEvent } from '../../src/core/edit/changes/events.ts'
import { draftOf } from '../../src/core/edit/from-dossier.ts'
import { beginHistory } from '../../src/core/edit/history.ts'
import Evidence from '../../src/ui/evidence/Evidence.svelte'
import { sessionOf } from './dossier.ts'

it('does not make up how a date or a place of an unfinished event is known', async () => {
  const session = await sessionOf('select=apure')
  const props = { measured: null, hovered: null, onhover: () => undefined, onshow: () => undefined }
  const screen = await render(Evidence, { session, ...props })
  const place = screen.getByRole('button', { name: /^Fighting zone around La Victoria, Apure/ })
  await expect
    .element(place)
    .toHaveAccessibleName('Fighting zone around La Victoria, Apure, stated by the article; approximate area')
  const start = draftOf(session.dossier)
  const editor = new Editor(
    'unfinished',
    { start, history: beginHistory(start), texts: null },
    new NoKeeper(),
  )
  session.edited = new Editing(editor, session.site, false)
  const unsaid = { id: 'apure-zone', basis: null, reference: null }
  editor.apply(editEvent(editor.draft, 'apure', { whenBasis: null }))
  editor.apply(placeEvent(editor.draft, 'apure', unsaid))
  await expect
    .element(place)
    .toHaveAccessibleName('Fighting zone around La Victoria, Apure; approximate area')
  await expect.element(screen.getByText('March 2021', { exact: true }).first()).toBeVisible()
  expect(screen.container.querySelector('dl')?.textContent).not.toContain('stated')
})

it.each([
  ['on its own', 'select=military-contact'],
  ['beside a quotation', 'select=apure'],
])('does not make up how the day of an unfinished article is known, %s', async (_, query) => {
  const session = await sessionOf(query)
  const props = { measured: null, hovered: null, onhover: () => undefined, onshow: () => undefined }
  const screen = await render(Evidence, { session, ...props })
  const article = screen.getByRole('article').first()
  await expect.element(article).toMatchTextContent('The article states its date.')
  const start = draftOf(session.dossier)
  const kept = { start, history: beginHistory(start), texts: null }
  const editor = new Editor('unfinished', kept, new NoKeeper())
  session.edited = new Editing(editor, session.site, false)
  editor.apply(editArticle(editor.draft, 'military-contact', { publishedBasis: null }))
  await expect.element(article).not.toMatchTextContent('states its date')
  await expect.element(article).toMatchTextContent(/published/i)
})
