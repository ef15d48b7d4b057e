import { expect, open, test, view, viewing } from './app.ts'

viewing('a space bar press plays, another stops; where it stopped is a page of its own', async ({ page }) => {
  await view(page, '?window=2019-01-01..2019-06-30')
  await page.getByRole('button', { name: 'Playback' }).click()
  await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '15 days a second' })
  await page.keyboard.press('Escape')
  await page.getByRole('region', { name: 'Map' }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect
    .poll(() => page.evaluate(() => window.frontera.view?.window?.from ?? ''))
    .not.toBe('2019-01-01')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  const from = await page.evaluate(() => window.frontera.view?.window?.from ?? '')
  await expect(page).toHaveURL(new RegExp(`window=${from}`))
  await page.goBack()
  await expect(page).toHaveURL(/window=2019-01-01/)
})

test(
  'played by event, each is selected in its turn and the camera stays where it is',
  { tag: '@long' },
  async ({ page }) => {
    await open(page, '?window=2021-01-01..2021-12-31&at=6/8/-71')
    await page.getByRole('button', { name: 'Playback' }).click()
    await page.getByRole('radio', { name: 'Event by event' }).check()
    await page
      .getByRole('combobox', { name: 'Time for each event' })
      .selectOption({ label: '3 seconds each' })
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    const title = page.getByRole('region', { name: 'Evidence' }).getByRole('heading', { level: 2 })
    await expect(title).toHaveText('Fighting in Apure')
    await expect(title).toHaveText('Two soldiers detained', { timeout: 20_000 })
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(page).toHaveURL(/at=6\/8\/-71/)
  },
)

test('“?” opens the help and closes it, “/” goes to the search, where letters are letters', async ({
  page,
}) => {
  await open(page)
  await expect(page.getByRole('button', { name: 'Help' })).toBeVisible()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Help' })
  await expect(help.getByText('Next event')).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.press('?')
  await expect(help).toBeHidden()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused()
  await page.keyboard.type('n')
  expect(await page.evaluate(() => window.frontera.view?.select)).toBeNull()
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('n')
})
