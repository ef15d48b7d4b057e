import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { defaultView, type View } from '../../../src/core/view.ts'
import type { Lang } from '../../../src/core/words.ts'
import { expect } from '../app.ts'

/** One picture that the app can show: how one comes to it, what tells that it stands, and how one leaves it again. */
export interface Screen {
  readonly name: string
  /** shown first, with all the rest of the view as by default; none: it is reached from the screen before */
  readonly view?: Partial<View>
  readonly reach?: (page: Page, lang: Lang) => Promise<unknown>
  readonly there: (page: Page, lang: Lang) => Locator
  readonly leave?: (page: Page, lang: Lang) => Promise<unknown>
}

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
export const pressing = (key: string) => (page: Page) => page.keyboard.press(key)
/** Closes what is open, and waits until it is gone, also where it is hidden already: until then keys are its own. */
export async function escape(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.locator('dialog, [role=dialog]')).toHaveCount(0)
}

const nothing = defaultView({ languages: [], prefersDark: false })

/** Shows a screen in a language and a theme, which those that come from the screen before have already. */
export async function reach(page: Page, screen: Screen, own: Pick<View, 'lang' | 'theme'>): Promise<void> {
  const { view, there } = screen
  if (view) await page.evaluate((wanted) => window.frontera.show(wanted), { ...nothing, ...view, ...own })
  await screen.reach?.(page, own.lang)
  await expect(there(page, own.lang).first()).toBeVisible()
}

/** WCAG 2.2 to level AA, and what axe takes for good practice. */
const asked = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Findings = Awaited<ReturnType<AxeBuilder['analyze']>>['violations']

/**
 * Whether the words of an open dialog can be read. axe does not know that a dialog lies over everything, takes it for covered by the page
 * and passes it undecided: so the page is hidden for as long as it looks.
 */
async function contrastOver(page: Page): Promise<Findings> {
  const hide = (hidden: boolean) =>
    page.evaluate((how) => {
      document.body.style.visibility = how ? 'hidden' : ''
      for (const dialog of document.querySelectorAll<HTMLElement>('dialog:modal'))
        dialog.style.visibility = how ? 'visible' : ''
    }, hidden)
  if ((await page.locator('dialog:modal').count()) === 0) return []
  await hide(true)
  const { violations } = await new AxeBuilder({ page })
    .include('dialog:modal')
    .withRules(['color-contrast'])
    .analyze()
  await hide(false)
  return violations
}

/** What axe finds on the page as it is now, a line each. */
export async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(asked).analyze()
  return [...violations, ...(await contrastOver(page))].map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary = '' }) => `${html.slice(0, 140)} (${failureSummary.replace(/\s+/g, ' ').slice(0, 200)})`).join(' | ')}`,
  )
}
