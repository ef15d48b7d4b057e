import type { Page } from '@playwright/test'
import { expect, open, test } from '../e2e/app.ts'

// Twelve screens by day and by night, on two loads each: within 1 % of the committed pictures, which
// `npm run proof -- pictures --update-snapshots` renews (another release of Chromium draws an edge here and there differently).

interface Screen {
  readonly name: string
  readonly query: string
  readonly width: number
  readonly height: number
  /** what is pressed before the picture is taken */
  readonly act?: (page: Page) => Promise<void>
}

const press = (name: RegExp | string) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).click()
const kiosk = '&mode=kiosk&idle=600'
async function touch(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Touch to start' }).click()
  await page.getByRole('button', { name: 'Start over' }).waitFor()
}

const screens: readonly Screen[] = [
  { name: 'explore', query: '', width: 1100, height: 700 },
  { name: 'event', query: '&select=apure&window=2021-01-01..2021-12-31', width: 1100, height: 700 },
  { name: 'bridge', query: '&select=simon-bolivar-bridge&lang=es', width: 1100, height: 700 },
  { name: 'question', query: '&select=border-length', width: 1100, height: 700 },
  { name: 'article', query: '&select=military-ties&known=2022-08-10', width: 1100, height: 700 },
  { name: 'close-up', query: '&at=12/7.8179/-72.4508', width: 1100, height: 700 },
  { name: 'phone', query: '&select=apure&lang=es', width: 390, height: 844 },
  { name: 'help', query: '', width: 800, height: 600, act: (page) => page.keyboard.press('?') },
  { name: 'brief', query: '&mode=brief&step=5', width: 960, height: 540 },
  {
    name: 'brief-quotation',
    query: '&mode=brief&step=5',
    width: 960,
    height: 540,
    act: (page) => page.keyboard.press('PageDown'),
  },
  { name: 'kiosk', query: kiosk, width: 960, height: 540, act: touch },
  {
    name: 'kiosk-legend',
    query: kiosk,
    width: 540,
    height: 960,
    act: async (page) => {
      await touch(page)
      await press('Legend')(page)
    },
  },
]

/** The picture once nothing on it changes any more. */
async function pictureOf(page: Page, { query, width, height, act }: Screen, theme: string): Promise<Buffer> {
  await page.setViewportSize({ width, height })
  await open(page, `?theme=${theme}${query}`)
  // what is fetched after the first picture, such as finer layers, moves words
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await act?.(page)
  const take = () => page.screenshot({ animations: 'disabled', caret: 'hide' })
  let before = await take()
  let still = 0
  await expect
    .poll(
      async () => {
        await page.evaluate(() => {
          const { map } = window.frontera
          return map === null || map.loaded() ? undefined : map.once('idle').then(() => undefined)
        })
        const now = await take()
        still = now.equals(before) ? still + 1 : 0
        before = now
        return still
      },
      { intervals: [500] },
    )
    .toBeGreaterThan(5)
  return before
}

test.use({ contextOptions: { reducedMotion: 'reduce' }, timezoneId: 'America/Bogota' })

for (const theme of ['light', 'dark'])
  for (const screen of screens)
    test(`${screen.name}, ${theme}`, async ({ page }) => {
      for (let load = 0; load < 2; load += 1)
        expect(await pictureOf(page, screen, theme)).toMatchSnapshot(`${screen.name}-${theme}.png`, {
          maxDiffPixelRatio: 0.01,
        })
    })
