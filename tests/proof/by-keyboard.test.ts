import { expect, open, test } from '../e2e/app.ts'
import { walkRound } from '../e2e/keyboard.ts'
import { tasks } from './tasks.ts'
import { tasksOfMaking } from './tasks-of-making.ts'

/** A window of 1440 × 900 or 1280 × 1024, as it is and enlarged. */
const windows: readonly {
  readonly name: string
  readonly viewport: { readonly width: number; readonly height: number }
  readonly deviceScaleFactor: number
  readonly forcedColors?: 'active'
  readonly reducedMotion?: 'no-preference'
}[] = [
  { name: 'as it is', viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 },
  { name: 'enlarged to 200 %', viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 },
  { name: 'enlarged to 400 %', viewport: { width: 360, height: 225 }, deviceScaleFactor: 4 },
  { name: 'at 320 px', viewport: { width: 320, height: 256 }, deviceScaleFactor: 2 },
  { name: 'on a narrow phone', viewport: { width: 320, height: 640 }, deviceScaleFactor: 2 },
  // and here with motion
  {
    name: 'in forced colours',
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 1,
    forcedColors: 'active',
    reducedMotion: 'no-preference',
  },
]

const screens = {
  explore: '?select=apure',
  'what was known': '?select=simon-bolivar-bridge&known=2022-07-01',
  brief: '?mode=brief&step=5',
} as const

for (const { name, viewport, deviceScaleFactor, forcedColors, reducedMotion = 'reduce' } of windows)
  test.describe(name, () => {
    test.use({
      viewport,
      deviceScaleFactor,
      contextOptions: { reducedMotion, ...(forcedColors && { forcedColors }) },
    })

    for (const { name: task, solve } of [...tasks, ...tasksOfMaking])
      test(task, async ({ page }) => {
        await solve(page)
        // nothing to be scrolled sideways
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          viewport.width,
        )
      })

    for (const [screen, query] of Object.entries(screens))
      test(`what has the focus is seen: ${screen}`, async ({ page }) => {
        await open(page, query)
        const taller = page.getByRole('button', { name: 'Make the panel taller' })
        if (await taller.isVisible()) await taller.press('Enter')
        const { stops, unseen } = await walkRound(page)
        expect(stops).toBeGreaterThan(5)
        expect(unseen).toEqual([])
      })
  })

test('with motion, in forced colours: what is chosen and what is drawn can be told from the ground', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await open(page, '?select=apure')
  const inks = await page.evaluate(() => {
    const seen = (selector: string) =>
      [...document.querySelectorAll(selector)]
        .filter((element) => element.checkVisibility())
        .map((element) => getComputedStyle(element))
    return {
      // a sign that is filled or drawn in the colour of the ground is not seen
      signs: seen('button svg').filter(({ fill, stroke }) => fill !== 'none' || stroke !== 'none').length,
      lost: seen('button svg').filter(({ fill, stroke }) =>
        [fill, stroke].every((paint) => paint === 'none' || paint === 'rgb(255, 255, 255)'),
      ).length,
      framed: seen('[aria-pressed=true], [aria-current]').filter(({ boxShadow }) => boxShadow === 'none')
        .length,
    }
  })
  expect(inks.signs).toBeGreaterThan(5)
  expect(inks).toMatchObject({ lost: 0, framed: 0 })
})
