import type { Page } from '@playwright/test'
import { expect, open, test } from '../e2e/app.ts'
import { presented } from '../e2e/screens/brief.ts'
import { broughtData } from '../e2e/screens/data.ts'
import { edited } from '../e2e/screens/edit.ts'
import { explored } from '../e2e/screens/explore.ts'
import { visited } from '../e2e/screens/kiosk.ts'
import { reach, type Screen } from '../e2e/screens/screen.ts'
import { lostInForcedColours } from './forced-colours.ts'

/** Every room of the app, and where it is entered. */
const rooms: Readonly<Record<string, readonly [query: string, screens: readonly Screen[]]>> = {
  explore: ['?lang=en', explored],
  'data sets': ['?lang=en', broughtData],
  'the editor': ['?lang=en', edited],
  brief: ['?mode=brief&lang=en', presented],
  kiosk: ['?mode=kiosk&lang=en&idle=3600&reload=never', visited],
}

async function sweep(page: Page, screens: readonly Screen[], theme: 'light' | 'dark'): Promise<string[]> {
  const lost: string[] = []
  for (const screen of screens)
    await test.step(screen.name, async () => {
      await reach(page, screen, { lang: 'en', theme })
      // in the editor a screen is left by its focus
      for (const line of await lostInForcedColours(page, screens !== edited))
        lost.push(`${screen.name}: ${line}`)
      await screen.leave?.(page, 'en')
    })
  return lost
}

/** What is drawn in the page's own inks, and what it is told from: the line from its casing, the frame from the one around it. */
const pairs = [
  ['.leader .line', '.leader .casing'],
  ['.locator rect:not(.around)', '.locator rect.around'],
] as const

for (const colorScheme of ['dark', 'light'] as const)
  test.describe(`a ${colorScheme} palette`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce', forcedColors: 'active' } })

    for (const [room, [query, screens]] of Object.entries(rooms))
      test(`in forced colours nothing is lost: ${room}`, async ({ page }) => {
        await open(page, query)
        expect(await sweep(page, screens, colorScheme)).toEqual([])
      })

    test('in forced colours a theme of the other kind hides no line', async ({ page }) => {
      await open(page, `?lang=en&select=apure&theme=${colorScheme === 'dark' ? 'light' : 'dark'}`)
      for (const [ink, ground] of pairs) {
        const strokes = [page.locator(ink).first(), page.locator(ground).first()].map((line) =>
          line.evaluate((element) => getComputedStyle(element).stroke),
        )
        const found = await Promise.all(strokes)
        expect(found.toSorted()).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
      }
      // beside the window the ground is the palette's as well
      const veiled = page.locator('.timeline .ground')
      expect(await veiled.evaluate((element) => getComputedStyle(element).fill)).toBe(
        colorScheme === 'dark' ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)',
      )
    })
  })
