import type { Page } from '@playwright/test'
import { expect, open } from '../e2e/app.ts'
import { press, pressInBar, walkTo } from '../e2e/keyboard.ts'

/** What somebody wants to find out or do, by keyboard and by what a screen reader is told, with no pointer and no look at the page. */
export interface Task {
  readonly name: string
  readonly solve: (page: Page) => Promise<void>
}

const evidence = (page: Page) => page.getByRole('region', { name: 'Evidence' })
const title = (page: Page) => evidence(page).getByRole('heading', { level: 2 })
const events = (page: Page) => page.getByRole('list', { name: 'Events', exact: true })
const told = (page: Page) => page.getByRole('status').first()

/** A thumb of the timeline; on a small screen the lanes of time are asked for first. */
async function thumb(page: Page, name: string) {
  const slider = page.getByRole('slider', { name })
  if (!(await slider.isVisible())) await press(page, page.getByRole('button', { name: 'Lanes of time' }))
  await walkTo(page, slider)
  return slider
}
async function times(page: Page, key: string, count: number) {
  for (let presses = 0; presses < count; presses += 1) await page.keyboard.press(key)
}

export const tasks: readonly Task[] = [
  {
    name: 'find the bridge and its state',
    async solve(page) {
      await open(page)
      await page.keyboard.press('/')
      await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused()
      await page.keyboard.type('simon bolivar bridge')
      const place = page.getByRole('option', {
        name: /^Place.*Simón Bolívar bridge|Simón Bolívar bridge.*Place/,
      })
      await expect(place).toBeVisible()
      for (
        let presses = 0;
        presses < 20 && (await place.getAttribute('aria-selected')) !== 'true';
        presses += 1
      )
        await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect(title(page)).toHaveText('Simón Bolívar bridge')
      const states = page.getByRole('list', { name: 'Its state through time' }).getByRole('listitem')
      await expect(states.last()).toContainText(/Open to cargo.*from 26 September 2022/)
    },
  },
  {
    name: 'what happened in March 2021',
    async solve(page) {
      await open(page)
      const from = await thumb(page, 'From')
      await times(page, 'PageUp', 38)
      await expect(from).toHaveAttribute('aria-valuetext', '1 March 2021')
      const to = await thumb(page, 'To')
      await times(page, 'PageDown', 19)
      await times(page, 'ArrowRight', 7)
      await expect(to).toHaveAttribute('aria-valuetext', '31 March 2021')
      await expect(told(page)).toContainText('1–31 March 2021')
      await press(page, events(page).getByRole('button', { name: /^Fighting in Apure/ }))
      await expect(page.getByRole('blockquote').first()).toContainText('In March 2021, fighting in Apure')
    },
  },
  {
    name: 'who says how long the border is, and do they agree',
    async solve(page) {
      await open(page)
      await press(
        page,
        page.getByRole('list', { name: 'Questions' }).getByRole('link', { name: /How long is the border/ }),
      )
      await expect(title(page)).toHaveText('How long is the border?')
      await expect(evidence(page).getByRole('list', { name: 'The articles disagree' })).toMatchAriaSnapshot(`
        - list "The articles disagree":
          - listitem:
            - article "Venezuela plans to reestablish military ties with Colombia":
              - text: 2,219 km
              - link "A News"
          - listitem:
            - article "Venezuela announces contact to re-establish military relations with Petro's Colombia":
              - text: 2,000 km
              - link "Play Crazy Game"
      `)
    },
  },
  {
    name: 'what was known by 1 July 2022',
    async solve(page) {
      await open(page)
      const known = await thumb(page, 'Known by')
      await times(page, 'PageDown', 6)
      await times(page, 'ArrowRight', 1)
      await expect(known).toHaveAttribute('aria-valuetext', /^1 July 2022/)
      await expect(told(page)).toContainText(/\d+ known later/)
      await expect(events(page).getByRole('button', { name: /^Fighting in Apure/ })).toHaveCount(0)
      await press(page, events(page).getByRole('button', { name: /^Simón Bolívar bridge blocked/ }))
      await expect(evidence(page).getByRole('article')).toHaveCount(1)
    },
  },
  {
    name: 'follow the story to step 5 and read its quotation',
    async solve(page) {
      await open(page)
      await pressInBar(page, 'Brief')
      const step = page.getByRole('status').filter({ hasText: /^\s*Step/ })
      for (
        let presses = 0;
        presses < 20 && (await step.textContent())?.trim() !== 'Step 5 of 12';
        presses += 1
      )
        await page.keyboard.press('PageDown')
      await expect(step).toHaveText('Step 5 of 12')
      await page.keyboard.press('PageDown')
      await expect(page.getByRole('blockquote')).toContainText('16 officers dead')
    },
  },
  {
    name: 'see clashes alone',
    async solve(page) {
      await open(page)
      const kinds = page.getByRole('group', { name: 'Kinds' })
      for (const kind of [/^Diplomacy/, /^Closure/, /^Reopening/, /^Trochas/, /^Rights/]) {
        await press(page, kinds.getByRole('checkbox', { name: kind }), 'Space')
        await expect(kinds.getByRole('checkbox', { name: kind })).not.toBeChecked()
      }
      await expect(events(page).getByRole('button')).toHaveText([/^\s*Fighting in Apure/])
      await expect(told(page)).toContainText(/ 1 event/)
    },
  },
  {
    name: 'read what an article says, and what it speaks of',
    async solve(page) {
      await open(page)
      const published = page.getByRole('list', { name: 'What was published' })
      await press(page, published.getByRole('link', { name: /Play Crazy Game/ }))
      const words = evidence(page).getByRole('list', { name: 'Its words, in order' })
      await expect(words.getByRole('blockquote').first()).toContainText('has started contacts')
      await press(page, words.getByRole('link', { name: /^Fighting in Apure/ }).first())
      await expect(title(page)).toHaveText('Fighting in Apure')
    },
  },
  {
    name: 'cite a quotation',
    async solve(page) {
      await open(page)
      await press(page, events(page).getByRole('button', { name: /^Fighting in Apure/ }))
      await press(page, page.getByRole('article').first().getByRole('button', { name: 'Cite' }))
      const bibtex = page.getByRole('textbox', { name: 'BibTeX' })
      await walkTo(page, bibtex)
      await expect(bibtex).toHaveValue(/^@.*playcrazygame/s)
    },
  },
  {
    name: 'another language and another theme',
    async solve(page) {
      await open(page)
      await pressInBar(page, 'Español')
      await expect(page.getByRole('region', { name: 'Mapa' })).toBeVisible()
      await pressInBar(page, 'Oscuro')
      expect(await page.evaluate(() => window.frontera.view)).toMatchObject({ lang: 'es', theme: 'dark' })
    },
  },
  {
    name: 'hand on what is seen now',
    async solve(page) {
      await open(page, '?select=apure&known=2022-08-31')
      await pressInBar(page, 'Share')
      const panel = page.getByRole('dialog', { name: 'Share' })
      const link = panel.getByRole('textbox')
      await expect(link).toHaveValue(/select=apure/)
      await expect(link).toHaveValue(/known=2022-08-31/)
      await page.keyboard.press('Escape')
      await expect(panel).toHaveCount(0)
      // the focus was not lost with it
      expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)
    },
  },
]
