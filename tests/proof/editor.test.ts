// Longer than most: one journey from an empty dossier to a saved one, told in its order.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import JSZip from 'jszip'
import { parseDossier } from '../../src/core/dossier/parse.ts'
import { expect, listed, open, test } from '../e2e/app.ts'

/** Invented articles about a border that the map knows nothing of, between Tacna in Peru and Arica in Chile. */
const folder = join('tests', 'fixtures', 'tacna-arica')
const textOf = (name: string) => readFileSync(join(folder, `${name}.txt`), 'utf8')

const roomOf = (page: Page) => page.getByRole('region', { name: /^Your (dossier|briefing)$/ })

/** Drags the mouse over words of the article's text, from the middle of the first letter's left half to the end of the last. */
async function mark(page: Page, words: string, which = 0): Promise<void> {
  const text = roomOf(page).getByRole('listbox', { name: /^Text of the article/ })
  const at = await text.evaluate(
    (root, { words, which }) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      let left = which
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node instanceof Text ? node.data.indexOf(words) : -1
        if (start < 0 || left-- > 0) continue
        const range = document.createRange()
        range.setStart(node, start)
        range.setEnd(node, start + words.length)
        node.parentElement?.scrollIntoView({ block: 'center' })
        const rects = [...range.getClientRects()]
        const [first, last] = [rects[0], rects.at(-1)]
        if (first && last)
          return [first.left + 1, first.top + first.height / 2, last.right - 0.5, last.top + last.height / 2]
      }
      throw new Error(`no "${words}"`)
    },
    { words, which },
  )
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = at
  await page.mouse.move(x1, y1)
  await page.mouse.down()
  await page.mouse.move((x1 + x2) / 2, y2, { steps: 4 })
  await page.mouse.move(x2, y2, { steps: 4 })
  await page.mouse.up()
  await roomOf(page).getByRole('button', { name: 'Make an excerpt' }).click()
}

/** Presses the map at a place, after zooming out as far as it takes to see it beside what stands on the map. */
async function press(page: Page, lon: number, lat: number): Promise<void> {
  for (let tries = 0; tries < 8; tries += 1) {
    await page.waitForFunction(() => window.frontera.map?.isMoving() === false)
    const at = await page.evaluate(
      ([lon = 0, lat = 0]) => {
        const { map } = window.frontera
        const box = map?.getContainer().getBoundingClientRect()
        const point = map?.project([lon, lat])
        if (!box || !point) throw new Error('no map')
        const inside = point.x > 70 && point.x < box.width - 30 && point.y > 150 && point.y < box.height - 60
        return { inside, x: box.left + point.x, y: box.top + point.y }
      },
      [lon, lat],
    )
    if (at.inside) return page.mouse.click(at.x, at.y)
    await page.getByRole('button', { name: 'Zoom out', exact: true }).click()
  }
}

async function newArticle(page: Page, name: string, outlet: string, published: string, basis: RegExp) {
  const room = roomOf(page)
  await room.getByRole('tab', { name: /^Articles/ }).click()
  await room.getByRole('button', { name: 'New article' }).click()
  await room.getByRole('textbox', { name: 'Text of the article' }).fill(textOf(name))
  await room.getByRole('textbox', { name: 'Outlet' }).fill(outlet)
  await room.getByRole('textbox', { name: 'Published on' }).fill(published)
  const asked = room.getByRole('group', { name: 'Which one is meant?' })
  if (await asked.isVisible()) await asked.getByRole('button', { name: '5 April 2021' }).click()
  await room.getByText(basis).click()
  await room.getByRole('button', { name: 'Add it and mark sentences' }).click()
}

const excerpt = (page: Page, words: RegExp) =>
  roomOf(page)
    .getByRole('listitem', { name: /^Excerpt/ })
    .filter({ has: page.locator('q', { hasText: words }) })

/** Makes an event of an excerpt: all but where. */
async function newEvent(page: Page, of: RegExp, title: string, kind: string, when: string, date?: string) {
  const room = roomOf(page)
  await excerpt(page, of).getByRole('button', { name: 'New event' }).click()
  await page.keyboard.type(title)
  await room.getByRole('button', { name: 'Copy the English' }).click()
  await room.getByText(kind, { exact: true }).click()
  await room.getByRole('textbox', { name: 'When, as the article says' }).fill(when)
  if (date !== undefined) await room.getByRole('button', { name: date }).click()
  await room
    .getByRole('group', { name: 'How is it known?' })
    .first()
    .getByText('the article states it')
    .click()
  await room.getByRole('button', { name: 'The same as the title' }).click()
}

const back = (page: Page) =>
  roomOf(page)
    .getByRole('button', { name: /^Back to/ })
    .click()
const where = (page: Page) => roomOf(page).getByRole('group', { name: 'Where' })

/** Names what was just drawn, where the focus is, and says what it is and how sure. */
async function describe(form: Locator, kind: string, sure: string) {
  await expect(form.getByRole('textbox', { name: 'Name, in English' })).toBeFocused()
  await form.getByText(kind, { exact: true }).click()
  await form.getByText(sure, { exact: true }).click()
}

async function answer(page: Page, of: RegExp, question: string, typed: string, meant: string) {
  const row = excerpt(page, of)
  await row.getByRole('button', { name: 'An answer to a question' }).click()
  const choice = row.getByRole('combobox', { name: 'Question' })
  const there = await choice.getByRole('option', { name: question }).count()
  await choice.selectOption({ label: there > 0 ? question : 'New question …' })
  if (there === 0) {
    await row.getByRole('textbox', { name: 'The question, in English' }).fill(question)
    await row.getByRole('button', { name: 'Copy the English' }).click()
  }
  await row.getByRole('textbox', { name: 'Number' }).fill(typed)
  await row.getByRole('textbox', { name: 'Of what' }).fill('people')
  await row
    .getByRole('group', { name: /^Which number is/ })
    .getByText(meant, { exact: true })
    .click()
}

async function state(page: Page, of: RegExp, name: string, during: string) {
  const row = excerpt(page, of)
  await row.locator('summary').click()
  await row.getByRole('button', { name: 'A crossing’s state' }).click()
  const form = row.getByRole('group', { name: 'State of a crossing' })
  await form.getByRole('combobox', { name: 'Crossing', exact: true }).selectOption({ label: 'Chacalluta' })
  await form.getByText(name, { exact: true }).click()
  await form.getByRole('textbox', { name: 'From when to when' }).fill(during)
}

const dossierNow = (page: Page) => page.evaluate(() => JSON.stringify(window.frontera.dossier))

/** What `npm run dossier` says of a dossier, with its articles' texts where they are there. */
function checked(path: string, ...more: string[]): string {
  return execFileSync('node', ['scripts/check-dossier.ts', path, ...more], { encoding: 'utf8' })
}

test('a dossier of four articles about another border, from nothing and through the screens alone', async ({
  page,
}) => {
  await open(page, '?at=6.6/-18.2/-70.2')
  await page.getByRole('button', { name: 'Prepare', exact: true }).click()
  const room = roomOf(page)
  await room.getByRole('tab', { name: 'Articles' }).click()
  await room.getByRole('button', { name: 'Start an empty dossier' }).click()
  await expect(page.getByRole('banner')).toContainText('Dossier without a title')
  const begun = await dossierNow(page)

  // the first: a date that may be two is asked, the drag begins at a first letter, and two passages are alike
  await newArticle(page, 'closed', 'El Faro de Tacna', '5/4/2021', /the article states it/)
  await mark(page, 'El complejo fronterizo de Chacalluta quedó cerrado en marzo de 2021')
  await mark(page, 'El paso está cerrado', 1)
  await mark(page, 'El paso está cerrado', 0)
  await mark(page, 'Unas 1.500 personas quedaron varadas')
  await room.getByRole('listbox', { name: /^Text of the article/ }).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(room.getByRole('listitem', { name: /^Excerpt/ })).toHaveCount(5)

  await newEvent(page, /El complejo/, 'Chacalluta closed', 'Closure', 'marzo de 2021')
  // a name that is not known is the name of what is drawn for it
  await where(page).getByRole('combobox').fill('Chacalluta')
  await expect(where(page).getByText(/^No such name is known/)).toBeVisible()
  await where(page).getByRole('button', { name: 'Point' }).click()
  await press(page, -70.34, -18.31)
  await describe(where(page), 'Crossing', 'exact place')
  await where(page)
    .getByRole('group', { name: 'How is it known?' })
    .getByText('the article states it')
    .click()

  // another border than the map's is drawn as a line; the crossing then snaps to it, and by how far is said
  await room.getByRole('tab', { name: /^Places/ }).click()
  await room.getByRole('combobox').fill('Line of Concord')
  await room.getByRole('button', { name: 'Line', exact: true }).click()
  for (const [lon, lat] of [
    [-70.41, -18.35],
    [-70.2, -18.3],
    [-69.95, -18.2],
    [-69.8, -17.95],
  ] as const)
    await press(page, lon, lat)
  await page.getByRole('button', { name: 'Done' }).click()
  await describe(room, 'Border', 'near here')
  await expect(page.getByRole('region', { name: 'Evidence' })).toContainText(
    /8\d km, measured on the line as it is drawn here/,
  )
  await back(page)
  await room.getByRole('button', { name: /^Chacalluta/ }).click()
  await room.getByRole('button', { name: 'Draw anew' }).click()
  await press(page, -70.34, -18.31)
  await expect(room.getByText(/^Moved [\d]+ m on to the border/).first()).toBeVisible()

  // an area, "since", and a number with a Spanish thousands point
  await room.getByRole('tab', { name: /^Articles/ }).click()
  await room.getByRole('button', { name: /^Cierran el paso/ }).click()
  await newEvent(page, /Desde 2019/, 'A gully is used', 'Trochas', 'since 2019')
  await where(page).getByRole('button', { name: 'Area' }).click()
  for (const [lon, lat] of [
    [-70.38, -18.3],
    [-70.3, -18.3],
    [-70.3, -18.37],
    [-70.38, -18.37],
  ] as const)
    await press(page, lon, lat)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(where(page).getByRole('textbox', { name: 'Name, in English' })).toBeFocused()
  await page.keyboard.type('Dry gully')
  await where(page).getByRole('button', { name: 'Copy the English' }).click()
  await where(page).getByText('Trocha region', { exact: true }).click()
  await where(page)
    .getByRole('group', { name: 'How is it known?' })
    .getByText('follows from its words')
    .click()
  await back(page)
  await answer(page, /1\.500/, 'How many were stranded?', '1.500', '1,500')
  await state(page, /El complejo/, 'Blocked', 'from March 2021 to 9 August 2022')

  // the second says otherwise, at once
  await newArticle(page, 'reopened', 'The Arica Post', '12 August 2022', /the article states it/)
  await mark(page, 'The crossing at Chacalluta was opened to people on foot about 10 August 2022')
  await mark(page, 'She put the number of those stranded in 2021 at 1,200.')
  await answer(page, /1,200/, 'How many were stranded?', '1,200', '1,200')
  await expect(excerpt(page, /1,200/).getByText('The articles disagree')).toBeVisible()
  await newEvent(page, /was opened/, 'Chacalluta opens on foot', 'Reopening', 'about 10 August 2022')
  await where(page).getByRole('combobox').fill('chaca')
  await page.keyboard.press('Enter')
  await where(page)
    .getByRole('group', { name: 'How is it known?' })
    .getByText('the article states it')
    .click()
  await back(page)
  await state(page, /was opened/, 'On foot only', 'since 10 August 2022')

  // the third: a stretch of the border that was drawn, a road as a line, a day that may be two
  await newArticle(page, 'desert', 'Desert Daily', '4 April 2022', /its address or a copy gives it/)
  await mark(page, 'Police held three men in the desert on 03/04/2022')
  await mark(page, 'The railway from Tacna to Arica was stopped for two days.')
  await newEvent(page, /Police/, 'Three men held', 'Clash', '03/04/2022', '3 April 2022')
  await where(page).getByRole('button', { name: 'Stretch of the border' }).click()
  await press(page, -70.35, -18.33)
  await press(page, -70.0, -18.2)
  await expect(where(page).getByRole('textbox', { name: 'Name, in English' })).toBeFocused()
  await page.keyboard.type('From the coast to the railway')
  await where(page).getByRole('button', { name: 'Copy the English' }).click()
  await where(page).getByText('Clash zone', { exact: true }).click()
  await where(page).getByText('approximate area', { exact: true }).click()
  await where(page)
    .getByRole('group', { name: 'How is it known?' })
    .getByText('the article states it')
    .click()
  await back(page)
  await newEvent(page, /The railway/, 'No trains', 'Closure', 'April 2022')
  await where(page).getByRole('combobox').fill('Old rails')
  await where(page).getByRole('button', { name: 'Line', exact: true }).click()
  await press(page, -70.25, -18.02)
  await press(page, -70.31, -18.46)
  await page.getByRole('button', { name: 'Done' }).click()
  await describe(where(page), 'Trocha region', 'near here')
  await where(page)
    .getByRole('group', { name: 'How is it known?' })
    .getByText('the article states it')
    .click()

  // the fourth is a copy of the second
  await newArticle(page, 'copy', 'Diario de Arica', '13 de agosto de 2022', /follows from its words/)
  await mark(page, 'El paso de Chacalluta se abrió a los peatones hacia el 10 de agosto de 2022')
  await excerpt(page, /se abrió/)
    .getByRole('combobox', { name: 'An event there is …' })
    .selectOption({ label: 'Chacalluta opens on foot' })
  await room.getByText('Outlet, date, address').click()
  await room
    .getByRole('combobox', { name: /^A copy of another article/ })
    .selectOption({ label: 'The Arica Post: Chacalluta opens again to people on foot' })

  // its story
  await room.getByRole('tab', { name: /^Story/ }).click()
  await page.getByRole('list', { name: 'Events', exact: true }).getByRole('button').first().click()
  await room.getByRole('button', { name: 'Add this view as a step' }).click()

  await room.getByRole('tab', { name: /^Save/ }).click()
  await room.getByRole('textbox', { name: 'Title of the dossier, in English' }).fill('Tacna – Arica')
  await room.getByRole('textbox', { name: 'Title of the dossier, in Spanish' }).fill('Tacna – Arica')
  await room.getByRole('textbox', { name: /^What it shows.*English/ }).fill('An invented border.')
  await room.getByRole('textbox', { name: /^What it shows.*Spanish/ }).fill('Una frontera inventada.')
  await expect(room.getByText('Nothing is wrong with it.')).toBeVisible()
  expect(await listed(page)).toHaveLength(5)

  // the zip, unpacked, and the one file have no faults, and the quotations stand in the texts to the letter
  const out = mkdtempSync(join(tmpdir(), 'frontera-editor-'))
  const download = async (name: string) => {
    const saving = page.waitForEvent('download')
    await room.getByRole('button', { name }).click()
    return readFileSync(await (await saving).path())
  }
  const zip = await JSZip.loadAsync(await download('Save as a zip'))
  for (const [name, file] of Object.entries(zip.files))
    writeFileSync(join(out, name), await file.async('nodebuffer'))
  writeFileSync(join(out, 'one.json'), await download('Save as one file'))
  const made = parseDossier(JSON.parse(readFileSync(join(out, 'one.json'), 'utf8'))).dossier
  if (made === null) throw new Error('faults')
  mkdirSync(join(out, 'texts'))
  for (const [i, name] of ['closed', 'reopened', 'desert', 'copy'].entries())
    writeFileSync(join(out, 'texts', `${made.articles[i]?.id ?? ''}.txt`), textOf(name))
  checked(out, '--articles', join(out, 'texts'))
  checked(join(out, 'one.json'), '--articles', join(out, 'texts'))
  expect(made.claims.map(({ value }) => value)).toEqual([1500, 1200])
  expect(made.articles[3]?.copyOf).toBe(made.articles[1]?.id)
  const alike = made.articles[0]?.excerpts.filter(({ exact }) => exact === 'El paso está cerrado') ?? []
  expect(new Set(alike.map(({ prefix }) => prefix)).size).toBe(2)

  // all of it back, and all of it again
  const whole = await dossierNow(page)
  const all = async (name: RegExp) => {
    const button = room.getByRole('button', { name })
    let presses = 0
    while (await button.isEnabled()) {
      await button.press('Enter')
      presses += 1
    }
    return presses
  }
  const undone = await all(/^Undo($|:)/)
  expect(await dossierNow(page)).toBe(begun)
  expect(await all(/^Redo($|:)/)).toBe(undone)
  expect(await dossierNow(page)).toBe(whole)
})
