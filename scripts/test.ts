import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { needBrowser } from './browser.ts'
import { outcomeOfPlaywright, outcomeOfVitest, type Outcome } from './outcome.ts'
import { run } from './run.ts'

// Everything, in the order in which a fault is cheapest to understand. The last line gives the true counts, the ones above it what
// failed: who has only the end of what was printed knows where to look.

const reports = 'test-results'
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

/** Reads a runner's JSON report; a runner that left none, or that ended badly with nothing failed, counts as one failure. */
function outcomeOf(
  runner: string,
  name: string,
  status: number,
  read: (report: unknown) => Outcome,
): Outcome {
  const ended = `${runner} ended with status ${status}`
  try {
    const outcome = read(JSON.parse(readFileSync(join(reports, name), 'utf8')))
    return status !== 0 && outcome.failed.length === 0 ? { ...outcome, failed: [ended] } : outcome
  } catch {
    return { passed: 0, failed: [`${ended} and left no report`] }
  }
}

async function step(command: string, args: readonly string[]): Promise<Outcome> {
  const status = await run(command, args)
  return status === 0
    ? { passed: 1, failed: [] }
    : { passed: 0, failed: [`${[command, ...args].join(' ')}: status ${status}`] }
}

async function vitest(project: string): Promise<Outcome> {
  const report = `${project}.json`
  const status = await run('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, report)}`,
  ])
  return outcomeOf(`vitest, project ${project},`, report, status, outcomeOfVitest)
}

async function playwright(): Promise<Outcome> {
  const status = await run('playwright', ['test'])
  return outcomeOf('playwright', 'e2e.json', status, outcomeOfPlaywright)
}

const parts: Outcome[] = []
/** Notes what a part came to; whether it went well. */
const add = (part: Outcome): boolean => {
  parts.push(part)
  return part.failed.length === 0
}
try {
  needBrowser()
  // one core each: none of these draws anything
  const checked = step('node', ['scripts/check.ts'])
  const built = add(await step('vite', ['build']))
  if (built) add(await step('node', ['scripts/build-file.ts']))
  add(await vitest('node'))
  add(await checked)
  if (built) add(await step('node', ['scripts/size.ts']))
  add(await vitest('browser'))
  if (built) add(await playwright())
} catch (error) {
  add({ passed: 0, failed: [error instanceof Error ? error.message : String(error)] })
}

const passed = parts.reduce((sum, part) => sum + part.passed, 0)
const failed = parts.flatMap((part) => part.failed)
process.exitCode = failed.length === 0 && passed > 0 ? 0 : 1
for (const name of failed) console.log(`failed: ${name.replaceAll(`${process.cwd()}/`, '')}`)
console.log(`${passed} passed, ${failed.length} failed`)
