import { expect, open, test } from './app.ts'
import { camera, count, statusOf, stepIs } from './briefing.ts'

test.describe('with a clicker', () => {
  test.use({ viewport: { width: 1920, height: 1080 }, contextOptions: { reducedMotion: 'reduce' } })

  test('the whole story is told, forth and back, and a reload, a black screen and Esc lose nothing', async ({
    page,
  }) => {
    await open(page, '?mode=brief')
    await stepIs(page, 1)
    await page.keyboard.press('PageDown')
    await expect(page.getByRole('blockquote')).toContainText('2,219-kilometer')
    await page.keyboard.press('PageDown')
    await stepIs(page, 2)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The break of 2019')
    await expect(page).toHaveURL(/\?mode=brief&step=2$/)

    await page.keyboard.press('b')
    await expect(page.getByRole('dialog', { name: 'Black screen' })).toBeVisible()
    await page.keyboard.press('PageDown')
    await page.keyboard.press('Escape')
    await page.keyboard.press('.')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await stepIs(page, 2)

    await page.reload()
    await stepIs(page, 2)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog', { name: 'Overview' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^2 The break of 2019/ })).toBeFocused()
    await page.keyboard.press('Escape')
    await stepIs(page, 2)

    for (let presses = 0; presses < 30; presses += 1) await page.keyboard.press('PageDown')
    await stepIs(page, count)
    for (let presses = 0; presses < 40; presses += 1) await page.keyboard.press('PageUp')
    await stepIs(page, 1)
  })
})

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } })

  test('next pressed while the camera flies lands where a slow hand does', async ({ page }) => {
    await open(page, '?mode=brief&step=9')
    const slow = await camera(page)
    await page.evaluate(() => window.frontera.show({ mode: 'brief', step: 7 }))
    // each step has a quotation: two presses a step, none of them waited for
    for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('PageDown')
    await stepIs(page, 9)
    expect(await camera(page)).toEqual(slow)
  })
})

test(
  'a question leads into the map, and one key leads back to the very step',
  { tag: '@long' },
  async ({ page }) => {
    await open(page, '?mode=brief&step=5')
    await page.keyboard.press('PageDown')
    await expect(page.getByRole('blockquote')).toContainText('16 officers dead')
    await page.keyboard.press('q')
    await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible()
    const back = page.getByRole('button', { name: 'Back to the story · Step 5 of 12' })
    await expect(back).toBeVisible()
    await page.getByRole('searchbox', { name: 'Search' }).fill('trochas')
    // R in a field is a letter
    await page.getByRole('searchbox', { name: 'Search' }).press('r')
    await expect(back).toBeVisible()
    await page.getByRole('searchbox', { name: 'Search' }).blur()
    await page.keyboard.press('r')
    await stepIs(page, 5)
    await expect(page.getByRole('blockquote')).toContainText('16 officers dead')
    expect(await page.evaluate(() => window.frontera.view?.q)).toBe('')
  },
)

test('the bar leads into the story and keeps language and theme', { tag: '@long' }, async ({ page }) => {
  await open(page, '?lang=es&select=apure&theme=dark')
  await page.getByRole('button', { name: 'Presentar', exact: true }).click()
  await expect(statusOf(page)).toHaveText(`Paso 1 de ${count}`)
  await expect(page).toHaveURL(/\?mode=brief&step=1&lang=es&theme=dark$/)
  expect(await page.evaluate(() => window.frontera.view?.select)).toBe('border')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 2, name: 'Combates en Apure' })).toBeVisible()
})

test('the map can be dragged away, and comes back', { tag: '@long' }, async ({ page }) => {
  await open(page, '?mode=brief&step=3')
  const start = await camera(page)
  const map = page.getByRole('region', { name: 'Map' })
  const box = await map.boundingBox()
  if (!box) throw new Error('no map')
  await page.mouse.move(box.x + 300, box.y + 300)
  await page.mouse.down()
  await page.mouse.move(box.x + 420, box.y + 340, { steps: 4 })
  await page.mouse.up()
  const back = page.getByRole('button', { name: 'Back to the story' })
  await expect(back).toBeVisible()
  expect(await camera(page)).not.toEqual(start)
  await page.keyboard.press('r')
  await expect(back).toHaveCount(0)
  expect(await camera(page)).toEqual(start)
})

test(
  'the overview is walked with the arrows, and Space presses the button the keyboard is on',
  { tag: '@long' },
  async ({ page }) => {
    await open(page, '?mode=brief&step=1')
    await page.keyboard.press('o')
    await expect(page.getByRole('button', { name: /^1 Where the border is/ })).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await stepIs(page, 6)
    await page.getByRole('button', { name: 'Previous step' }).click()
    await stepIs(page, 5)
    await page.keyboard.press('Space')
    await expect(page.getByRole('blockquote')).toBeVisible()
    await page.getByRole('button', { name: 'Previous step' }).focus()
    await page.keyboard.press('Space')
    await expect(page.getByRole('blockquote')).toHaveCount(0)
    await stepIs(page, 5)
  },
)
