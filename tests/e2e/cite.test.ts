import { expect, open, test } from './app.ts'

test(
  'a citation, its BibTeX and a link to the very view can be copied',
  { tag: '@long' },
  async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(page, '?select=apure&window=2021-01-01..2021-12-31')
    const card = page.getByRole('article')
    await card.getByRole('button', { name: 'Cite' }).click()
    const copied = async (name: string) => {
      await card.getByRole('button', { name: `Copy: ${name}` }).click()
      await expect(card.getByRole('button', { name: `Copied: ${name}` })).toBeVisible()
      await expect(page.getByRole('status').filter({ hasText: `${name}: copied.` })).toBeAttached()
      return page.evaluate(() => navigator.clipboard.readText())
    }
    expect(await copied('Citation')).toMatch(
      /^“Venezuela announces contact .*” Play Crazy Game, 10 August 2022\. https:.* Accessed \d+ \w+ \d{4}\. Accents lost in the copy/,
    )
    expect(await copied('BibTeX')).toMatch(/^@online\{military-contact,\n/)
    const link = await copied('Link to this view')
    expect(link).toContain('select=apure&excerpt=military-contact.apure')

    await page.goto(link)
    await page.evaluate(async () => await window.frontera.ready)
    await expect(page.getByRole('article').locator('[aria-current=true]')).toContainText('16 officers dead')
    expect(await page.evaluate(() => window.frontera.view?.window)).toEqual({
      from: '2021-01-01',
      to: '2021-12-31',
    })
  },
)
