import type { Page } from '@playwright/test'
import { expect, open, test } from './app.ts'

const stepIs = (page: Page, number: number) =>
  expect(page.getByRole('status').filter({ hasText: /^Step/ })).toHaveText(`Step ${number} of 12`)
const quotation = (page: Page) => page.getByRole('blockquote')

/** Opens the speaker's window with its key, and waits until it has found the projector. */
async function speakerOf(page: Page): Promise<Page> {
  const opened = page.waitForEvent('popup')
  await page.keyboard.press('s')
  const speaker = await opened
  await expect(speaker.getByRole('heading', { name: 'Notes' })).toBeVisible()
  return speaker
}
/** Everything of a page's talk that a reload must not lose. */
async function stands(page: Page, step: number) {
  await stepIs(page, step)
  await expect(quotation(page)).toBeVisible()
}

test(
  'the speaker’s window leads the story, and either window may be reloaded',
  { tag: '@long' },
  async ({ page }) => {
    test.slow()
    await open(page, '?mode=brief&step=3')
    const speaker = await speakerOf(page)
    await stepIs(speaker, 3)
    await expect(speaker.getByRole('region', { name: 'Notes' })).toContainText(
      'only A News of June 2022 names the bridge',
    )
    await expect(speaker.getByRole('timer')).toHaveText('0:00')
    await speaker.keyboard.press('PageDown')
    await stands(page, 3)
    await expect(speaker.getByText('The quotation (shown)')).toBeVisible()
    await expect(speaker.getByRole('timer')).not.toHaveText('0:00')
    await expect(speaker.getByText(/ ahead$/)).toBeVisible()

    await speaker.reload()
    await stepIs(speaker, 3)
    await expect(speaker.getByText('The quotation (shown)')).toBeVisible()
    await expect(speaker.getByRole('timer')).not.toHaveText('0:00')

    await speaker.keyboard.press('b')
    await expect(page.getByRole('dialog', { name: 'Black screen' })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('dialog', { name: 'Black screen' })).toBeVisible()
    await expect(speaker.getByRole('button', { name: 'Black screen' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await speaker.getByRole('button', { name: 'Black screen' }).click()
    await stands(page, 3)
    await expect(speaker.getByText('The quotation (shown)')).toBeVisible()
    await expect(speaker.getByRole('timer')).not.toHaveText('0:00')

    await speaker.keyboard.press('Space')
    await stepIs(page, 4)
    await stepIs(speaker, 4)
    await speaker.keyboard.press('End')
    await stepIs(page, 12)
    await speaker.keyboard.press('g')
    await speaker.keyboard.type('apure')
    await speaker.keyboard.press('Enter')
    await stepIs(page, 5)
    await page.keyboard.press('ArrowLeft')
    await stepIs(speaker, 4)
  },
)

test('what the speaker points at is lit before the audience', { tag: '@long' }, async ({ page }) => {
  await open(page, '?mode=brief&step=3')
  const speaker = await speakerOf(page)
  const picture = speaker.getByRole('button', { name: /^Point at the map/ })
  await expect(picture).toBeVisible()
  const light = () =>
    page.locator('.light').evaluate((element) => {
      const { opacity } = getComputedStyle(element)
      return [opacity, element.style.getPropertyValue('--x'), element.style.getPropertyValue('--y')]
    })
  expect((await light())[0]).toBe('0')
  const [small, large] = [await picture.boundingBox(), await page.locator('.map').first().boundingBox()]
  if (!small || !large) throw new Error('no picture')
  await speaker.mouse.move(small.x + small.width / 4, small.y + small.height / 2)
  await expect.poll(async () => (await light())[0]).toBe('1')
  const [, x = '', y = ''] = await light()
  expect(Math.abs(parseFloat(x) - large.x - large.width / 4)).toBeLessThan(6)
  expect(Math.abs(parseFloat(y) - large.y - large.height / 2)).toBeLessThan(6)
  await speaker.mouse.move(2, 2)
  await expect.poll(async () => (await light())[0]).toBe('0')
  // by the keyboard too, and Escape puts it out
  await picture.focus()
  await speaker.keyboard.press('ArrowRight')
  await expect.poll(async () => (await light())[0]).toBe('1')
  await speaker.keyboard.press('Escape')
  await expect.poll(async () => (await light())[0]).toBe('0')
  await stepIs(page, 3)
})

test(
  'a projector’s window that was closed is missed, and opened again where it was',
  { tag: '@long' },
  async ({ page }) => {
    await open(page, '?mode=brief&step=3')
    const speaker = await speakerOf(page)
    await speaker.keyboard.press('n')
    await expect(speaker.getByText('The quotation (shown)')).toBeVisible()
    await page.close()
    const notice = speaker.getByRole('alert', { name: 'Notice' })
    await expect(notice).toContainText('does not answer')
    await expect(speaker.getByRole('region', { name: 'Notes' })).toContainText(
      'only A News of June 2022 names the bridge',
    )
    const opened = speaker.waitForEvent('popup')
    await notice.getByRole('button', { name: 'Open it again' }).click()
    const again = await opened
    await stands(again, 3)
    await expect(notice).toHaveCount(0)
    await speaker.keyboard.press('n')
    await stepIs(again, 4)
  },
)

test('a browser that lets no window open says what to do', { tag: '@long' }, async ({ page }) => {
  await open(page, '?mode=brief&step=3')
  await page.evaluate(() => (window.open = () => null))
  await page.mouse.move(700, 300)
  await page.getByRole('button', { name: 'Speaker view' }).click()
  const notice = page.getByRole('alert', { name: 'Notice' })
  await expect(notice).toContainText('Allow pop-up windows')
  // the address that it names is one
  const address = await notice.getByText(/speaker=/).textContent()
  const speaker = await page.context().newPage()
  await speaker.goto(address ?? '')
  await stepIs(speaker, 3)
})

test('the screen stays on for as long as the story is told', { tag: '@long' }, async ({ page }) => {
  await page.addInitScript(() => {
    const real = navigator.wakeLock.request.bind(navigator.wakeLock)
    navigator.wakeLock.request = async (type) => {
      const lock = await real(type)
      document.documentElement.dataset['awake'] = 'yes'
      lock.addEventListener('release', () => (document.documentElement.dataset['awake'] = 'no'))
      return lock
    }
  })
  await open(page, '?mode=brief&step=3')
  const html = page.locator('html')
  await expect(html).toHaveAttribute('data-awake', 'yes')
  await page.keyboard.press('q')
  await page.getByRole('button', { name: 'End the story' }).click()
  await expect(html).toHaveAttribute('data-awake', 'no')
})

test('an address that names no story says so', async ({ page }) => {
  await page.goto('./?speaker=nonsense')
  await expect(page.getByRole('alert')).toContainText('names no presentation')
})

test('says so where the speaker’s view cannot be fetched, and is ready all the same', async ({
  page,
  faults,
}) => {
  await page.route('**/SpeakerView-*.js', (route) => route.abort())
  const { map } = await open(page, '?speaker=0123456789abcdef')
  expect(map).toBe(false)
  await expect(page.getByText('This part of the app could not be loaded.')).toBeVisible()
  faults.length = 0
})
