import { standing, stepIs } from '../e2e/briefing.ts'
import { expect, open, test } from '../e2e/app.ts'

test.use({ viewport: { width: 960, height: 600 }, contextOptions: { reducedMotion: 'reduce' } })

test('two orders of jumps give the same pictures, to the pixel', async ({ page }) => {
  test.slow()
  await open(page, '?mode=brief&step=1')
  const pictureOf = async (number: number) => {
    await page.keyboard.press('g')
    await page.keyboard.type(String(number))
    await page.keyboard.press('Enter')
    await stepIs(page, number)
    return standing(page)
  }
  const steps = [3, 1, 9, 11]
  const first = new Map<number, Buffer>()
  for (const number of steps) first.set(number, await pictureOf(number))
  // back by another way, with fragments shown in between
  const differ: number[] = []
  for (const number of [1, 9, 11, 3]) {
    const now = await pictureOf(number)
    if (first.get(number)?.equals(now) !== true) differ.push(number)
    await page.keyboard.press('PageDown')
    await page.keyboard.press('PageDown')
  }
  expect(differ).toEqual([])
})
