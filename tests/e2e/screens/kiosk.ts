import type { Page } from '@playwright/test'
import type { Lang } from '../../../src/core/words.ts'
import { kioskWords } from '../../../src/text/kiosk.ts'
import { button, type Screen } from './screen.ts'

const back = (page: Page, lang: Lang) => button(page, kioskWords[lang].back).click()
const into = (room: 'place' | 'moment' | 'story') => (page: Page, lang: Lang) =>
  button(page, new RegExp(`^${kioskWords[lang][room]}`)).click()
const tool = (name: 'larger' | 'low' | 'legend') => (page: Page, lang: Lang) =>
  button(page, kioskWords[lang][name]).click()

/** All of kiosk mode, in the order of a visit, each reached from the one before; but for the question whether somebody is there. */
export const visited: readonly Screen[] = [
  { name: 'attract', there: (page, lang) => button(page, kioskWords[lang].touch) },
  {
    name: 'home',
    reach: (page, lang) => button(page, kioskWords[lang].touch).click(),
    there: (page, lang) => button(page, new RegExp(`^${kioskWords[lang].moment}`)),
  },
  {
    name: 'places',
    reach: into('place'),
    there: (page, lang) => page.getByRole('heading', { name: kioskWords[lang].choosePlace }),
  },
  {
    name: 'a place',
    reach: (page, lang) =>
      button(page, lang === 'en' ? /^Simón Bolívar bridge/ : /^Puente Simón Bolívar/).click(),
    there: (page) => page.getByRole('list').first(),
  },
  {
    name: 'an event with its words',
    reach: (page) => page.evaluate(() => window.frontera.show({ select: 'apure' })),
    there: (page) => page.getByRole('blockquote').first(),
    leave: async (page, lang) => {
      await back(page, lang)
      await back(page, lang)
    },
  },
  {
    name: 'a moment',
    reach: into('moment'),
    there: (page, lang) => page.getByRole('slider', { name: kioskWords[lang].day }),
    leave: back,
  },
  {
    name: 'the story',
    reach: into('story'),
    there: (page, lang) => button(page, kioskWords[lang].nextStep),
    leave: back,
  },
  {
    name: 'legend',
    reach: tool('legend'),
    there: (page, lang) => page.getByRole('heading', { name: kioskWords[lang].legend }),
    leave: back,
  },
  {
    name: 'larger text',
    reach: tool('larger'),
    there: (page, lang) => button(page, kioskWords[lang].larger),
    leave: tool('larger'),
  },
  {
    name: 'controls down',
    reach: tool('low'),
    there: (page, lang) => button(page, kioskWords[lang].low),
    leave: tool('low'),
  },
]
