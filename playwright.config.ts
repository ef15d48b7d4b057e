import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser } from './scripts/browser.ts'

const executablePath = findBrowser()

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  forbidOnly: true,
  // `npm test` is to end within fifteen minutes: `npm run proof` takes these too
  ...(process.env['LONG'] === undefined && { grepInvert: /@long/ }),
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    locale: 'en-GB',
    // flights are many frames drawn without a graphics card; the tests that are about motion ask for it
    contextOptions: { reducedMotion: 'reduce' },
    viewport: { width: 1440, height: 900 },
    launchOptions: { args: browserArguments, ...(executablePath !== null && { executablePath }) },
  },
})
