import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, open, test } from './app.ts'

const head =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities'
const places = ['Arauquita,7.0269,-71.4269', 'Cúcuta,7.8939,-72.5078', 'Maicao,11.3777,-72.2389']

/** Invented events as ACLED lays them out: so many, a day apart, the first of them unreadable. */
function acled(count: number): string {
  const rows = Array.from({ length: count }, (_, i) => {
    const day = i === 0 ? '31 February 2021' : `${(i % 28) + 1} March 2021`
    return `INV${i},${day},2021,1,Political violence,Battles,Armed clash,Nobody,Colombia,Arauca,${places[i % 3] ?? ''},1,Invented,"=SUM(1), ""row"" ${i}",0`
  })
  return [head, ...rows].join('\r\n')
}

/** What a drag carries: a file. */
const carrying = (page: Page, name: string, text: string) =>
  page.evaluateHandle(
    ([called, content]) => {
      const made = new DataTransfer()
      made.items.add(new File([content], called))
      return made
    },
    [name, text] as const,
  )

/** Drops a file on the page, as a hand would. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await carrying(page, name, text)
  // a drag tells all the time where it is; who hears it is fetched at the first of it
  await expect(async () => {
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer })
    await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
    await expect(page.getByText('Drop to put it on the map')).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

test('a dropped table is read, shown, opened and taken away again, and a hostile file changes nothing', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await open(page, '?window=2021-03-01..2021-03-31&lang=en')
  const address = page.url()
  await page.mouse.move(400, 300)
  await drop(page, 'invented.csv', acled(29))
  const dialog = page.getByRole('dialog', { name: 'How is invented.csv to be read?' })
  await dialog.getByRole('button', { name: 'Load', exact: true }).click()
  const section = page.getByRole('region', { name: 'invented.csv' })
  await expect(section.getByText('28 of 28 rows here')).toBeVisible()
  await expect(page.getByRole('status')).toHaveText('invented.csv: 28 rows read, 1 could not be.')
  await section.getByRole('button', { name: '1 row could not be read' }).click()
  await expect(page.getByRole('dialog').getByRole('row', { name: /^2 .*31 February 2021/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(section.getByRole('button', { name: /^Armed clash/ })).toHaveCount(28)

  // on the map, as a mark that can be pressed: the row is its own evidence
  await section.getByRole('button', { name: 'Zoom to it' }).click()
  await expect.poll(() => page.evaluate(() => window.frontera.map?.getZoom() ?? 0)).toBeGreaterThan(5)
  await expect(page.getByRole('status')).toContainText('4 events · 28 rows of your data')
  await section.getByRole('button', { name: /^Armed clash.*\b3 Mar 2021/ }).click()
  const card = page.getByRole('article')
  await expect(card).toContainText('3 March 2021')
  await expect(card).toContainText('Row 3 of invented.csv')
  await page.getByRole('button', { name: 'Next event' }).click()
  await expect(card).toContainText('4 March 2021')
  await card.getByRole('button', { name: 'Close the row' }).click()
  // nothing of it is in the address
  expect(new URL(page.url()).searchParams.get('select')).toBe(new URL(address).searchParams.get('select'))

  const hostile = [
    ['bomb.geojson', '['.repeat(20_000)],
    ['nothing.csv', ''],
  ] as const
  for (const [name, text] of hostile) {
    await drop(page, name, text)
    await expect(page.getByRole('alert').getByText(`${name} could not be loaded.`)).toBeVisible()
  }
  await expect(section.getByText('28 of 28 rows here')).toBeVisible()

  await page.getByRole('button', { name: 'Share' }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Your data: CSV' }).click()
  const text = readFileSync(await (await saving).path(), 'utf8')
  expect(text.trim().split('\r\n')).toHaveLength(29)
  expect(text).toContain(`"'=SUM(1), ""row"" 1"`)
})

test(
  'what is dropped or pasted before what takes it is there waits for it; where that never comes, it is told',
  { tag: '@long' },
  async ({ page, faults }) => {
    const transfer = async (name: string) => ({ dataTransfer: await carrying(page, name, acled(3)) })
    let release = (): void => undefined
    const held = new Promise<void>((done) => (release = done))
    await page.route('**/Take-*.js', async (route) => {
      await held
      await route.continue()
    })
    await open(page, '?lang=en')
    await page.dispatchEvent('body', 'drop', await transfer('early.csv'))
    await page.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'date\tlat\tlon\n2021-03-21\t7.0\t-71.4\n')
      const init = { clipboardData, bubbles: true, cancelable: true }
      document.body.dispatchEvent(new ClipboardEvent('paste', init))
    })
    release()
    await expect(page.getByRole('dialog', { name: 'How is early.csv to be read?' })).toBeVisible()
    await page.getByText('Cancel', { exact: true }).click()
    await expect(page.getByRole('dialog', { name: 'How is Pasted table to be read?' })).toBeVisible()

    await page.unrouteAll()
    await page.route('**/Take-*.js', (route) => route.abort())
    await open(page, '?lang=en')
    await page.dispatchEvent('body', 'drop', await transfer('lost.csv'))
    await expect(page.getByRole('alert')).toContainText('could not be loaded')
    faults.length = 0
  },
)
