import type { Page } from '@playwright/test'
import { expect, open, test } from './app.ts'

const count = 12
const projectors = [
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
]

const statusOf = (page: Page) => page.getByRole('status')
const stepIs = (page: Page, number: number) => expect(statusOf(page)).toHaveText(`Step ${number} of ${count}`)

/** Where the map looks, once it has come to rest with everything drawn. */
async function camera(page: Page) {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const { map } = window.frontera
        return map !== null && !map.isMoving() && map.loaded()
      }),
    )
    .toBe(true)
  return page.evaluate(() => {
    const { map } = window.frontera
    const { lng = 0, lat = 0 } = map?.getCenter() ?? {}
    return [map?.getZoom() ?? 0, lng, lat].map((part) => Number(part.toFixed(4)))
  })
}

/** A picture of the page, once it stands: everything was fetched, and three in a row are the same. */
async function standing(page: Page): Promise<Buffer> {
  await page.waitForLoadState('networkidle')
  await camera(page)
  const row: Buffer[] = []
  await expect
    .poll(async () => {
      row.push(await page.screenshot())
      const [a, b, c] = row.slice(-3)
      return a !== undefined && b !== undefined && c !== undefined && a.equals(b) && b.equals(c)
    })
    .toBe(true)
  return row.at(-1) ?? Buffer.of()
}

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

  test('any order of jumps ends in the same view, the same place and the same picture', async ({ page }) => {
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
  })
})

test.describe('without motion', () => {
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

  test('a map that the graphics card takes away in mid-talk comes back on the step', async ({ page }) => {
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

for (const viewport of projectors)
  test(`every word can be read from the back row, and none is cut off, at ${viewport.width} × ${viewport.height}`, async ({
    page,
  }) => {
    test.slow()
    await page.setViewportSize(viewport)
    for (const lang of ['en', 'es']) {
      await open(page, `?mode=brief&lang=${lang}`)
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
  })

test('a question leads into the map, and one key leads back to the very step', async ({ page }) => {
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
})

test('the bar leads into the story and keeps language and theme', async ({ page }) => {
  await open(page, '?lang=es&select=apure&theme=dark')
  await page.getByRole('button', { name: 'Presentar', exact: true }).click()
  await expect(statusOf(page)).toHaveText(`Paso 1 de ${count}`)
  await expect(page).toHaveURL(/\?mode=brief&step=1&lang=es&theme=dark$/)
  expect(await page.evaluate(() => window.frontera.view?.select)).toBe('border')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 2, name: 'Combates en Apure' })).toBeVisible()
})

test('the map can be dragged away, and comes back', async ({ page }) => {
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

test('the overview is walked with the arrows, and Space presses the button the keyboard is on', async ({
  page,
}) => {
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
})
