import { expect, listed, open, test } from '../e2e/app.ts'

/** UTC+14, UTC−11, and one whose clocks are put forward at midnight, so that a day of it has no first hour. */
const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Santiago']

for (const timezoneId of zones)
  test.describe(timezoneId, () => {
    test.use({ timezoneId })

    test('a day is a day: the same list, window and words as anywhere', async ({
      page,
      browser,
      baseURL,
    }) => {
      // with a camera of its own: one that is fitted leaves room for the legend, as wide as its fonts were by then
      const query = '?window=2019-02-23..2021-03-21&known=2022-08-10&select=bridge-blocked&at=11/7.8/-72.4'
      const seen = async () => ({
        view: await page.evaluate(() => window.frontera.view),
        list: await listed(page),
        said: await page.getByRole('status').first().textContent(),
        evidence: await page.getByRole('region', { name: 'Evidence' }).ariaSnapshot(),
        timeline: await page.getByRole('region', { name: 'Timeline' }).ariaSnapshot(),
      })
      await open(page, query)
      await expect(page.getByRole('status').first()).toContainText('23 February 2019 – 21 March 2021')
      const there = await seen()
      const context = await browser.newContext({
        timezoneId: 'UTC',
        locale: 'en-GB',
        ...(baseURL && { baseURL }),
      })
      const other = await context.newPage()
      await other.setViewportSize({ width: 1440, height: 900 })
      await open(other, query)
      await expect(other.getByRole('status').first()).toContainText('23 February 2019 – 21 March 2021')
      expect(await other.evaluate(() => window.frontera.view)).toEqual(there.view)
      expect(await listed(other)).toEqual(there.list)
      expect(await other.getByRole('region', { name: 'Evidence' }).ariaSnapshot()).toBe(there.evidence)
      expect(await other.getByRole('region', { name: 'Timeline' }).ariaSnapshot()).toBe(there.timeline)
      await context.close()

      // and an arrow key is a day of it, over every change of the clocks
      const from = page.getByRole('slider', { name: 'From' })
      await from.focus()
      for (let presses = 0; presses < 60; presses += 1) await page.keyboard.press('ArrowRight')
      await expect(from).toHaveAttribute('aria-valuetext', '24 April 2019')
    })
  })

test.describe('a kiosk', () => {
  // a button that comes and goes with the clock would never stand still for the pointer
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('over midnight: the visit goes on, the screen dims when it closes, and it starts over as ever', async ({
    page,
  }) => {
    await page.clock.install({ time: new Date('2026-11-26T23:58:30') })
    await open(page, '?mode=kiosk&lang=en&hours=09:00-00:00&idle=120&warning=20&reload=never')
    await page.getByRole('button', { name: 'Touch to start' }).press('Enter')
    await page.getByRole('button', { name: /^A moment/ }).press('Enter')
    await expect(page.getByRole('blockquote').first()).toBeVisible()
    await page.clock.fastForward(110_000)
    // it is past midnight, somebody is there
    await expect(page.getByRole('blockquote').first()).toBeVisible()
    await expect(page.locator('.dim')).toHaveCount(0)
    await page.clock.fastForward(15_000)
    await expect(page.getByRole('dialog', { name: 'Are you still there?' })).toBeVisible()
    await page.clock.fastForward(25_000)
    await expect(page.getByRole('button', { name: 'Touch to start' })).toBeVisible()
    await expect(page.locator('.dim')).toBeVisible()
  })
})
