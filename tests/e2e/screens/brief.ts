import type { Page } from '@playwright/test'
import type { Lang } from '../../../src/core/words.ts'
import { alongWords } from '../../../src/text/along.ts'
import { briefWords } from '../../../src/text/brief.ts'
import { button, escape, pressing, type Screen } from './screen.ts'

const told = (page: Page, lang: Lang) =>
  page.getByRole('status').filter({ hasText: briefWords[lang].stepOf(3, 12) })
const sheet = (page: Page) => page.getByRole('dialog')

/** All of brief mode, on the step named. */
export const presented: readonly Screen[] = [
  {
    name: 'a step',
    view: { mode: 'brief', step: 3 },
    there: told,
  },
  {
    name: 'a step and its quotation',
    view: { mode: 'brief', step: 3 },
    reach: pressing('PageDown'),
    there: (page) => page.getByRole('blockquote'),
  },
  {
    name: 'claims side by side',
    view: { mode: 'brief', step: 12 },
    reach: pressing('PageDown'),
    there: (page) => page.getByRole('blockquote').or(page.getByRole('table')).first(),
  },
  ...(['o', 'g', 'F1', 'b'] as const).map((key): Screen => {
    const names = { o: 'overview', g: 'jump', F1: 'keys', b: 'black screen' }
    return {
      name: names[key],
      view: { mode: 'brief', step: 3 },
      reach: pressing(key),
      there: sheet,
      leave: key === 'b' ? pressing('b') : escape,
    }
  }),
  {
    name: 'take along',
    view: { mode: 'brief', step: 3 },
    reach: (page, lang) => button(page, alongWords[lang].takeAlong).press('Enter'),
    there: (page, lang) => button(page, alongWords[lang].handout),
    leave: escape,
  },
  {
    name: 'the controls',
    view: { mode: 'brief', step: 3 },
    reach: (page, lang) => button(page, briefWords[lang].nextStep).focus(),
    there: (page, lang) => page.getByRole('group', { name: briefWords[lang].controls }),
  },
  {
    name: 'a question from the floor',
    view: { mode: 'brief', step: 3 },
    reach: pressing('q'),
    there: (page, lang) => button(page, new RegExp(`^${briefWords[lang].backToStory}`)),
    leave: pressing('r'),
  },
]
