import { readFileSync } from 'node:fs'
import JSZip from 'jszip'
import { checkSense } from '../../src/core/dossier/check/sense.ts'
import { parseDossier } from '../../src/core/dossier/parse.ts'
import { expect, listed, open, test } from './app.ts'

const text = `Cierran tres pasos en Arauca

El gobierno cerró tres pasos en Arauca en marzo de 2021, dijo el ministro. Unas 1.500 personas quedaron varadas.`

test(
  'somebody new makes a dossier from a pasted text; it is on the list, the map and the timeline, outlives a reload, and its zip has no faults',
  { tag: '@long' },
  async ({ page }) => {
    test.setTimeout(180_000)
    await open(page)
    await page.getByRole('button', { name: 'Prepare', exact: true }).click()
    await page.getByRole('tab', { name: 'Articles' }).click()
    await page.getByRole('button', { name: 'Start an empty dossier' }).click()
    const room = page.getByRole('region', { name: 'Your dossier' })
    await room.getByRole('button', { name: 'New article' }).click()
    await room.getByRole('textbox', { name: 'Text of the article' }).fill(text)
    await expect(room.getByRole('textbox', { name: 'Headline' })).toHaveValue('Cierran tres pasos en Arauca')
    await room.getByRole('textbox', { name: 'Outlet' }).fill('La Voz')
    await room.getByRole('textbox', { name: 'Published on' }).fill('5 de abril de 2021')
    await room.getByText('the article states it').click()
    await room.getByRole('button', { name: 'Add it and mark sentences' }).click()

    await room.getByRole('option', { name: /cerró tres pasos/ }).click()
    await room.getByRole('button', { name: 'Make an excerpt' }).click()
    await room.getByRole('button', { name: 'New event' }).click()
    await page.keyboard.type('Three crossings closed')
    await room.getByRole('button', { name: 'Copy the English' }).click()
    await room.getByText('Closure', { exact: true }).click()
    await room.getByRole('textbox', { name: 'When, as the article says' }).fill('marzo de 2021')
    await room.getByText('the article states it').click()
    await room.getByRole('combobox', { name: 'Town, crossing or place' }).fill('arau')
    await expect(room.getByRole('option', { name: /^Arauca / })).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await room.getByRole('group', { name: 'Where' }).getByText('the article states it').click()
    await room.getByRole('button', { name: 'The same as the title' }).click()

    const there = async () => {
      expect(await listed(page)).toEqual(['Three crossings closed'])
      await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('Three crossings closed')
      // asked of the map itself: the mark of the event stands at Arauca
      await expect
        .poll(() =>
          page.evaluate(() =>
            window.frontera.map
              ?.querySourceFeatures('marks')
              .map(({ properties }) => properties['key'] === 'three-crossings-closed'),
          ),
        )
        .toContain(true)
    }
    await there()
    await expect(room.getByText('Everything is kept in this browser.')).toBeVisible()
    await page.reload()
    await page.evaluate(async () => await window.frontera.ready)
    await there()

    await room.getByRole('tab', { name: /^Save/ }).click()
    await room.getByRole('textbox', { name: 'Title of the dossier, in English' }).fill('Arauca')
    await room.getByRole('textbox', { name: 'Title of the dossier, in Spanish' }).fill('Arauca')
    await room.getByRole('textbox', { name: /^What it shows.*English/ }).fill('Crossings of Arauca.')
    await room.getByRole('textbox', { name: /^What it shows.*Spanish/ }).fill('Los pasos de Arauca.')
    await expect(room.getByText('Nothing is wrong with it.')).toBeVisible()
    const saving = page.waitForEvent('download')
    await room.getByRole('button', { name: 'Save as a zip' }).click()
    const zip = await JSZip.loadAsync(readFileSync(await (await saving).path()))
    expect(Object.keys(zip.files).toSorted()).toEqual(['dossier.json', 'places.geojson'])
    const json = async (name: string): Promise<unknown> => {
      const content: unknown = JSON.parse((await zip.file(name)?.async('string')) ?? '')
      return content
    }
    const { dossier, faults } = parseDossier(await json('dossier.json'), await json('places.geojson'))
    expect(faults).toEqual([])
    expect(dossier && checkSense(dossier)).toEqual([])
    expect(dossier?.events[0]?.when?.text).toBe('2021-03')
  },
)
