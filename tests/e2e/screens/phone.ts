import { gripWords } from '../../../src/text/grip.ts'
import { messages } from '../../../src/text/index.ts'
import { button, type Screen } from './screen.ts'

/** What explore mode has on a phone alone, from a fresh view each. */
export const pocketed: readonly Screen[] = [
  { name: 'the sheet', view: {}, there: (page, lang) => button(page, messages[lang].menu) },
  { name: 'an event', view: { select: 'apure' }, there: (page) => page.getByRole('blockquote') },
  {
    name: 'the sheet drawn up',
    view: { select: 'simon-bolivar-bridge' },
    reach: (page, lang) => button(page, gripWords[lang].taller).click(),
    there: (page, lang) => button(page, gripWords[lang].low),
    leave: async (page, lang) => {
      await button(page, gripWords[lang].low).click()
      await button(page, gripWords[lang].taller).click()
    },
  },
  {
    name: 'the menu',
    view: {},
    reach: (page, lang) => button(page, messages[lang].menu).click(),
    there: (page, lang) => button(page, messages[lang].yourData),
    leave: (page) => page.keyboard.press('Escape'),
  },
  {
    name: 'looking for something',
    view: {},
    reach: async (page, lang) => {
      await button(page, messages[lang].search).click()
      await page.keyboard.type('bri')
    },
    there: (page) => page.getByRole('option'),
    leave: async (page, lang) => {
      await page.keyboard.press('Escape')
      await button(page, messages[lang].search).click()
    },
  },
  {
    name: 'the legend',
    view: {},
    reach: (page, lang) => button(page, messages[lang].legend).click(),
    there: (page, lang) => button(page, messages[lang].legend),
    leave: (page, lang) => button(page, messages[lang].legend).click(),
  },
  {
    name: 'the dates',
    view: {},
    reach: (page, lang) => button(page, new RegExp(`^${messages[lang].dates}`)).click(),
    there: (page) => page.locator('.fields.open'),
    leave: (page, lang) => button(page, new RegExp(`^${messages[lang].dates}`)).click(),
  },
  {
    name: 'the room in which a dossier is made',
    view: {},
    reach: async (page, lang) => {
      await button(page, messages[lang].menu).click()
      await button(page, messages[lang].prepare).click()
    },
    there: (page) => page.getByRole('tab'),
  },
]
