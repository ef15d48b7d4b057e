import { spawn } from 'node:child_process'

/** Runs a command with its output on the terminal; gives its exit status (1 where it could not be started). */
export function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
    child.once('error', () => done(1))
    child.once('exit', (code) => done(code ?? 1))
  })
}
