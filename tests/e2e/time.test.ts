import { expect, listed, view, viewing } from './app.ts'

viewing('the slider taken to 2019 shows what happened then', async ({ page }) => {
  await view(page)
  await page
    .getByRole('textbox', { name: 'To' })
    .or(page.locator('input[type=date][aria-label=To]'))
    .fill('2019-12-31')
  await page.locator('input[type=date][aria-label=From]').fill('2019-01-01')
  await expect(page.getByRole('status').filter({ hasText: '2019' })).toContainText(
    '1 January – 31 December 2019',
  )
  const titles = await listed(page)
  expect(titles).toContain('Simón Bolívar bridge blocked')
  expect(titles).not.toContain('Fighting in Apure')
  await expect
    .poll(() => page.evaluate(() => window.frontera.view?.window))
    .toEqual({ from: '2019-01-01', to: '2019-12-31' })
})

viewing('in March 2021 there is the fighting in Apure, and its quotation', async ({ page }) => {
  await view(page, '?window=2021-03-01..2021-03-31')
  await page
    .getByRole('list', { name: 'Events', exact: true })
    .getByRole('button', { name: /^Fighting in Apure/ })
    .click()
  const card = page.getByRole('article', { name: /military relations with Petro/ })
  await expect(card).toContainText('Play Crazy Game')
  await expect(card).toContainText('10 Aug 2022')
  await expect(card.getByRole('blockquote').first()).toContainText(
    'left 16 officers dead and thousands of civilians displaced',
  )
  await expect(card.locator('mark').filter({ hasText: '16 officers dead' })).toHaveCount(1)
})

viewing('what is only possible in the window says so', async ({ page }) => {
  await view(page, '?window=2022-09-05..2022-09-10')
  await expect(page.getByRole('button', { name: /^UN mission.*possibly/ })).toBeVisible()
})

viewing('events without a date stand apart, whatever the window', async ({ page }) => {
  await view(page, '?window=2016-01-01..2016-02-01')
  await expect(page.getByRole('list', { name: 'Without a date' }).getByRole('listitem')).toHaveCount(4)
})

viewing('an arrow moves a thumb by a day, PageDown by a month, and Back undoes each', async ({ page }) => {
  await view(page, '?window=2019-03-15..2019-12-31')
  const from = page.getByRole('slider', { name: 'From' })
  for (const [key, day, date] of [
    ['ArrowRight', '16 March 2019', '2019-03-16'],
    // right after going back, and yet a page of its own
    ['PageDown', '15 February 2019', '2019-02-15'],
  ] as const) {
    await from.press(key)
    await expect(from).toHaveAttribute('aria-valuetext', day)
    await expect(page).toHaveURL(new RegExp(`window=${date}\\.\\.2019-12-31`))
    await page.goBack()
    await expect(from).toHaveAttribute('aria-valuetext', '15 March 2019')
  }
})

viewing('a thumb can be dragged, and the whole window too', async ({ page }) => {
  await view(page, '?window=2019-03-01..2020-03-01')
  const box = await page.getByRole('slider', { name: 'To' }).boundingBox()
  if (!box) throw new Error('the thumb is not there')
  await page.mouse.move(box.x + box.width / 2, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + 120, box.y + 10, { steps: 6 })
  await page.mouse.up()
  await expect.poll(() => page.evaluate(() => window.frontera.view?.window?.to ?? '')).toMatch(/^2020-0[5-9]/)
  const dragged = await page.evaluate(() => window.frontera.view?.window)

  const left = await page.getByRole('slider', { name: 'From' }).boundingBox()
  if (!left || !dragged) throw new Error('the window is not there')
  await page.mouse.move(left.x + 90, left.y + left.height - 40)
  await page.mouse.down()
  await page.mouse.move(left.x + 190, left.y + left.height - 40, { steps: 6 })
  await page.mouse.up()
  const length = (w: { from: string; to: string }) => Date.parse(w.to) - Date.parse(w.from)
  const moved = await page.evaluate(() => window.frontera.view?.window)
  if (!moved) throw new Error('the window is gone')
  expect(moved.from > dragged.from).toBe(true)
  expect(length(moved)).toBe(length(dragged))
})

viewing('Play moves the window and pauses by itself at the end', async ({ page }) => {
  await view(page, '?window=2022-05-01..2022-08-01')
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('slider', { name: 'To' })).toHaveAttribute('aria-valuetext', '24 October 2022')
})

viewing('Next event goes through the window in order of time', async ({ page }) => {
  await view(page, '?window=2021-01-01..2021-12-31')
  const titles = await listed(page)
  for (const title of titles) {
    await page.getByRole('button', { name: 'Next event' }).click()
    await expect(
      page.getByRole('region', { name: 'Evidence' }).getByRole('heading', { level: 2 }),
    ).toHaveText(title)
  }
})

viewing(
  'known by: later quotations are withheld, and the status says how many events are known later',
  async ({ page }) => {
    await view(page, '?known=2022-06-30')
    const titles = await listed(page)
    expect(titles).not.toContain('Fighting in Apure')
    expect(titles).toContain('Simón Bolívar bridge blocked')
    await expect(page.getByRole('status').filter({ hasText: 'known later' })).toHaveCount(1)
  },
)
