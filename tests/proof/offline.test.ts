import { createServer } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, open } from '../e2e/app.ts'
import { kept, test } from '../e2e/installation.ts'

test.use({ worker: true, baseURL: async ({ installation }, use) => use(installation.url) })

test('a dossier that is broken on the server gives way to the last good one, and the page says so', async ({
  page,
  installation,
}) => {
  await open(page)
  await kept(page)
  installation.write('dossier/dossier.json', installation.read('dossier/dossier.json').slice(0, 4000))
  await open(page)
  await expect(page.getByRole('alert')).toContainText('the last good one is shown')
  await expect(page.getByRole('button', { name: /^Fighting in Apure/ })).toBeVisible()
  await installation.stop()
  await open(page)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Fighting in Apure/ })).toBeVisible()
})

test('after the browser was closed and the server is gone, the app is there', async ({
  installation,
  playwright,
  launchOptions,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'frontera-profile-'))
  const visit = async () => {
    const context = await playwright.chromium.launchPersistentContext(profile, {
      ...launchOptions,
      baseURL: installation.url,
    })
    return { context, page: context.pages()[0] ?? (await context.newPage()) }
  }
  const first = await visit()
  await open(first.page)
  await kept(first.page)
  await first.context.close()
  await installation.stop()
  const second = await visit()
  expect(await open(second.page, '?lang=es')).toEqual({ map: true, faults: [] })
  await expect(second.page.getByRole('button', { name: /^Combates en Apure/ })).toBeVisible()
  await second.context.close()
  rmSync(profile, { recursive: true })
})

test('a kiosk whose server is gone keeps its settings, says so to the operator, and takes the server up again', async ({
  page,
  installation,
}) => {
  const told = () =>
    page.evaluate(
      () => document.querySelector<HTMLMetaElement>('meta[name=frontera-heartbeat]')?.content ?? '',
    )
  installation.write('kiosk.json', '{ "languages": ["en"], "poll": 1, "beat": 1, "reload": "never" }')
  await open(page, '?mode=kiosk')
  await kept(page)
  await installation.stop()
  await expect.poll(told).toMatch(/"dossier":"unreachable","faults":\[".*could not be fetched"\]/)
  await open(page, '?mode=kiosk')
  // the languages, and how often it looks, are those of the file
  await expect(page.getByRole('button', { name: 'Touch to start', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Toque para empezar', exact: true })).toHaveCount(0)
  await expect.poll(told).toContain('"dossier":"unreachable"')
  await installation.start()
  await expect.poll(told).toContain('"dossier":"current","faults":[]')
  // one that is broken says where, and the last good one holds
  installation.write('kiosk.json', '{ "languages": ["en"], "poll": }')
  await open(page, '?mode=kiosk')
  await expect(page.getByRole('complementary')).toContainText('line 1, column 32')
  await expect(page.getByRole('button', { name: 'Toque para empezar', exact: true })).toHaveCount(0)
})

test('a server that stops in the midst of a dossier is as good as gone: what was kept is shown, and nothing is said to be broken', async ({
  page,
  installation,
}) => {
  await open(page)
  await kept(page)
  await installation.stop()
  const half = createServer((request, response) => {
    const name = (request.url ?? '').slice(1)
    if (!name.startsWith('dossier/')) response.writeHead(404).end()
    else if (name.endsWith('places.geojson')) response.end(installation.read(name))
    else response.write(installation.read(name).slice(0, 4000))
  })
  await new Promise<void>((done) => half.listen(Number(new URL(installation.url).port), done))
  await open(page)
  await expect(page.getByRole('button', { name: /^Fighting in Apure/ })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  half.closeAllConnections()
  half.close()
})
