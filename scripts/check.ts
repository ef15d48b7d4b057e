import { run } from './run.ts'

// All are run whatever the first says: one look shows every fault.
const steps: readonly (readonly [string, ...string[]])[] = [
  ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
  ['tsc', '--project', './src/offline/tsconfig.json'],
  ['eslint', '.', '--max-warnings', '0'],
  ['prettier', '--check', '--log-level', 'warn', '.'],
]

let failed = 0
for (const [command, ...args] of steps) if ((await run(command, args)) !== 0) failed += 1
console.log(
  failed === 0 ? 'check: types, lint and format are right' : `check: ${failed} of ${steps.length} failed`,
)
process.exit(failed === 0 ? 0 : 1)
