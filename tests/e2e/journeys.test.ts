import { expect, open, test } from './app.ts'

test('with the keyboard alone: past the map, an event, its words, its article, and back', async ({
  page,
}) => {
  await open(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip the map' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Evidence' })).toBeFocused()
  const apure = page
    .getByRole('list', { name: 'Events', exact: true })
    .getByRole('button', { name: /^Fighting in Apure/ })
  for (let i = 0; i < 30 && !(await apure.evaluate((button) => button === document.activeElement)); i += 1)
    await page.keyboard.press('Tab')
  await expect(apure).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Fighting in Apure' })).toBeVisible()
  await expect(page.getByRole('article').getByRole('blockquote').first()).toContainText('16 officers dead')
  // one goes on where the words are, and not in the list that has gone out of sight
  await expect(page.getByRole('region', { name: 'Evidence' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 2, name: 'Fighting in Apure' })).toBeHidden()
  await page.keyboard.press('n')
  await expect(page).toHaveURL(/select=duque-bars-maduro/)
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused()
})

// A window of 1440 × 900 enlarged to 200 % is one of 720 × 450, with two device pixels to each.
test.describe('enlarged to 200 %', () => {
  test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 })

  test('map, evidence and time are all in sight and work, and nothing reaches beyond the page', async ({
    page,
  }) => {
    await open(page)
    await page
      .getByRole('list', { name: 'Events', exact: true })
      .getByRole('button', { name: /^Fighting in Apure/ })
      .click()
    await expect(page.getByRole('blockquote').first()).toContainText('16 officers dead')
    await expect(page.getByRole('region', { name: 'Map' })).toBeInViewport({ ratio: 0.95 })
    const from = page.getByRole('slider', { name: 'From' })
    await expect(from).toBeInViewport()
    await from.focus()
    await page.keyboard.press('PageUp')
    await expect(from).toHaveAttribute('aria-valuetext', '1 February 2018')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720)
  })
})
