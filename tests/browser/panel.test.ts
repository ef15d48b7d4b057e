import { createRawSnippet, flushSync, mount, unmount } from 'svelte'
import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { en } from '../../src/text/en.ts'
import Panel from '../../src/ui/modes/Panel.svelte'

let end: () => Promise<void> = () => Promise.resolve()
afterEach(async () => {
  await end()
  await page.viewport(1280, 800)
})

it('stands as a sheet on a phone before its grip has come, and as it was once it is there', async () => {
  await page.viewport(390, 780)
  const target = document.createElement('div')
  target.style.cssText = 'position: fixed; inset: 0; display: grid; grid-template-areas: "stage"'
  document.body.append(target)
  const panel = mount(Panel, {
    target,
    props: {
      t: en,
      height: 'half',
      covered: 0,
      children: createRawSnippet(() => ({ render: () => '<p class="evidence">What was selected</p>' })),
    },
  })
  end = async () => {
    await unmount(panel)
    target.remove()
  }
  flushSync()
  const tops = () => {
    const words = target.querySelector('.evidence')?.getBoundingClientRect().top ?? NaN
    const sheet = target.querySelector('.panel')?.getBoundingClientRect().top ?? NaN
    return [Math.round(sheet), Math.round(words)]
  }
  const grip = page.getByRole('button', { name: 'Make the panel taller' })
  expect(target.querySelector('button')).toBeNull()
  const before = tops()
  await expect.element(grip).toBeVisible()
  await expect.poll(tops).toEqual(before)
  const { top, height } = grip.element().getBoundingClientRect()
  expect(height).toBeGreaterThanOrEqual(44)
  expect(top).toBeLessThanOrEqual(before[0] ?? NaN)
})
