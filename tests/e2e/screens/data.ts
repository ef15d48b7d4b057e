import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Lang } from '../../../src/core/words.ts'
import { dataWords } from '../../../src/text/data.ts'
import { messages } from '../../../src/text/index.ts'
import { writeDossierFile } from '../../../src/io/dossier-file.ts'
import { parsed, smallFiles } from '../../node/fixtures/small.ts'
import { expect } from '../app.ts'
import { button, escape, type Screen } from './screen.ts'

/** Read in either order, with a line that is in no order at all. */
const twoWays =
  'date,lat,lon,what,kind\n03/04/2021,7.08,-70.76,Invented,Battle\n05/06/2021,7.1,-70.8,Invented,Strike\n'
const acled = readFileSync('tests/fixtures/acled-like.csv', 'utf8')
/** rows of the fixture that cannot be read, and one more */
const unread = 3
const bad = 'INV9,31 February 2021,2021,1,Political violence,Battles,Armed clash,A,B,Colombia\n'
const dossier = writeDossierFile(parsed(smallFiles()))

/** Hands a file over, as an embedder does; nobody waits for the answer. */
const brought = (name: string, text: string) => (page: Page) =>
  page.evaluate(
    ([called, content]) => {
      void window.frontera.addData(new File([content], called), { name: called })
    },
    [name, text] as const,
  )
const dialog = (page: Page) => page.getByRole('dialog')
const region = (name: string) => (page: Page) => page.getByRole('region', { name })
const loads = async (page: Page, lang: Lang) => {
  await button(page, dataWords[lang].load).click()
  await expect(dialog(page)).toHaveCount(0)
}

/** Somebody's own data, in the order in which it is brought; each screen is reached from the one before. */
export const broughtData: readonly Screen[] = [
  {
    name: 'bringing data',
    view: {},
    reach: (page, lang) => button(page, messages[lang].yourData).click(),
    there: (page, lang) => page.getByRole('textbox', { name: dataWords[lang].paste }),
    leave: escape,
  },
  {
    name: 'a table whose days may be read in two ways',
    reach: brought('two-ways.csv', twoWays),
    there: (page, lang) => page.getByRole('group', { name: dataWords[lang].dateOrder }),
  },
  {
    name: 'and once it is said which, with the way the file is written',
    reach: async (page, lang) => {
      await page.getByRole('group', { name: dataWords[lang].dateOrder }).getByRole('radio').first().check()
      await page.getByText(dataWords[lang].file, { exact: true }).click()
    },
    there: (page, lang) => page.getByRole('combobox', { name: dataWords[lang].encoding }),
    leave: loads,
  },
  {
    name: 'a table that is known, with a row that cannot be read',
    reach: brought('acled.csv', acled + bad),
    there: (page, lang) => page.getByRole('heading', { name: dataWords[lang].mapTitle('acled.csv') }),
    leave: loads,
  },
  { name: 'two sets beside the dossier', there: region('acled.csv') },
  {
    name: 'one of them put aside',
    reach: (page, lang) =>
      page.getByRole('checkbox', { name: `${dataWords[lang].show}: two-ways.csv` }).uncheck(),
    there: (page, lang) => page.getByText(dataWords[lang].hidden),
    leave: (page, lang) =>
      page.getByRole('checkbox', { name: `${dataWords[lang].show}: two-ways.csv` }).check(),
  },
  {
    name: 'what could not be read',
    reach: (page, lang) => region('acled.csv')(page).getByText(dataWords[lang].refused(unread)).click(),
    there: (page) => dialog(page).getByRole('table'),
    leave: escape,
  },
  {
    name: 'a row',
    reach: async (page, lang) => {
      await region('acled.csv')(page).getByRole('button', { name: dataWords[lang].allTime }).click()
      await region('acled.csv')(page)
        .getByRole('list', { name: dataWords[lang].rowsOf('acled.csv'), exact: true })
        .getByRole('button')
        .first()
        .click()
    },
    there: (page) => page.getByRole('region').getByRole('article'),
    leave: (page, lang) => button(page, dataWords[lang].close).click(),
  },
  {
    name: 'sharing with data',
    reach: (page, lang) => button(page, messages[lang].share).click(),
    there: (page, lang) => button(page, `${dataWords[lang].yourData}: CSV`),
    leave: escape,
  },
  {
    name: 'a file that cannot be read',
    reach: brought('nothing.csv', ''),
    there: (page, lang) =>
      page.getByRole('alert', { name: messages[lang].notice }).filter({ hasText: 'nothing.csv' }),
    leave: (page, lang) =>
      page.getByRole('alert', { name: messages[lang].notice }).getByRole('button').first().click(),
  },
  {
    name: 'a dossier among one’s data',
    reach: brought('small.json', dossier),
    there: (page, lang) => button(page, dataWords[lang].openDossier),
    leave: (page, lang) => button(page, dataWords[lang].openDossier).click(),
  },
  { name: 'another dossier, with data beside it', there: region('acled.csv') },
]
