import type { Page } from '@playwright/test'
import type { Lang } from '../../../src/core/words.ts'
import { editWords } from '../../../src/text/edit.ts'
import { messages } from '../../../src/text/index.ts'
import type { Section } from '../../../src/ui/edit/sections.ts'
import { expect } from '../app.ts'
import { button, type Screen } from './screen.ts'

const text = `Cierran tres pasos en Arauca

El gobierno cerró tres pasos en Arauca en marzo de 2021, dijo el ministro. Unas 1.500 personas quedaron varadas.`

const room = (page: Page) => page.locator('[data-making]')
const field = (page: Page, name: string) => room(page).getByRole('textbox', { name })
const tab = (section: Section) => (page: Page, lang: Lang) =>
  page.getByRole('tab', { name: new RegExp(`^${editWords[lang].section[section]}`) }).click()
/** Opens a thing of a section's list by what it is called in each language. */
const opening =
  (section: Section, names: Readonly<Record<Lang, string>>) => async (page: Page, lang: Lang) => {
    await tab(section)(page, lang)
    await room(page)
      .getByRole('list', { name: editWords[lang].section[section] })
      .getByRole('button', { name: names[lang] })
      .click()
  }
const heading = (names: Readonly<Record<Lang, string>>) => (page: Page, lang: Lang) =>
  room(page).getByRole('heading', { name: names[lang] })

const apure = { en: 'Fighting in Apure', es: 'Combates en Apure' }
const bridge = { en: 'Simón Bolívar bridge', es: 'Puente Simón Bolívar' }
const length = { en: 'How long is the border?', es: '¿Cuánto mide la frontera?' }
const headline = 'Venezuela plans to reestablish military ties with Colombia'
const ties = { en: headline, es: headline }

/** The room in which a dossier is made, each of its parts, with something open and with nothing; each reached from the one before. */
export const edited: readonly Screen[] = [
  {
    name: 'articles',
    view: {},
    reach: async (page, lang) => {
      await button(page, messages[lang].prepare).click()
      await tab('articles')(page, lang)
    },
    there: (page, lang) => button(page, editWords[lang].newArticle),
  },
  {
    name: 'an article without its text',
    reach: async (page, lang) => {
      await opening('articles', ties)(page, lang)
      await page.getByText(editWords[lang].aboutArticle, { exact: true }).click()
      await room(page).getByText(editWords[lang].moreOfExcerpt, { exact: true }).first().click()
    },
    there: heading(ties),
  },
  {
    name: 'events',
    reach: tab('events'),
    there: (page, lang) => room(page).getByRole('list', { name: editWords[lang].section.events }),
  },
  { name: 'an event', reach: opening('events', apure), there: heading(apure) },
  {
    name: 'an event and a town that is looked for',
    reach: async (page, lang) => {
      await room(page).getByRole('combobox', { name: editWords[lang].findPlace }).pressSequentially('arau')
    },
    there: (page, lang) => page.getByRole('listbox', { name: editWords[lang].found }).getByRole('option'),
    leave: (page) => page.keyboard.press('Escape'),
  },
  {
    name: 'drawing on the map',
    reach: (page, lang) => button(page, editWords[lang].way.area).click(),
    there: (page, lang) => page.getByRole('region', { name: editWords[lang].drawing.area }),
    leave: (page, lang) =>
      page
        .getByRole('region', { name: editWords[lang].drawing.area })
        .getByRole('button', { name: editWords[lang].cancel })
        .click(),
  },
  {
    name: 'places',
    reach: tab('places'),
    there: (page, lang) => room(page).getByRole('list', { name: editWords[lang].section.places }),
  },
  { name: 'a crossing and its states', reach: opening('places', bridge), there: heading(bridge) },
  {
    name: 'questions',
    reach: tab('questions'),
    there: (page, lang) => room(page).getByRole('list', { name: editWords[lang].section.questions }),
  },
  { name: 'a question', reach: opening('questions', length), there: heading(length) },
  {
    name: 'a new article, with a date that may be two',
    reach: async (page, lang) => {
      await tab('articles')(page, lang)
      await button(page, editWords[lang].newArticle).click()
      await field(page, editWords[lang].pasteText).fill(text)
      await field(page, editWords[lang].publishedOn).fill('10/08/2022')
    },
    there: (page, lang) => page.getByRole('group', { name: editWords[lang].whichDate }),
  },
  {
    name: 'a date that cannot be read',
    reach: (page, lang) => field(page, editWords[lang].publishedOn).fill('hace mucho'),
    there: (page) => room(page).locator('[aria-invalid=true]'),
  },
  {
    name: 'its sentences, with its faults',
    reach: (page, lang) => button(page, editWords[lang].readAndMark).click(),
    there: (page, lang) => page.getByRole('listbox', { name: editWords[lang].textOfArticle }),
  },
  {
    name: 'sentences chosen',
    reach: async (page) => {
      await page.getByRole('option', { name: /cerró tres pasos/ }).click()
    },
    there: (page, lang) => button(page, editWords[lang].makeExcerpt),
  },
  {
    name: 'an excerpt, an answer, a state',
    reach: async (page, lang) => {
      await button(page, editWords[lang].makeExcerpt).click()
      await button(page, editWords[lang].newClaim).click()
      await room(page).getByText(editWords[lang].moreOfExcerpt, { exact: true }).click()
      await button(page, editWords[lang].newStatus).click()
    },
    there: (page, lang) => room(page).getByRole('combobox', { name: editWords[lang].crossing }),
  },
  {
    name: 'a new event, still empty',
    reach: (page, lang) => button(page, editWords[lang].newEvent).first().click(),
    there: (page, lang) => room(page).getByRole('group', { name: editWords[lang].eventTitle }),
  },
  {
    name: 'saving, with faults and changes',
    reach: tab('changes'),
    there: (page, lang) => button(page, editWords[lang].saveZip),
  },
  {
    name: 'the story of the draft',
    reach: tab('story'),
    there: (page, lang) => page.getByRole('tab', { name: editWords[lang].section.story, selected: true }),
  },
  {
    name: 'an empty dossier',
    reach: async (page, lang) => {
      await tab('changes')(page, lang)
      await button(page, editWords[lang].startEmpty).click()
      await expect(page.getByRole('tab').first()).toHaveAttribute('aria-selected', 'true')
    },
    there: (page, lang) => room(page).getByText(editWords[lang].articlesIntro),
  },
  {
    name: 'another dossier, and the one that is kept',
    reach: async (page, lang) => {
      await tab('changes')(page, lang)
      await field(page, `${editWords[lang].dossierTitle}, ${editWords[lang].inLang[lang]}`).fill('Arauca')
      await button(page, editWords[lang].startEmpty).click()
      await expect(page.getByRole('tab').first()).toHaveAttribute('aria-selected', 'true')
      await tab('changes')(page, lang)
    },
    there: (page, lang) => room(page).getByRole('list', { name: editWords[lang].otherDrafts }),
  },
]
