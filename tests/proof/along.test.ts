import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import JSZip from 'jszip'
import { faultsOf } from '../../scripts/pptx-faults.ts'
import { expect, open, test } from '../e2e/app.ts'

/** Stands in for the printer, whose window no test can close: tells of the page how light its map is, 0–255. */
const printerOf = (page: Page) =>
  page.addInitScript(() => {
    window.print = () => {
      dispatchEvent(new Event('beforeprint'))
      const canvas = document.querySelector<HTMLCanvasElement>('.paper canvas')
      const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      let sum = 0
      for (const part of data) sum += part
      const light = sum / Math.max(1, data.length)
      document.documentElement.dataset['printed'] = light > 180 ? 'by day' : light > 0 ? 'by night' : 'no map'
      dispatchEvent(new Event('afterprint'))
    }
  })
const withoutWebgl = (page: Page) =>
  page.addInitScript(() => {
    const given: unknown = Reflect.get(HTMLCanvasElement.prototype, 'getContext')
    if (typeof given !== 'function') return
    const kept = new Proxy(given, {
      apply: (getContext, canvas, args: unknown[]): unknown =>
        args[0] === 'webgl2' ? null : Reflect.apply(getContext, canvas, args),
    })
    Reflect.set(HTMLCanvasElement.prototype, 'getContext', kept)
  })

/** The pages of a PDF as Chromium writes it. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

async function takeAlong(page: Page) {
  await page.getByRole('button', { name: /^(Take along|Llevar)$/ }).click()
  return page.getByRole('dialog', { name: /^(Take along|Llevar)$/ })
}

const tongues = [
  { lang: 'en', handout: 'Handout', ready: 'The handout is ready.', fault: 'cannot draw the map' },
  { lang: 'es', handout: 'Hojas para repartir', ready: 'Las hojas están listas.', fault: 'no puede dibujar' },
] as const

for (const { lang, handout, ready, fault } of tongues)
  test(`the handout is one page a step and one of notes, then the sources, on any paper (${lang})`, async ({
    page,
  }) => {
    await printerOf(page)
    // the pages are the same with pictures, which take their time
    await withoutWebgl(page)
    await open(page, `?mode=brief&theme=dark&lang=${lang}`)
    const panel = await takeAlong(page)
    await panel.getByRole('checkbox').check()
    await panel.getByRole('button', { name: handout }).click()
    await expect(panel.getByRole('status')).toContainText(ready)
    await expect(panel.getByRole('alert')).toContainText(fault)
    for (const format of ['A4', 'Letter']) {
      const pdf = await page.pdf({ format, preferCSSPageSize: true })
      expect(pagesOf(pdf)).toBe(12 + 12 + 1)
      expect(pdf.toString('latin1')).toMatch(format === 'A4' ? /MediaBox \[0 0 84[12]/ : /MediaBox \[0 0 792/)
    }
    const cut = await page
      .locator('.handout .fits')
      .evaluateAll((boxes) => boxes.filter((box) => box.scrollHeight > box.clientHeight + 1).length)
    expect(cut).toBe(0)
    await expect(page.locator('.handout .long')).toHaveCount(0)
  })

test('a briefer takes the story along: on paper and as slides, with the map of each step', async ({
  page,
}) => {
  test.setTimeout(400_000)
  await printerOf(page)
  // two steps: the whole story is looked at by npm run check:pptx
  await page.route('**/dossier/dossier.json', async (route) => {
    const response = await route.fetch()
    const dossier: unknown = await response.json()
    if (typeof dossier === 'object' && dossier !== null && 'story' in dossier && Array.isArray(dossier.story))
      dossier.story = dossier.story.slice(2, 4)
    await route.fulfill({ response, json: dossier })
  })
  await open(page, '?mode=brief&theme=dark')
  await page.keyboard.press('Control+p')
  const panel = page.getByRole('dialog', { name: 'Take along' })
  await panel.getByRole('button', { name: 'Handout' }).click()
  await expect(panel.getByRole('status')).toContainText('The handout is ready.', { timeout: 150_000 })
  const pictures = page.locator('.handout img')
  await expect(pictures).toHaveCount(2)
  expect(
    await pictures.evaluateAll((all) =>
      all.map((img) => img instanceof HTMLImageElement && img.naturalWidth),
    ),
  ).toEqual([1605, 1605])
  expect(pagesOf(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBe(3)

  const download = page.waitForEvent('download', { timeout: 150_000 })
  await panel.getByRole('button', { name: 'PowerPoint' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^frontera-\d{4}-\d\d-\d\d-en\.pptx$/)
  const zip = await JSZip.loadAsync(readFileSync(await file.path()))
  const parts = new Map<string, string | Uint8Array>()
  for (const { name } of Object.values(zip.files))
    parts.set(name, (await zip.file(name)?.async(/\.(xml|rels)$/.test(name) ? 'string' : 'uint8array')) ?? '')
  expect(faultsOf(parts)).toEqual([])
  expect(parts.get('ppt/slides/slide2.xml')).toContain('The bridge is blocked')
  expect(parts.get('ppt/notesSlides/notesSlide2.xml')).toContain('A single source')
  const maps = [...parts].filter(([path]) => path.startsWith('ppt/media/'))
  expect(maps.map(([, content]) => content.length > 30_000)).toEqual([true, true])
  await panel.getByRole('button', { name: 'Close' }).click()
  await expect(page.locator('.handout')).toHaveCount(0)
})

test('Ctrl+P before anything else was touched prints the page, with a map by day', async ({ page }) => {
  test.slow()
  await printerOf(page)
  await open(page, '?theme=dark&select=bridge-blocked')
  await page.keyboard.press('Control+p')
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'by day', { timeout: 150_000 })
})
