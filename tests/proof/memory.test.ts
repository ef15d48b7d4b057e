import { countContexts, measures, sample, trend, type Sample } from '../../scripts/soak/samples.ts'
import { expect, open, test } from '../e2e/app.ts'

/** What a measure may grow by over all the changes, as a share of its median. */
const allowed = { heap: 0.15, nodes: 0.1, listeners: 0.1, contexts: 0.34 } as const
const changes = 200
/** Changes that go by before anything is measured: parts arrive, caches fill. */
const warmUp = 50

test(`memory stays flat over ${changes} changes of the mode`, async ({ page }) => {
  test.setTimeout(3_600_000)
  await countContexts(page)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await open(page, '?theme=dark')
  const begun = Date.now()
  const samples: Sample[] = []
  const views = [
    { mode: 'explore', select: 'apure', step: null },
    { mode: 'brief', step: 5 },
    { mode: 'explore', select: 'border-length', step: null },
    { mode: 'kiosk', select: null, step: null },
  ] as const
  for (let change = 0; change < changes; change += 1) {
    const view = views[change % views.length]
    if (view === undefined) continue
    await page.evaluate((wanted) => window.frontera.show(wanted), view)
    const there =
      view.mode === 'explore'
        ? page.getByRole('region', { name: 'Evidence' })
        : view.mode === 'brief'
          ? page.getByRole('status').filter({ hasText: 'Step 5' })
          : page.getByRole('button', { name: 'Touch to start' })
    await expect(there.first()).toBeVisible()
    await expect
      .poll(() => page.evaluate(() => window.frontera.map?.queryRenderedFeatures().length ?? 0))
      .toBeGreaterThan(0)
    if (change >= warmUp && change % views.length === 0) samples.push(await sample(page, session, begun))
  }
  for (const measure of measures) {
    const of = samples.map((one) => one[measure])
    const grown = trend(samples, measure)
    console.log(
      `${measure}: ${Math.min(...of).toFixed(1)} to ${Math.max(...of).toFixed(1)}, trend ${(grown * 100).toFixed(1)} %, at most ${allowed[measure] * 100} %`,
    )
    expect.soft(grown, measure).toBeLessThan(allowed[measure])
  }
})
