import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { needBrowser } from './browser.ts'
import { run } from './run.ts'

// Everything, in the order in which a fault is cheapest to understand. The last line gives the true counts.
interface Counts {
  readonly passed: number
  readonly failed: number
}

const reports = 'test-results'
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

function numberIn(value: unknown, key: string): number {
  if (typeof value !== 'object' || value === null) return 0
  const found: unknown = Reflect.get(value, key)
  return typeof found === 'number' ? found : 0
}

/** Reads a runner's JSON report; a runner that left none counts as one failure. */
function countsOf(name: string, read: (report: unknown) => Counts): Counts {
  try {
    return read(JSON.parse(readFileSync(join(reports, name), 'utf8')))
  } catch {
    return { passed: 0, failed: 1 }
  }
}

async function step(command: string, args: readonly string[]): Promise<Counts> {
  return (await run(command, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function vitest(project: string): Promise<Counts> {
  const report = `${project}.json`
  const status = await run('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, report)}`,
  ])
  const counts = countsOf(report, (json) => ({
    passed: numberIn(json, 'numPassedTests'),
    failed: numberIn(json, 'numFailedTests'),
  }))
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

async function playwright(): Promise<Counts> {
  const status = await run('playwright', ['test'])
  const counts = countsOf('e2e.json', (json) => {
    const stats: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, 'stats') : null
    return {
      passed: numberIn(stats, 'expected') + numberIn(stats, 'flaky'),
      failed: numberIn(stats, 'unexpected'),
    }
  })
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

const parts: Counts[] = []
try {
  needBrowser()
  // one core each: none of these draws anything
  const checked = step('node', ['scripts/check.ts'])
  const build = await step('vite', ['build'])
  parts.push(build)
  if (build.failed === 0) parts.push(await step('node', ['scripts/build-file.ts']))
  parts.push(await vitest('node'))
  parts.push(await checked)
  if (build.failed === 0) parts.push(await step('node', ['scripts/size.ts']))
  parts.push(await vitest('browser'))
  if (build.failed === 0) parts.push(await playwright())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  parts.push({ passed: 0, failed: 1 })
}

const passed = parts.reduce((sum, part) => sum + part.passed, 0)
const failed = parts.reduce((sum, part) => sum + part.failed, 0)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
console.log(`${passed} passed, ${failed} failed`)
