import type { Page } from '@playwright/test'
import { themes, type Theme } from '../../src/core/view.ts'
import { langs, type Lang } from '../../src/core/words.ts'
import { messages } from '../../src/text/index.ts'
import { kioskWords } from '../../src/text/kiosk.ts'
import { expect, open, test } from '../e2e/app.ts'
import { breakSorting, withoutWebgl } from '../e2e/breaking.ts'
import { presented } from '../e2e/screens/brief.ts'
import { broughtData } from '../e2e/screens/data.ts'
import { edited } from '../e2e/screens/edit.ts'
import { explored } from '../e2e/screens/explore.ts'
import { visited } from '../e2e/screens/kiosk.ts'
import { pocketed } from '../e2e/screens/phone.ts'
import { button, findings, reach, type Screen } from '../e2e/screens/screen.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** What axe finds on each of these screens, one after the other on one page. */
async function sweep(page: Page, screens: readonly Screen[], own: { lang: Lang; theme: Theme }) {
  const found: string[] = []
  for (const screen of screens) {
    await test.step(screen.name, async () => {
      await reach(page, screen, own)
      for (const line of await findings(page)) found.push(`${screen.name}: ${line}`)
      await screen.leave?.(page, own.lang)
    })
  }
  return found
}

for (const lang of langs)
  for (const theme of themes) {
    const own = { lang, theme }
    test.describe(`${lang}, ${theme}`, () => {
      test('explore', async ({ page }) => {
        await open(page, `?lang=${lang}&theme=${theme}`)
        expect(await sweep(page, explored, own)).toEqual([])
      })

      test('data sets', async ({ page }) => {
        await open(page, `?lang=${lang}&theme=${theme}`)
        expect(await sweep(page, broughtData, own)).toEqual([])
      })

      test('the editor', async ({ page }) => {
        await open(page, `?lang=${lang}&theme=${theme}`)
        expect(await sweep(page, edited, own)).toEqual([])
      })

      test('brief', async ({ page }) => {
        await open(page, `?mode=brief&lang=${lang}&theme=${theme}`)
        expect(await sweep(page, presented, own)).toEqual([])
      })

      test('the speaker’s window', async ({ page }) => {
        await open(page, `?mode=brief&step=3&lang=${lang}&theme=${theme}`)
        const opened = page.waitForEvent('popup')
        await page.keyboard.press('s')
        const speaker = await opened
        await expect(speaker.getByRole('heading', { level: 2 }).first()).toBeVisible()
        expect(await findings(speaker)).toEqual([])
      })

      test('kiosk', async ({ page }) => {
        await open(page, `?mode=kiosk&lang=${lang}&theme=${theme}&idle=3600&reload=never`)
        expect(await sweep(page, visited, own)).toEqual([])
      })

      test('kiosk, upright', async ({ page }) => {
        await page.setViewportSize({ width: 720, height: 1280 })
        await open(page, `?mode=kiosk&lang=${lang}&theme=${theme}&idle=3600&reload=never`)
        expect(await sweep(page, visited, own)).toEqual([])
      })

      test('on a phone', async ({ page }) => {
        await page.setViewportSize({ width: 390, height: 844 })
        await open(page, `?lang=${lang}&theme=${theme}`)
        expect(await sweep(page, pocketed, own)).toEqual([])
      })

      test('where nothing can be shown, and where the map cannot', async ({ page, faults }) => {
        await page.route('**/dossier/dossier.json', (route) => route.fulfill({ status: 404 }))
        await page.goto(`./?lang=${lang}&theme=${theme}`)
        await expect(page.getByRole('alert', { name: messages[lang].notice })).toBeVisible()
        expect(await findings(page)).toEqual([])
        await page.unroute('**/dossier/dossier.json')
        await withoutWebgl(page)
        await open(page, `?lang=${lang}&theme=${theme}&select=apure`)
        // what is selected comes on its own way, and no map is waited for
        await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
        expect(await findings(page)).toEqual([])
        await breakSorting(page, 1000)
        await button(page, messages[lang].otherLanguage).click()
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        expect(await findings(page)).toEqual([])
        faults.length = 0
      })

      test('the question whether somebody is still there', async ({ page }) => {
        await open(page, `?mode=kiosk&lang=${lang}&theme=${theme}&idle=1&warning=300&reload=never`)
        await button(page, kioskWords[lang].touch).click()
        await expect(page.getByRole('dialog', { name: kioskWords[lang].stillThere })).toBeVisible()
        expect(await findings(page)).toEqual([])
      })
    })
  }
