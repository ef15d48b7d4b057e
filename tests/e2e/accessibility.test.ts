import type { Page } from '@playwright/test'
import { themes, type Theme } from '../../src/core/view.ts'
import { langs, type Lang } from '../../src/core/words.ts'
import { kioskWords } from '../../src/text/kiosk.ts'
import { expect, open, test } from './app.ts'
import { press, walkTo } from './keyboard.ts'
import { presented } from './screens/brief.ts'
import { explored } from './screens/explore.ts'
import { visited } from './screens/kiosk.ts'
import { button, findings, reach, type Screen } from './screens/screen.ts'

// Every eighth screen of explore mode and every third of brief, the first half of those of the kiosk, languages and themes by turns; `npm run proof` takes every
// screen in both languages and themes.
test.describe('axe finds nothing', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })
  test.setTimeout(600_000)

  const every = (nth: number, screens: readonly Screen[]) => screens.filter((_, i) => i % nth === 0)

  async function found(page: Page, screens: readonly Screen[], own?: { lang: Lang; theme: Theme }) {
    const lines: string[] = []
    for (const [i, screen] of screens.entries()) {
      const now = own ?? { lang: langs[i % 2] ?? 'en', theme: themes[(i >> 1) % 2] ?? 'light' }
      await test.step(screen.name, async () => {
        await reach(page, screen, now)
        for (const line of await findings(page)) lines.push(`${screen.name}: ${line}`)
        await screen.leave?.(page, now.lang)
      })
    }
    return lines
  }

  test('in explore mode', async ({ page }) => {
    await open(page)
    expect(await found(page, every(8, explored))).toEqual([])
  })

  test('in brief mode and the speaker’s window', { tag: '@long' }, async ({ page }) => {
    await open(page, '?mode=brief&step=3')
    const opened = page.waitForEvent('popup')
    await page.keyboard.press('s')
    const speaker = await opened
    await expect(speaker.getByRole('heading', { name: 'Notes' })).toBeVisible()
    expect(await findings(speaker)).toEqual([])
    await speaker.close()
    expect(await found(page, every(3, presented))).toEqual([])
  })

  test('in kiosk mode', { tag: '@long' }, async ({ page }) => {
    await open(page, '?mode=kiosk&lang=es&idle=3600&reload=never')
    expect(
      await found(page, visited.slice(0, Math.ceil(visited.length / 2)), { lang: 'es', theme: 'dark' }),
    ).toEqual([])
    await open(page, '?mode=kiosk&lang=en&theme=light&idle=1&warning=300&reload=never')
    await button(page, kioskWords.en.touch).click()
    await expect(page.getByRole('dialog', { name: kioskWords.en.stillThere })).toBeVisible()
    expect(await findings(page)).toEqual([])
  })
})

test('the page is usable at 320 px, and nothing reaches beyond it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await open(page, '?lang=es')
  await page.getByRole('button', { name: /^Fechas/ }).click()
  await page.getByRole('button', { name: 'Menú' }).click()
  await expect(page.getByRole('button', { name: 'Compartir' })).toBeVisible()
  const over = await page.evaluate(() =>
    [...document.querySelectorAll('button, input, a[href], [role=slider]')]
      .filter((element) => element.checkVisibility() && !element.matches('.skip'))
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 22)
      .map((element) => element.outerHTML.slice(0, 80)),
  )
  expect(over).toEqual([])
})

// A window of 1280 × 1024 enlarged to 400 % is one of 320 × 256, with four device pixels to each.
test.describe('enlarged to 400 %', () => {
  test.use({ viewport: { width: 320, height: 256 }, contextOptions: { reducedMotion: 'reduce' } })

  test(
    'by keyboard alone: who says how long the border is, and whether they agree',
    { tag: '@long' },
    async ({ page }) => {
      await open(page)
      const questions = page.getByRole('list', { name: 'Questions' })
      await press(page, questions.getByRole('link', { name: /How long is the border/ }))
      const answers = page.getByRole('list', { name: 'The articles disagree' })
      await expect(answers.getByRole('article', { name: /^Venezuela plans/ })).toContainText('2,219 km')
      await expect(answers.getByRole('article', { name: /^Venezuela announces/ })).toContainText('2,000 km')
      // nothing covers it, and nothing is to be scrolled sideways
      const article = answers.getByRole('link', { name: 'Play Crazy Game' })
      await walkTo(page, article)
      await article.click({ trial: true })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    },
  )
})
