import JSZip from 'jszip'
import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { DataSets } from '../../src/app/data.svelte.ts'
import { writeDossierFile } from '../../src/io/dossier-file.ts'
import TopBar from '../../src/ui/bar/TopBar.svelte'
import Beside from '../../src/ui/data/Beside.svelte'
import DataPort from '../../src/ui/data/DataPort.svelte'
import TakeData from '../../src/ui/data/TakeData.svelte'
import { intakeOf } from '../../src/ui/data/intake.svelte.ts'
import { syntheticSet } from '../node/fixtures/data.ts'
import { sessionOf } from './dossier.ts'

const acled =
  'event_id_cnty,event_date,event_type,latitude,longitude,geo_precision\nINV1,2021-03-21,Battles,7.03,-71.4,1\n'

/** Pastes into the page, as Ctrl+V with such a clipboard does. */
function paste(text: string, files: readonly File[] = []): void {
  const clipboardData = new DataTransfer()
  for (const file of files) clipboardData.items.add(file)
  clipboardData.setData('text/plain', text)
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}

it('takes a table and a GeoJSON in one line that are pasted, and no word', async () => {
  const session = await sessionOf('')
  const screen = await render(DataPort, { session, map: null })
  const dialog = screen.getByRole('dialog', { name: 'How is Pasted table to be read?' })
  paste('only words')
  paste(
    '{"type":"Feature","geometry":{"type":"Point","coordinates":[-71.4,7]},"properties":{"fecha":"2021"}}',
  )
  await expect.element(dialog.getByRole('row', { name: /2021/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Load', exact: true }).click()
  await expect.poll(() => session.data?.list.length).toBe(1)
  // a spreadsheet puts a picture of the cells beside them
  paste('fecha\tlugar\tlat\tlon\n2021-03-21\t"dos\nlíneas"\t7,03\t-71,4\n', [
    new File([Uint8Array.of(137, 80, 78, 71)], 'image.png', { type: 'image/png' }),
  ])
  await expect.element(dialog.getByRole('row', { name: /21 Mar 2021.*dos\s+líneas/ })).toBeVisible()
  expect(session.notices.list).toEqual([])
})

it('says of a table whose accents are not all in one encoding that they are to be checked', async () => {
  const session = await sessionOf('')
  const intake = intakeOf(session)
  await render(Beside, { session, map: null })
  const rows = acled.slice(acled.indexOf('\n') + 1).repeat(50_000)
  const blob = new Blob([
    acled,
    rows,
    'P',
    Uint8Array.of(0xe1),
    'ez,2021-03-21,Battles,7,-71,1\n',
    rows,
    rows,
  ])
  await expect(intake.offer({ blob, name: 'mixed.csv' })).resolves.toMatchObject({ rows: 150_002 })
  expect(session.notices.list.map(({ text }) => text)).toEqual([
    expect.stringContaining('mixed.csv is in UTF-8, but some letters in it are not'),
  ])
})

it('opens the tables in a zip, each as a data set', async () => {
  const session = await sessionOf('')
  const intake = intakeOf(session)
  await render(Beside, { session, map: null })
  const zip = new JSZip()
    .file('ged/one.csv', acled)
    .file('ged/two.csv', acled)
    .file('ged/codebook.pdf', '%PDF')
  const blob = await zip.generateAsync({ type: 'blob', compression: 'DEFLATE' })
  await expect(intake.offer({ blob, name: 'events.zip' })).resolves.toMatchObject({ rows: 1, refused: 0 })
  await expect
    .poll(() => intake.data.list.map(({ set }) => `${set.name} ${set.columns.length}`).sort())
    .toEqual(['one.csv 1', 'two.csv 1'])
  expect(session.notices.list).toEqual([])
})

it('shows a file’s name cut where it is long, and without what would turn its letters round', async () => {
  const session = await sessionOf('')
  const intake = intakeOf(session)
  await render(Beside, { session, map: null })
  await intake.offer({ blob: new Blob([acled]), name: 'a\u202Efdp.csv' })
  await intake.offer({ blob: new Blob([acled]), name: `${'n'.repeat(300)}.csv` })
  const [turned, long] = intake.data.list.map(({ set }) => set.name)
  expect(turned).toBe('afdp.csv')
  expect(long).toMatch(/^n{56}…n{19}\.csv$/)
})

it('adds the events of a dossier to one’s data, beside the dossier that is shown', async () => {
  const session = await sessionOf('')
  const before = session.dossier
  const intake = intakeOf(session)
  const screen = await render(Beside, { session, map: null })
  const added = intake.offer({ blob: new Blob([writeDossierFile(before)]), name: 'other.json' })
  await screen.getByRole('button', { name: 'Add its events to your data' }).click()
  await expect(added).resolves.toMatchObject({ rows: before.events.length, refused: 0 })
  expect(session.dossier).toBe(before)
  expect(intake.data.list[0]?.set.credit).toContain(before.title.en)
})

it('says in the search how many rows of one’s data have the words', async () => {
  const session = await sessionOf('window=2000-01-01..2099-12-31')
  const data = new DataSets(session, (_, words) =>
    Promise.resolve(Uint32Array.from(words === 'xyzzy' ? [1, 3] : [])),
  )
  session.data = data
  data.add(syntheticSet(8))
  const screen = await render(TopBar, { session, onshare: () => undefined, onhelp: () => undefined })
  await userEvent.type(screen.getByRole('searchbox', { name: 'Search' }), 'xyzzy')
  await expect.element(screen.getByText('Nothing in the dossier has all these words.')).toBeVisible()
  await expect.element(screen.getByText(/^2 rows of your data in this window/)).toBeVisible()
})

it('tells how far the writing of a file is, and can be stopped', async () => {
  const session = await sessionOf('')
  const data = new DataSets(session, () => Promise.resolve(new Uint32Array()))
  const set = syntheticSet(5000)
  let release = (): void => undefined
  const held = new Promise<undefined>((done) => (release = () => done(undefined)))
  let asked = 0
  // its second part waits
  const read: typeof set.read = async (records) => {
    if (asked++ > 0) await held
    return set.read(records)
  }
  data.add({ ...set, read })
  const screen = await render(TakeData, { session, data })
  await screen.getByRole('radio', { name: 'Everything' }).click()
  await screen.getByRole('button', { name: 'Your data: CSV' }).click()
  await expect.element(screen.getByText(/^Writing … 2,000\srows so far/)).toBeVisible()
  await screen.getByRole('button', { name: 'Cancel' }).click()
  release()
  await expect.element(screen.getByText(/^Writing/)).not.toBeInTheDocument()
  expect(asked).toBe(2)
  expect(session.notices.list).toEqual([])
})

it('tells the faults of a dossier that is dropped, as a file or a folder, in the language of the page', async () => {
  const session = await sessionOf('?lang=es')
  const intake = intakeOf(session)
  await render(Beside, { session, map: null })
  const text = '{"format":"frontera-dossier/2"}'
  await intake.offer({ blob: new Blob([text]), name: 'mío.json' })
  const folder = { name: 'carpeta', files: [new File([text], 'dossier.json')] }
  intake.take({ files: [], folders: [folder], barren: [] })
  await expect.poll(() => session.notices.list.length).toBe(2)
  expect(session.notices.list.map(({ details }) => details[0])).toEqual([
    expect.stringMatching(/^mío\.json: format: es "frontera-dossier\/2"; se esperaba/),
    expect.stringMatching(/^dossier\.json: format: es "frontera-dossier\/2"; se esperaba/),
  ])
})
