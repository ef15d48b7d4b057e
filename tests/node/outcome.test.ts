import { expect, test } from 'vitest'
import { outcomeOfPlaywright, outcomeOfVitest } from '../../scripts/outcome.ts'

test('of vitest’s report: what passed, what failed and why, with the seed, and files that could not be begun', () => {
  const said =
    'Error: Property failed after 3 tests\n{ seed: -7, path: "2:1", endOnFailure: true }\nCounterexample: [0]'
  const report = {
    testResults: [
      {
        name: '/a/one.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'goes', status: 'passed', failureMessages: [] },
          { fullName: 'is left out', status: 'skipped', failureMessages: [] },
          { fullName: 'falls', status: 'failed', failureMessages: [said] },
        ],
      },
      {
        name: '/a/two.test.ts',
        status: 'failed',
        message: 'Cannot find x\nstack',
        assertionResults: [{ fullName: 'goes', status: 'passed', failureMessages: [] }],
      },
    ],
  }
  expect(outcomeOfVitest(report)).toEqual({
    passed: 2,
    failed: [
      '/a/one.test.ts › falls: Error: Property failed after 3 tests { seed: -7, path: "2:1", endOnFailure: true }',
      '/a/two.test.ts: Cannot find x',
    ],
  })
})

test('of Playwright’s report: what passed and failed in suites within suites, and what is no test’s fault', () => {
  const spec = (title: string, status: string) => ({ title, file: 'a.test.ts', tests: [{ status }] })
  const inner = { specs: [spec('falls', 'unexpected'), spec('goes at last', 'flaky')] }
  const report = {
    suites: [{ specs: [spec('goes', 'expected'), spec('is left out', 'skipped')], suites: [inner] }],
    errors: [{ message: 'No server\nstack' }],
  }
  expect(outcomeOfPlaywright(report)).toEqual({ passed: 2, failed: ['a.test.ts › falls', 'No server'] })
})

test('a report that says nothing counts nothing', () => {
  for (const report of [null, 3, {}, { testResults: 'x', suites: [null] }]) {
    expect(outcomeOfVitest(report)).toEqual({ passed: 0, failed: [] })
    expect(outcomeOfPlaywright(report)).toEqual({ passed: 0, failed: [] })
  }
})
