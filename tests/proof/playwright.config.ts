import { defineConfig } from '@playwright/test'
import usual from '../../playwright.config.ts'

/** What `npm run proof` tries in the browser: much, and patiently. */
export default defineConfig(usual, {
  testDir: '.',
  outputDir: '../../test-results/proof',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  workers: 2,
  timeout: 1_800_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: '../../test-results/proof.json' }]],
})
