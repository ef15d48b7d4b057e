import { count, camera, standing, statusOf, stepIs } from './briefing.ts'
import { expect, open, test } from './app.ts'

const projectors = [
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
]

test.describe('on the projector', () => {
  test.use({ viewport: { width: 1920, height: 1080 }, contextOptions: { reducedMotion: 'reduce' } })

  test(
    'any order of jumps ends in the same view, the same place and the same picture',
    { tag: '@long' },
    async ({ page }) => {
      test.slow()
      const seen = async () => ({
        view: await page.evaluate(() => window.frontera.view),
        camera: await camera(page),
      })
      const jump = async (to: string) => {
        await page.keyboard.press('g')
        await page.keyboard.type(to)
        await page.keyboard.press('Enter')
      }
      // the measure is a page that has shown nothing before
      await open(page, '?mode=brief&step=5')
      const fifth = await seen()
      await open(page, '?mode=brief&step=3')
      const third = await seen()
      const before = await standing(page)
      await jump('apure')
      await stepIs(page, 5)
      await jump('10')
      await jump('2')
      await page.keyboard.press('End')
      await page.keyboard.press('n')
      await jump('trochas')
      await page.keyboard.press('n')
      await page.keyboard.press('n')
      await jump('3')
      await stepIs(page, 3)
      expect(await seen()).toEqual(third)
      expect(before.equals(await standing(page))).toBe(true)
      await page.keyboard.press('Home')
      await jump('5')
      expect(await seen()).toEqual(fifth)
    },
  )
})

test.describe('without motion', () => {
  test.use({ viewport: { width: 960, height: 600 }, contextOptions: { reducedMotion: 'reduce' } })

  test(
    'a map that the graphics card takes away in mid-talk comes back on the step',
    { tag: '@long' },
    async ({ page }) => {
      test.slow()
      await open(page, '?mode=brief&step=9')
      const ninth = await camera(page)
      await open(page, '?mode=brief&step=8')
      await camera(page)
      const canvas = page.locator('canvas.maplibregl-canvas')
      const context = await canvas.evaluateHandle((element) => {
        if (!(element instanceof HTMLCanvasElement)) throw new Error('no canvas')
        return element.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null
      })
      const notice = page.getByRole('alert', { name: 'Notice' })
      await context.evaluate((extension) => extension?.loseContext())
      await expect(notice).toContainText('The map was lost')
      // the talk goes on meanwhile
      await page.keyboard.press('PageDown')
      await expect(page.getByRole('blockquote')).toBeVisible()
      await page.keyboard.press('PageDown')
      await stepIs(page, 9)
      await context.evaluate((extension) => extension?.restoreContext())
      await expect(notice).toHaveCount(0)
      expect(await camera(page)).toEqual(ninth)
      await expect
        .poll(() => page.evaluate(() => window.frontera.map?.queryRenderedFeatures().length ?? 0))
        .toBeGreaterThan(0)

      // never given back: another map takes its place
      const old = await page.evaluateHandle(() => window.frontera.map)
      await context.evaluate((extension) => extension?.loseContext())
      await expect(notice).toBeVisible()
      await page.keyboard.press('PageDown')
      await expect(page.getByRole('blockquote')).toBeVisible()
      await expect.poll(() => old.evaluate((map) => map === window.frontera.map)).toBe(false)
      await expect(notice).toHaveCount(0)
      expect(await camera(page)).toEqual(ninth)

      // and nothing can be had any more: words, quotations and a notice go on
      await page.evaluate(() => {
        const gl = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas')?.getContext('webgl2')
        HTMLCanvasElement.prototype.getContext = () => null
        gl?.getExtension('WEBGL_lose_context')?.loseContext()
      })
      await expect(notice).toContainText('The map was lost')
      await expect.poll(() => page.evaluate(() => window.frontera.map)).toBeNull()
      await page.keyboard.press('PageDown')
      await page.keyboard.press('PageDown')
      await stepIs(page, 10)
      await expect(page.getByRole('blockquote')).toBeVisible()
    },
  )
})

for (const viewport of projectors)
  test(
    `every word can be read from the back row, and none is cut off, at ${viewport.width} × ${viewport.height}`,
    { tag: '@long' },
    async ({ page }) => {
      test.slow()
      await page.setViewportSize(viewport)
      for (const lang of ['en', 'es']) {
        // the picture that stands in for a map has words that are meant to be cut off
        expect((await open(page, `?mode=brief&lang=${lang}`)).map).toBe(true)
        for (let step = 1; step <= count; step += 1) {
          await page.evaluate((number) => window.frontera.show({ mode: 'brief', step: number }), step)
          await expect(statusOf(page)).toContainText(` ${step} `)
          for (const press of ['words', 'evidence']) {
            if (press === 'evidence') await page.keyboard.press('PageDown')
            const faults = () =>
              page.evaluate(() => {
                const least = 0.035 * window.innerHeight
                const wrong: string[] = []
                for (const element of document.querySelectorAll<HTMLElement>('main *')) {
                  const own = [...element.childNodes].some(
                    (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
                  )
                  if (!own || !element.checkVisibility()) continue
                  const { left, top, right, bottom } = element.getBoundingClientRect()
                  const words = element.textContent.trim().slice(0, 30)
                  if (parseFloat(getComputedStyle(element).fontSize) < least) wrong.push(`small: ${words}`)
                  if (left < 0 || top < 0 || right > window.innerWidth + 1 || bottom > window.innerHeight + 1)
                    wrong.push(`beyond the edge: ${words}`)
                }
                const column = document.querySelector('main section')
                if (column && column.scrollHeight > column.clientHeight + 1) wrong.push('cut off')
                return wrong
              })
            await expect.poll(faults, { message: `step ${step}, ${press}, ${lang}` }).toEqual([])
          }
        }
      }
    },
  )
