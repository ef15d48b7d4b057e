import { expect, open, test } from '../e2e/app.ts'

test('undoing everything gives the dossier as it was opened', async ({ page }) => {
  await open(page)
  const before = await page.evaluate(() => JSON.stringify(window.frontera.dossier))
  await page.getByRole('button', { name: 'Prepare', exact: true }).click()
  const room = page.getByRole('region', { name: 'Your dossier' })
  await page.getByRole('tab', { name: 'Events' }).click()
  await room.getByRole('button', { name: /^Fighting in Apure/ }).click()
  await room.getByRole('textbox', { name: /few words, in English/ }).fill('Fighting')
  await room.getByText('Rights, aid', { exact: true }).click()
  await room.getByRole('button', { name: 'Remove the event' }).click()
  await expect(page.getByRole('button', { name: /^Fighting/ })).toHaveCount(0)
  const undo = room.getByRole('button', { name: /^Undo/ })
  // the keys, where no field has them
  await room.getByRole('tab', { name: /^Events/ }).focus()
  await page.keyboard.press('Control+z')
  while (await undo.isEnabled()) await undo.click()
  await expect.poll(() => page.evaluate(() => JSON.stringify(window.frontera.dossier))).toBe(before)
})
