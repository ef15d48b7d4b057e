import { articleText, expect, open, test, view, viewing } from './app.ts'

viewing('every quotation on every event stands in its article to the letter', async ({ page }) => {
  test.setTimeout(120_000)
  await view(page)
  const headlines = new Map(
    await page.evaluate(
      () =>
        window.frontera.dossier?.articles.map((article): [string, string] => [
          article.headline,
          article.id,
        ]) ?? [],
    ),
  )
  const events = await page.evaluate(() => window.frontera.dossier?.events.map((event) => event.id) ?? [])
  expect(events).toHaveLength(24)
  for (const event of events) {
    await page.evaluate((select) => window.frontera.show({ select }), event)
    await expect(page.getByRole('article').first()).toBeVisible()
    for (const card of await page.getByRole('article').all()) {
      const id = headlines.get((await card.getAttribute('aria-label')) ?? '')
      if (id === undefined) throw new Error(`${event}: a card without a headline of the dossier`)
      const text = articleText(id)
      const quotes = await card.getByRole('blockquote').allTextContents()
      expect(quotes.length).toBeGreaterThan(0)
      for (const quote of quotes) expect(text.includes(quote), `${event}: ${quote}`).toBe(true)
    }
  }
})

viewing('in Spanish a quotation is our translation, says so, and gives the original', async ({ page }) => {
  await view(page, '?lang=es&select=apure')
  const card = page.getByRole('article')
  const quote = card.getByRole('blockquote')
  await expect(quote).toHaveAttribute('lang', 'es')
  await expect(card).toContainText('Traducción nuestra.')
  await card.getByRole('button', { name: 'Ver el original en inglés' }).click()
  await expect(quote).toHaveAttribute('lang', 'en')
  expect(articleText('military-contact')).toContain((await quote.textContent()) ?? '?')
})

viewing(
  'claims on the length of the border stand side by side, with the map’s own measure',
  async ({ page }) => {
    await view(page, '?select=border')
    const evidence = page.getByRole('region', { name: 'Evidence' })
    await expect(evidence.getByText('2,219 km', { exact: true })).toBeVisible()
    await expect(evidence.getByText('2,000 km', { exact: true })).toBeVisible()
    await expect(
      evidence.getByText(/measured on this map’s own line, along every bend/).first(),
    ).toBeVisible()
  },
)

viewing('from a quotation to its event and on to its article, and back', async ({ page }) => {
  await view(page, '?select=simon-bolivar-bridge')
  const evidence = page.getByRole('region', { name: 'Evidence' })
  await evidence
    .getByRole('article')
    .first()
    .getByRole('link', { name: 'Simón Bolívar bridge blocked' })
    .click()
  await expect(evidence.getByRole('heading', { level: 2 })).toHaveText('Simón Bolívar bridge blocked')
  await page.goBack()
  await expect(evidence.getByRole('heading', { level: 2 })).toHaveText('Simón Bolívar bridge')
})

viewing('filters and words leave what they say, and one press clears them', async ({ page }) => {
  await view(page)
  await page.getByRole('group', { name: 'Kinds' }).getByRole('checkbox', { name: 'Diplomacy' }).uncheck()
  await expect(page.getByRole('status').filter({ hasText: 'events' })).toContainText('8 events')
  await page.getByRole('searchbox', { name: 'Search' }).fill('victoria')
  await expect(page.getByRole('list', { name: 'Events', exact: true }).getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: 'Show everything' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'events' })).toContainText('20 events')
})

test(
  'with the network cut after the first load, events and quotations go on',
  { tag: '@long' },
  async ({ page, context, faults }) => {
    await open(page)
    await context.setOffline(true)
    await page.getByRole('button', { name: /^Fighting in Apure/ }).click()
    await expect(page.getByRole('article')).toContainText('16 officers dead')
    await page.getByRole('slider', { name: 'From' }).press('End')
    await expect(page.getByRole('region', { name: 'Evidence' })).toContainText('In this window')
    // the finer layers of the map cannot be had then; the page says so
    faults.length = 0
  },
)
