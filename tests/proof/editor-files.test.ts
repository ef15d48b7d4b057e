import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { browserArguments, findBrowser } from '../../scripts/browser.ts'
import { articleText, expect, open, test } from '../e2e/app.ts'

const roomOf = (page: Page) => page.getByRole('region', { name: /^Your (dossier|briefing)$/ })

/** The browser's own private folder in place of one of the disk, which no script can pick. */
const withFolder = (page: Page) =>
  page.addInitScript(() => {
    Reflect.set(window, 'showDirectoryPicker', async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('mine', { create: true }),
    )
  })

/** What stands in that folder; null, or what somebody else writes there first. */
async function inFolder(written: string | null): Promise<string> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('mine')
  const file = await folder.getFileHandle('dossier.json')
  if (written !== null) {
    const stream = await file.createWritable()
    await stream.write(written)
    await stream.close()
  }
  return (await file.getFile()).text()
}

async function prepare(page: Page, tab: RegExp) {
  await page.getByRole('button', { name: 'Prepare', exact: true }).click()
  await roomOf(page).getByRole('tab', { name: tab }).click()
}
const retitled = (page: Page) =>
  roomOf(page).getByRole('textbox', { name: /^Title of the dossier, in English/ })

test('a dossier is saved into a folder and opened from it; another is opened from a file; drafts are listed, and one is taken up again', async ({
  page,
}) => {
  await withFolder(page)
  await open(page)
  await prepare(page, /^Save/)
  const room = roomOf(page)
  await retitled(page).fill('Mine')
  await room.getByRole('button', { name: 'Save into a folder …' }).click()
  await expect(room.getByText('Saved as mine')).toBeVisible()
  // again and again, without asking which: what it has written itself is nobody else's change
  for (const title of ['Mine still', 'Mine again']) {
    await retitled(page).fill(title)
    await room.getByRole('button', { name: 'Save into “mine”' }).click()
    await expect.poll(() => page.evaluate(inFolder, null)).toContain(`"${title}"`)
  }
  const whole = await page.evaluate(() => JSON.stringify(window.frontera.dossier))
  // what somebody else has written there since is not written over
  const own = await page.evaluate(inFolder, null)
  await page.evaluate(inFolder, `${own} `)
  await room.getByRole('button', { name: 'Save into “mine”' }).click()
  await expect(page.getByText(/^Somebody has changed the files in “mine”/)).toBeVisible()
  expect(await page.evaluate(inFolder, null)).toBe(`${own} `)

  await room.getByRole('button', { name: 'Start an empty dossier' }).click()
  await expect(page.getByRole('banner')).toContainText('Dossier without a title')
  await room.getByRole('tab', { name: /^Save/ }).click()
  // nothing can be saved of nothing, and it is said
  await expect(room.getByText(/^There is nothing yet that could be saved/)).toBeVisible()
  await expect(room.getByRole('button', { name: 'Save as a zip' })).toBeDisabled()
  await retitled(page).fill('An empty one')

  await room.getByRole('button', { name: 'Open a folder …' }).click()
  await expect(page.getByRole('banner')).toContainText('Mine again')
  expect(await page.evaluate(() => JSON.stringify(window.frontera.dossier))).toBe(whole)

  // a broken file changes nothing, and says what is wrong
  await room.getByRole('tab', { name: /^Save/ }).click()
  const choosing = page.waitForEvent('filechooser')
  await room.getByRole('button', { name: 'Open a file or zip …' }).click()
  await (
    await choosing
  ).setFiles({
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format": "frontera-dossier/1"}'),
  })
  await expect(page.getByRole('alert').filter({ hasText: 'broken.json could not be opened' })).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Mine again')

  await room.getByRole('button', { name: 'Go on with “An empty one”' }).click()
  await expect(page.getByRole('banner')).toContainText('An empty one')
})

test('the text of a shipped article is known again when it is pasted, and another text is told', async ({
  page,
}) => {
  await open(page)
  await prepare(page, /^Articles/)
  const room = roomOf(page)
  await room.getByRole('button', { name: /^Venezuela plans to reestablish/ }).click()
  await room.getByText('The text is not at hand: paste it to mark more').click()
  const text = articleText('military-ties')
  const box = room.getByRole('textbox', { name: 'Text of the article' })
  await box.fill(text)
  await room.getByRole('button', { name: 'Go on marking' }).click()
  await expect(
    room.getByText(/^(It is the very same text as before|All excerpts stand in this text)/),
  ).toBeVisible()
  await expect(room.getByText('These words do not stand in the text you pasted.')).toHaveCount(0)
  await expect(room.getByRole('listbox', { name: /^Text of the article/ })).toBeVisible()
})

test('a second tab is told that the first edits the dossier, and takes over once it is closed', async ({
  page,
  context,
}) => {
  await open(page)
  await prepare(page, /^Save/)
  await retitled(page).fill('From the first tab')
  await expect(page.getByRole('banner')).toContainText('From the first tab')
  const second = await context.newPage()
  await open(second)
  await prepare(second, /^Save/)
  await expect(roomOf(second).getByText(/^Another tab of this browser is editing/)).toBeVisible()
  await expect(second.getByRole('banner')).toContainText('From the first tab')
  // what the first goes on to write is followed
  await retitled(page).fill('More from the first tab')
  await expect(second.getByRole('banner')).toContainText('More from the first tab')
  await page.close()
  await expect(roomOf(second).getByText(/^Another tab of this browser is editing/)).toHaveCount(0)
  await retitled(second).fill('From the second tab')
  await expect(second.getByRole('banner')).toContainText('From the second tab')
  // and it is the second now that keeps it
  await expect(roomOf(second).getByText('Everything is kept in this browser.')).toBeVisible()
  await second.reload()
  await expect(second.getByRole('banner')).toContainText('From the second tab')
})

test('a browser that is killed on the way, five times, has kept what was written', async ({ site }) => {
  const profile = mkdtempSync(join(tmpdir(), 'frontera-profile-'))
  const executablePath = findBrowser()
  for (let round = 0; round < 5; round += 1) {
    const browser = await chromium.launchPersistentContext(profile, {
      args: [...browserArguments, '--remote-debugging-port=0'],
      locale: 'en-GB',
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      ...(executablePath !== null && { executablePath }),
    })
    const page = browser.pages()[0] ?? (await browser.newPage())
    await page.goto(site.url)
    await page.evaluate(async () => await window.frontera.ready)
    if (!(await roomOf(page).isVisible()))
      await page.getByRole('button', { name: 'Prepare', exact: true }).click()
    if (round > 0) await expect(page.getByRole('banner')).toContainText(`Round ${round}`)
    await roomOf(page).getByRole('tab', { name: /^Save/ }).click()
    await retitled(page).fill(`Round ${round + 1}`)
    await expect(roomOf(page).getByText('Everything is kept in this browser.')).toBeVisible()
    // the whole browser, without a word to any page
    const gone = browser.waitForEvent('close')
    const session = await browser.newCDPSession(page)
    void session.send('Browser.crash').catch(() => undefined)
    await gone
  }
})
