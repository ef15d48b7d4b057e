// What the reports of the two runners say, as far as the last lines of `npm test` need it.

/** How many passed, and what failed, each by a name that leads to it. */
export interface Outcome {
  readonly passed: number
  readonly failed: readonly string[]
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}
function listOf(value: unknown, key: string): readonly unknown[] {
  const found = fieldOf(value, key)
  return Array.isArray(found) ? found : []
}
function wordsOf(value: unknown, key: string): string {
  const found = fieldOf(value, key)
  return typeof found === 'string' ? found : '?'
}
/** The first line of what a runner says of a failure, with the seed of a property, by which it can be had again. */
function reasonOf(message: string): string {
  const [first = ''] = message.split('\n')
  const seed = /\{ seed: [^}]*\}/.exec(message)?.[0] ?? ''
  return `${first.slice(0, 200)} ${seed}`.trim()
}

/** What the JSON report of vitest says. A file that could not even be begun counts as one failure. */
export function outcomeOfVitest(report: unknown): Outcome {
  const failed: string[] = []
  let passed = 0
  for (const file of listOf(report, 'testResults')) {
    const name = wordsOf(file, 'name')
    const tests = listOf(file, 'assertionResults')
    const wrong = tests.filter((test) => fieldOf(test, 'status') === 'failed')
    passed += tests.filter((test) => fieldOf(test, 'status') === 'passed').length
    for (const test of wrong) {
      const said = listOf(test, 'failureMessages').find((message) => typeof message === 'string') ?? ''
      failed.push(`${name} › ${wordsOf(test, 'fullName')}: ${reasonOf(said)}`)
    }
    if (wrong.length === 0 && fieldOf(file, 'status') === 'failed')
      failed.push(`${name}: ${reasonOf(wordsOf(file, 'message'))}`)
  }
  return { passed, failed }
}

/** What the JSON report of Playwright says. */
export function outcomeOfPlaywright(report: unknown): Outcome {
  const failed: string[] = []
  let passed = 0
  const walk = (suite: unknown): void => {
    for (const spec of listOf(suite, 'specs')) {
      const tests = listOf(spec, 'tests')
      const wrong = tests.filter((test) => fieldOf(test, 'status') === 'unexpected')
      passed += tests.filter((test) => ['expected', 'flaky'].includes(wordsOf(test, 'status'))).length
      if (wrong.length > 0) failed.push(`${wordsOf(spec, 'file')} › ${wordsOf(spec, 'title')}`)
    }
    listOf(suite, 'suites').forEach(walk)
  }
  listOf(report, 'suites').forEach(walk)
  for (const error of listOf(report, 'errors')) failed.push(reasonOf(wordsOf(error, 'message')))
  return { passed, failed }
}
