import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import Beside from '../../src/ui/data/Beside.svelte'
import { intakeOf } from '../../src/ui/data/intake.svelte.ts'
import { sessionOf } from './dossier.ts'

async function bring(text: BlobPart, name: string, query = '') {
  const session = await sessionOf(query)
  const intake = intakeOf(session)
  const screen = await render(Beside, { session, map: null })
  const added = intake.offer({ blob: new Blob([text]), name })
  return { session, intake, screen, added }
}
const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`

const spanish = lines(
  'fecha;tipo;titulo;lat;lon;lugar',
  '03/04/2021;enfrentamiento;Combate en la vereda;7,05;-71,40;La Victoria',
  '05/06/2021;paso;Cruce por la trocha;7,82;-72,44;Ureña',
  '01/02/2020;cierre;Cierre del puente;7,81;-72,45;San Antonio',
)

it('asks which number is the day, and loads nothing before it is told', async () => {
  const { intake, screen, added } = await bring(spanish, 'trochas.csv')
  const dialog = screen.getByRole('dialog', { name: 'How is trochas.csv to be read?' })
  const load = dialog.getByRole('button', { name: 'Load', exact: true })
  await expect.element(load).toBeDisabled()
  await expect
    .element(load)
    .toHaveAccessibleDescription('First say which number is the day: nothing is guessed.')
  await expect.element(dialog.getByText('Which number is the day?')).toBeVisible()
  expect(screen.container.querySelector('[data-spots]')?.getAttribute('data-spots')).toBe('0')
  await dialog.getByRole('radio', { name: 'Day first: 03/04/2021 is 3 April 2021' }).click()
  await expect
    .element(dialog.getByRole('row', { name: /3 Apr 2021.*Combate en la vereda.*La Victoria/ }))
    .toBeVisible()
  await dialog.getByRole('radio', { name: 'Month first: 03/04/2021 is 4 March 2021' }).click()
  await expect.element(dialog.getByRole('row', { name: /4 Mar 2021.*Combate en la vereda/ })).toBeVisible()
  expect(screen.container.querySelector('[data-spots]')?.getAttribute('data-spots')).toBe('3')
  await dialog.getByRole('textbox', { name: 'Credit' }).fill('Nadie')
  await load.click()
  await expect(added).resolves.toMatchObject({ rows: 3, refused: 0 })
  expect(intake.data.list[0]?.set).toMatchObject({ name: 'trochas.csv', credit: 'Nadie' })
  await expect.element(dialog).not.toBeInTheDocument()
})

it('says on which lines dates contradict each other, before and after it is told which number is the day', async () => {
  const { screen, added } = await bring(
    lines('fecha,titulo', '25/03/2020,Uno', '2020,Dos', '03/25/2020,Tres'),
    'mezcla.csv',
    'lang=es',
  )
  const dialog = screen.getByRole('dialog')
  const told = dialog.getByText(
    /^El archivo se contradice: 25.03.2020 \(línea 2\) solo puede ser día.mes; 03.25.2020 \(línea 4\), solo mes.día\./,
  )
  await expect.element(told).toBeVisible()
  await dialog.getByRole('radio', { name: 'Primero el día: 25/03/2020 es el 25 de marzo de 2020' }).click()
  await expect.element(told).toBeVisible()
  await expect
    .element(dialog.getByRole('radio', { name: 'Primero el mes: 03/25/2020 es el 25 de marzo de 2020' }))
    .not.toBeChecked()
  await dialog.getByRole('button', { name: 'Cargar', exact: true }).click()
  await expect(added).resolves.toMatchObject({ rows: 2, refused: 1 })
})

it('shows all of the reason why a row cannot be read, however long what stands there is', async () => {
  const cell = 'nunca-'.repeat(40)
  const { screen } = await bring(lines('fecha,titulo', `${cell},Uno`, '2021-03-21,Dos'), 'motivos.csv')
  const reason = screen.getByRole('dialog').getByRole('cell', { name: /^Cannot be read/ })
  await expect.element(reason).toBeVisible()
  const box = reason.element().closest('table')?.parentElement
  expect(box?.scrollWidth).toBe(box?.clientWidth)
})

it('asks about a table of a known layout whose encoding is a guess, with its accents as they were read', async () => {
  const { screen } = await bring(
    Uint8Array.from(
      'event_id_cnty,event_date,event_type,location,latitude,longitude,geo_precision\nINV1,2021-03-21,Battles,Cúcuta,7.9,-72.5,1\n',
      (letter) => letter.charCodeAt(0),
    ),
    'acled.csv',
  )
  const dialog = screen.getByRole('dialog', { name: 'How is acled.csv to be read?' })
  await expect.element(dialog.getByText(/it was read as Windows-1252/)).toBeVisible()
  await expect.element(dialog.getByRole('row', { name: /Cúcuta/ })).toBeVisible()
})

it('says what is a guess, and what is corrected is seen at once', async () => {
  const { intake, screen, added } = await bring(
    spanish.replaceAll('/', '-').replaceAll(/(\d\d)-(\d\d)-(\d{4})/g, '$3-$2-$1'),
    'trochas.csv',
  )
  const dialog = screen.getByRole('dialog')
  await expect.element(dialog.getByRole('row', { name: /Cierre del puente/ })).toBeVisible()
  await expect.element(dialog.getByText('a guess, please check').first()).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Title' }).selectOptions('lugar')
  await expect
    .element(dialog.getByRole('row', { name: /3 Apr 2021 .*Clash.*La Victoria/ }))
    .not.toHaveTextContent('Combate')
  await dialog.getByRole('combobox', { name: 'cierre' }).selectOptions('Diplomacy')
  await expect.element(dialog.getByRole('row', { name: /Diplomacy.*San Antonio/ })).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Date or start' }).selectOptions('none')
  await dialog.getByRole('combobox', { name: 'Latitude' }).selectOptions('none')
  await expect.element(dialog.getByRole('button', { name: 'Load', exact: true })).toBeDisabled()
  // and calling it off changes nothing
  await userEvent.keyboard('{Escape}')
  await expect(added).resolves.toBeNull()
  expect(intake.data.list).toEqual([])
})

it('loads the rest where rows cannot be read, and reads the file anew with other columns', async () => {
  const { intake, screen, added } = await bring(
    lines(
      'date,name,latitude,longitude',
      '2021-04-03,One,7.05,-71.40',
      '2021-02-30,Two,7.82,-72.44',
      '2021-05-01,Three,97.82,-72.44',
      '2021-06,Four,7.82,-72.44',
    ),
    'mixed.csv',
  )
  const dialog = screen.getByRole('dialog')
  await expect.element(dialog.getByText(/2 of 4 can be read/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Load', exact: true }).click()
  await expect(added).resolves.toMatchObject({ rows: 2, refused: 2 })
  const [beside] = intake.data.list
  expect(beside?.set.refused.map(({ line }) => line)).toEqual([3, 4])
  beside?.reread?.()
  await dialog.getByRole('combobox', { name: 'Latitude' }).selectOptions('none')
  await dialog.getByRole('combobox', { name: 'Longitude' }).selectOptions('none')
  await dialog.getByRole('button', { name: 'Load', exact: true }).click()
  await expect.poll(() => intake.data.list[0]?.set.columns.length).toBe(3)
  expect(intake.data.list).toHaveLength(1)
})

it('says what is wrong with what is no table, and keeps what is loaded', async () => {
  const { session, intake, screen, added } = await bring(spanish, 'trochas.csv')
  await screen.getByRole('radio', { name: /^Day first/ }).click()
  await screen.getByRole('button', { name: 'Load', exact: true }).click()
  await added
  const before = intake.data.list
  const deep = '['.repeat(10_000)
  for (const [text, name] of [
    ['', 'empty.csv'],
    [deep, 'deep.geojson'],
    ['\u0000\u0001\u0002PK\u0003', 'archive.zip'],
  ] as const)
    await expect(intake.offer({ blob: new Blob([text]), name })).resolves.toBeNull()
  expect(session.notices.list.map(({ text }) => text.split(' could not')[0])).toEqual([
    'empty.csv',
    'deep.geojson',
    'archive.zip',
  ])
  expect(session.notices.list[0]?.details).toContain('What was loaded before is still there.')
  expect(intake.data.list).toBe(before)
})

it('keeps what was corrected and the credit where the file is looked at as written in another way, with the focus where that was chosen', async () => {
  const { intake, screen, added } = await bring(spanish, 'trochas.csv', 'lang=es')
  const dialog = screen.getByRole('dialog')
  await dialog.getByRole('radio', { name: /^Primero el día/ }).click()
  await dialog.getByRole('combobox', { name: 'Título' }).selectOptions('lugar')
  await dialog.getByRole('combobox', { name: 'cierre' }).selectOptions('Diplomacia')
  await dialog.getByRole('textbox', { name: 'Crédito' }).fill('La Gaceta')
  await dialog.getByText('Cómo está escrito el archivo').click()
  const encoding = dialog.getByRole('combobox', { name: 'Codificación' })
  await encoding.selectOptions('Windows-1252 (Europa occidental)')
  // read so, its accents are other letters
  await expect.element(dialog.getByRole('row', { name: /UreÃ±a/ })).toBeVisible()
  await expect.element(encoding).toBeVisible()
  await expect.element(encoding).toHaveFocus()
  await expect.element(dialog.getByRole('textbox', { name: 'Crédito' })).toHaveValue('La Gaceta')
  await expect.element(dialog.getByRole('combobox', { name: 'Título' })).toHaveDisplayValue('lugar')
  await expect.element(dialog.getByRole('combobox', { name: 'cierre' })).toHaveDisplayValue('Diplomacia')

  // what it cannot be is told in the sheet, and not chosen
  await encoding.selectOptions('UTF-16')
  await expect.element(dialog.getByRole('alert')).toBeVisible()
  await expect.element(encoding).toHaveDisplayValue('Windows-1252 (Europa occidental)')
  await encoding.selectOptions('UTF-8')
  await expect.element(dialog.getByRole('row', { name: /Ureña/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Cargar', exact: true }).click()
  await expect(added).resolves.toMatchObject({ rows: 3, refused: 0 })
  expect(intake.data.list[0]?.set).toMatchObject({ credit: 'La Gaceta' })
})

it('keeps what was corrected where it is called off, for when the file is brought again, and asks of another file anew', async () => {
  const { session, intake, screen, added } = await bring(spanish, 'trochas.csv')
  const dialog = screen.getByRole('dialog')
  const day = dialog.getByRole('radio', { name: /^Day first/ })
  const title = dialog.getByRole('combobox', { name: 'Title' })
  await day.click()
  await title.selectOptions('lugar')
  await dialog.getByRole('textbox', { name: 'Credit' }).fill('La Gaceta')
  await userEvent.keyboard('{Escape}')
  await expect(added).resolves.toBeNull()
  expect(session.said).toBe(
    'trochas.csv was not loaded. What you told of it is kept for when you bring it again.',
  )
  const offer = (text: string) => intake.offer({ blob: new Blob([text]), name: 'trochas.csv' })
  const other = offer(spanish.replace('Combate', 'Choque'))
  await expect.element(title).toHaveDisplayValue('titulo')
  await expect.element(day).not.toBeChecked()
  await userEvent.keyboard('{Escape}')
  await expect(other).resolves.toBeNull()
  const again = offer(spanish)
  await expect.element(title).toHaveDisplayValue('lugar')
  await expect.element(day).toBeChecked()
  await expect.element(dialog.getByRole('textbox', { name: 'Credit' })).toHaveValue('La Gaceta')
  await dialog.getByRole('button', { name: 'Load', exact: true }).click()
  await expect(again).resolves.toMatchObject({ rows: 3, refused: 0 })

  // and so where a file that is loaded is read anew
  intake.data.list[0]?.reread?.()
  await title.selectOptions('titulo')
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  intake.data.list[0]?.reread?.()
  await expect.element(title).toHaveDisplayValue('titulo')
})
