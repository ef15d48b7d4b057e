import { needBrowser } from './browser.ts'
import { run } from './run.ts'

// What `npm test` has no time for: every screen in every language and theme, every file broken in every way, ten thousand random cases
// of everything that is read, and whether memory stays flat. Names given are passed on to Playwright: `npm run proof -- faults`.

const only = process.argv.slice(2)
const cases = process.env['FUZZ'] ?? '10000'
/** ms a property may take with so many cases */
const patience = String(2 * 3_600_000)

needBrowser()
let failed = 0
const part = async (
  what: string,
  command: readonly [string, ...string[]],
  env: Readonly<Record<string, string>> = {},
): Promise<void> => {
  const [name, ...args] = command
  const went = (await run(name, args, { FUZZ: cases, ...env })) === 0
  if (!went) failed += 1
  console.log(`proof: ${what} ${went ? 'passed' : 'failed'}`)
}

await part('the build', ['vite', 'build'])
if (failed === 0) {
  if (only.length === 0) {
    await part('the build of one file', ['node', 'scripts/build-file.ts'])
    const fuzz = ['--project', 'node', 'tests/node/fuzz-', '--testTimeout', patience]
    await part(`${cases} random cases of each kind`, ['vitest', 'run', ...fuzz])
    await part('the longest of the parts', ['vitest', 'run', '--project', 'browser', 'tests/browser/long'], {
      LONG: 'yes',
    })
    await part('the long journeys', ['playwright', 'test', '--grep', '@long'], { LONG: 'yes' })
    // half a minute of it says little: where it is as long as this, what grows is held to what it may
    await part('the soak', ['node', 'scripts/soak.ts', '--minutes', '6'])
  }
  await part('the browser', ['playwright', 'test', '--config', 'tests/proof/playwright.config.ts', ...only])
}
process.exit(failed === 0 ? 0 : 1)
