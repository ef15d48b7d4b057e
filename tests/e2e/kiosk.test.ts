import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, open, test } from './app.ts'

test.use({
  // a screen of 1080 × 1920 that shows all at two thirds: drawn in software, a larger one takes its time
  viewport: { width: 720, height: 1280 },
  hasTouch: true,
  contextOptions: { reducedMotion: 'reduce' },
})

const tap = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).tap()

/** Controls that are smaller than 60 px, or out of the window. */
async function small(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, [role=slider]')].flatMap((control) => {
      const { width, height } = control.getBoundingClientRect()
      return width > 0 && (width < 60 || height < 60) ? [control.textContent] : []
    }),
  )
}

test('a touch begins, a place leads to what was published there, and nothing leads out', async ({ page }) => {
  await open(page, '?mode=kiosk')
  expect(await page.evaluate(() => window.frontera.map !== null)).toBe(true)
  const start = page.getByRole('button', { name: 'Toque para empezar', exact: true })
  await expect(start).toBeVisible()
  // its words in the colour of the ground, and the other way round: axe does not decide about them
  const ground = await page.locator('.kiosk').evaluate((kiosk) => getComputedStyle(kiosk).backgroundColor)
  await expect(start).toHaveCSS('color', ground)
  expect(await small(page)).toEqual([])
  await tap(page, 'Touch to start')

  await tap(page, /^A place/)
  await tap(page, /^Simón Bolívar bridge/)
  await expect(page.getByRole('list', { name: 'Its state through time' })).toContainText('Open to cargo')
  await tap(page, /^Crossing reopens to cargo/)
  const quoted = page.getByRole('article', { name: /^Colombia urged/ })
  await expect(quoted.getByRole('blockquote')).toContainText('reopened a major crossing point')
  await expect(quoted).toContainText('Reuters, published 24 October 2022')
  await expect(quoted).toContainText('https://')
  expect(await small(page)).toEqual([])
  await expect(page.getByRole('link')).toHaveCount(0)
  await tap(page, 'Back')
  await tap(page, 'Back')
  await expect(page.getByRole('button', { name: /^A moment/ })).toBeVisible()
  expect(await page.evaluate(() => window.frontera.view?.mode)).toBe('kiosk')
})

test(
  'a moment and the story are told by large buttons, in either language',
  { tag: '@long' },
  async ({ page }) => {
    await open(page, '?mode=kiosk')
    await tap(page, 'Touch to start')
    await tap(page, /^A moment/)
    const day = page.getByRole('slider', { name: 'Day' })
    await expect(day).toHaveAttribute('aria-valuetext', '7 August 2018: Duque takes office')
    await tap(page, 'Next event')
    await expect(day).toHaveAttribute('aria-valuetext', '1 January 2019: Trochas take the traffic')
    await day.press('End')
    await expect(page.getByText('Up to 24 October 2022')).toBeVisible()
    await tap(page, 'Español')
    await expect(page.getByText('Hasta el 24 de octubre de 2022')).toBeVisible()
    await tap(page, 'English')

    await tap(page, 'Back')
    await tap(page, /^A story/)
    await tap(page, 'Next step')
    await expect(page.getByRole('status')).toHaveText(/^Step 2 of 12/)
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('The break of 2019')
    expect(await small(page)).toEqual([])
    await expect(page.getByRole('link')).toHaveCount(0)
    await tap(page, 'Start over')
    await expect(page.getByRole('button', { name: 'Touch to start' })).toBeVisible()
  },
)

test('controls come down within reach, in both forms of the screen', { tag: '@long' }, async ({ page }) => {
  await open(page, '?mode=kiosk')
  await tap(page, 'Touch to start')
  await tap(page, 'Bring controls down')
  for (const [width, height] of [
    [720, 1280],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height })
    await expect
      .poll(async () => (await page.getByRole('button', { name: 'Start over' }).boundingBox())?.y ?? 0)
      .toBeGreaterThan(height * 0.7)
    expect(await small(page)).toEqual([])
  }
})

test('a broken dossier is refused and told to the operator, a new one is shown once nobody is there', async ({
  page,
}) => {
  const shipped = readFileSync('static/dossier/dossier.json', 'utf8')
  let served = shipped
  await page.route('**/dossier/dossier.json', (route) => route.fulfill({ body: served }))
  await open(page, '?mode=kiosk&poll=1')
  const beat = () =>
    page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name=frontera-heartbeat]')?.content)
  await expect.poll(beat).toContain('"dossier":"current"')

  served = shipped.slice(0, 5000)
  await expect.poll(beat).toContain('"dossier":"refused"')
  await expect(page.getByRole('complementary', { name: 'For the operator' })).toContainText('dossier.json')
  expect(await page.evaluate(() => window.frontera.dossier?.events.length)).toBe(24)

  served = shipped.replaceAll('Fighting in Apure', 'Clashes in Apure')
  await expect
    .poll(() =>
      page
        .evaluate(() => window.frontera.dossier?.events.find(({ id }) => id === 'apure')?.title.en)
        .catch(() => ''),
    )
    .toBe('Clashes in Apure')
  await expect(page.getByRole('button', { name: 'Touch to start' })).toBeVisible()
})

test('a setting that cannot be read is told to the operator, and the page is locked', async ({ page }) => {
  await page.route('**/kiosk.json', (route) => route.fulfill({ body: '{"idle":"soon","languages":["es"]}' }))
  await open(page, '?mode=kiosk')
  await expect(page.getByRole('complementary', { name: 'Para el operador' })).toContainText('idle=soon')
  await expect(page.getByRole('button')).toHaveCount(1)
  const followed = await page.evaluate(() =>
    [
      new MouseEvent('contextmenu', { cancelable: true, bubbles: true }),
      new Event('dragstart', { cancelable: true, bubbles: true }),
      new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, cancelable: true, bubbles: true }),
      new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, cancelable: true, bubbles: true }),
      new WheelEvent('wheel', { ctrlKey: true, cancelable: true, bubbles: true }),
    ].filter((event) => document.body.dispatchEvent(event)),
  )
  expect(followed).toEqual([])
})

test('the button leads from the map to the kiosk', { tag: '@long' }, async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, '?select=apure')
  await page.getByRole('button', { name: 'Kiosk', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Touch to start' })).toBeVisible()
  await expect(page).toHaveURL(/\?mode=kiosk$/)
  expect(await page.evaluate(() => window.frontera.view?.select)).toBeNull()
})
