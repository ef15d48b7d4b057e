import type { Page } from '@playwright/test'
import { parseDay } from '../../../src/core/day.ts'
import type { View } from '../../../src/core/view.ts'
import type { Lang } from '../../../src/core/words.ts'
import { filterWords } from '../../../src/text/filters.ts'
import { messages } from '../../../src/text/index.ts'
import { makeWords } from '../../../src/text/make.ts'
import { searchWords } from '../../../src/text/search.ts'
import { selectedWords } from '../../../src/text/selected.ts'
import { button, escape, type Screen } from './screen.ts'

const heading = (page: Page, lang: Lang) =>
  page.getByRole('region', { name: messages[lang].evidence }).getByRole('heading', { level: 2 })

function day(text: string): NonNullable<View['known']> {
  const found = parseDay(text)
  if (found === null) throw new Error('no day')
  return found
}

/** All of explore mode, from a fresh view each. */
export const explored: readonly Screen[] = [
  { name: 'nothing selected', view: {}, there: (page, lang) => button(page, messages[lang].share) },
  { name: 'an event', view: { select: 'apure' }, there: heading },
  { name: 'an event told by one article', view: { select: 'bridge-blocked' }, there: heading },
  { name: 'a place', view: { select: 'simon-bolivar-bridge' }, there: heading },
  {
    name: 'an area, in one year',
    view: { select: 'apure-zone', window: { from: day('2021-01-01'), to: day('2021-12-31') } },
    there: heading,
  },
  { name: 'an article', view: { select: 'military-contact' }, there: heading },
  { name: 'a question', view: { select: 'border-length' }, there: heading },
  { name: 'what was known by a day', view: { select: 'border', known: day('2022-06-30') }, there: heading },
  {
    name: 'filters in force, and a state picked',
    view: { kinds: ['clash', 'crossing'], certainty: 'certain', places: ['ve-apure'] },
    // the filters that fewer people use come at the first sign of somebody
    reach: (page) => page.keyboard.press('Shift'),
    there: (page, lang) => page.getByRole('radio', { name: filterWords[lang].onlyCertain }),
  },
  {
    name: 'nothing that fits',
    view: { q: 'zzzz' },
    there: (page, lang) => button(page, filterWords[lang].clear),
  },
  {
    name: 'search results',
    view: {},
    reach: (page, lang) =>
      page.getByRole('searchbox', { name: messages[lang].search }).pressSequentially('bri'),
    there: (page, lang) =>
      page.getByRole('listbox', { name: searchWords[lang].results }).getByRole('option').first(),
    leave: escape,
  },
  {
    name: 'share',
    view: {},
    reach: (page, lang) => button(page, messages[lang].share).click(),
    there: (page, lang) => page.getByRole('dialog', { name: messages[lang].share }),
    leave: escape,
  },
  {
    name: 'help',
    view: {},
    reach: (page, lang) => button(page, messages[lang].help).click(),
    there: (page, lang) => page.getByRole('dialog', { name: messages[lang].help }),
    leave: escape,
  },
  {
    name: 'cite',
    view: { select: 'hrw-letter' },
    reach: (page, lang) => button(page, selectedWords[lang].cite).first().click(),
    there: (page) => page.getByRole('textbox', { name: 'BibTeX' }),
  },
  {
    name: 'without the legend',
    view: {},
    reach: (page, lang) => button(page, messages[lang].legend).click(),
    there: (page, lang) => button(page, messages[lang].legend),
    leave: (page, lang) => button(page, messages[lang].legend).click(),
  },
  {
    name: 'sources and licences',
    view: {},
    reach: (page, lang) => button(page, messages[lang].credits).click(),
    there: (page) => page.getByRole('dialog'),
    leave: escape,
  },
  {
    name: 'playback',
    view: {},
    reach: (page, lang) => button(page, messages[lang].playback).click(),
    there: (page) => page.getByRole('combobox').first(),
    leave: escape,
  },
  {
    name: 'a notice',
    view: {},
    reach: (page, lang) =>
      page.evaluate((tongue) => {
        history.pushState(null, '', `?known=nonsense&lang=${tongue}`)
        history.pushState(null, '', '?')
        history.back()
      }, lang),
    there: (page, lang) => page.getByRole('alert', { name: messages[lang].notice }),
    leave: async (page, lang) => {
      const close = page.getByRole('alert', { name: messages[lang].notice }).getByRole('button')
      while ((await close.count()) > 0) await close.first().click()
    },
  },
  {
    name: 'a briefing in the making',
    view: { select: 'apure' },
    reach: async (page, lang) => {
      await button(page, messages[lang].prepare).click()
      await button(page, makeWords[lang].addView).click()
    },
    there: (page, lang) => page.getByRole('textbox', { name: makeWords[lang].titleField }),
    leave: (page, lang) => button(page, makeWords[lang].remove(1)).click(),
  },
]
