import { createRawSnippet } from 'svelte'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { en } from '../../src/text/en.ts'
import Panel from '../../src/ui/modes/Panel.svelte'
import type { PanelHeight } from '../../src/ui/modes/panel-heights.ts'
import '../../src/ui/theme.css'

beforeEach(() => page.viewport(390, 844))
afterEach(() => page.viewport(1280, 800))

/** The sheet in a room that can be made larger and smaller, and its height in the layout as it is now, px. */
async function sheet(height: PanelHeight) {
  const children = createRawSnippet(() => ({ render: () => '<div class="evidence">words</div>' }))
  const { container } = await render(Panel, { t: en, height, covered: 0, children })
  container.style.cssText = "display: grid; grid-template: 'stage' minmax(0, 1fr)"
  const panel = container.querySelector<HTMLElement>('.panel')
  if (!panel) throw new Error('no panel')
  panel.style.transition = 'none'
  return (room: number) => {
    container.style.height = `${room}px`
    return panel.getBoundingClientRect().height
  }
}

it.each([
  ['low', 104, 104, 80],
  ['half', 336, 140, 80],
  ['full', 600, 300, 80],
] as const)(
  '%s, it is right in the very layout in which its room changes',
  async (height, wide, small, least) => {
    const heightIn = await sheet(height)
    expect(heightIn(600)).toBe(wide)
    expect(heightIn(300)).toBe(small)
    expect(heightIn(80)).toBe(least)
  },
)
