import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { chromium } from 'playwright'
import { findBrowser } from './browser.ts'
import { run } from './run.ts'
import { serveFolder } from './server.ts'

// Serves the app, shows it in Chromium's kiosk mode, and starts the browser again when it has ended or the page no longer tells that it
// lives: a page that hangs cannot help itself.

function giveUp(why: string): never {
  console.error(why)
  process.exit(1)
}

const options = {
  /** more of the address: `idle=90&hours=09:00-18:30` */
  settings: { type: 'string', default: '' },
  port: { type: 'string', default: process.env['PORT'] ?? '4173' },
  /** seconds between heartbeats; after four without one the browser is started anew */
  beat: { type: 'string', default: '15' },
  /** where the browser keeps what it keeps */
  profile: { type: 'string', default: join(homedir(), '.config', 'frontera-kiosk') },
  /** further arguments for the browser, such as `--window-size=1920,1080` */
  browser: { type: 'string', multiple: true, default: [] },
} satisfies ParseArgsConfig['options']
function readOptions() {
  try {
    return parseArgs({ options }).values
  } catch (error) {
    const names = Object.keys(options).map((name) => `--${name}`)
    return giveUp(`${error instanceof Error ? error.message : String(error)}\nThere are ${names.join(', ')}.`)
  }
}
const values = readOptions()
const beat = Number(values.beat)
const heartbeat = 'kiosk-heartbeat'
/** letters of what the browser said last */
const lastWords = 600
const flags = [
  '--kiosk',
  '--noerrdialogs',
  '--disable-session-crashed-bubble',
  '--no-first-run',
  '--disable-domain-blocking-for-3d-apis',
  '--disable-gpu-process-crash-limit',
  '--overscroll-history-navigation=0',
]

if (!(beat >= 1)) giveUp(`--beat ${values.beat}: it takes a number of seconds, 1 or more.`)
const program = findBrowser() ?? chromium.executablePath()
if (!existsSync(program))
  giveUp('No Chromium was found: install it (on Debian: apt install chromium), or name one in CHROMIUM.')
// What was built stays: a build would put the shipped dossier and settings in the place of the operator's.
if (!existsSync('dist/index.html') && (await run('vite', ['build'])) !== 0)
  giveUp('The app could not be built: try `npm run build`.')

let heard = Date.now()
let shown: ChildProcess | null = null
const site = await serveFolder('dist', Number(values.port), (path) => {
  if (path === `/${heartbeat}`) heard = Date.now()
}).catch((error: unknown) =>
  giveUp(
    `Port ${values.port} cannot be had (${error instanceof Error ? error.message : String(error)}): name another with --port.`,
  ),
)
const address = new URL(site.url)
address.search = `mode=kiosk&heartbeat=${heartbeat}&beat=${beat}${values.settings === '' ? '' : `&${values.settings}`}`

const say = (words: string) => console.log(`${new Date().toISOString()} ${words}`)

function show(): void {
  heard = Date.now()
  const child = spawn(
    program,
    [...flags, `--user-data-dir=${values.profile}`, ...values.browser, address.href],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      // a group of its own, so that all of its processes can be ended at once
      detached: true,
    },
  )
  shown = child
  say(`the browser is started: ${address.href}`)
  // it says much that is of no use, and at its end why it ended
  let last = ''
  child.stderr.setEncoding('utf8')
  child.stderr.on('data', (words: string) => (last = (last + words).slice(-lastWords)))
  child.once('error', (error) => (last = error.message))
  child.once('close', (code) => {
    say(`the browser has ended (${code ?? 'killed'}); again in 5 seconds`)
    if (code !== 0 && code !== null && last.trim() !== '') say(`its last words: ${last.trim()}`)
    shown = null
    setTimeout(show, 5000)
  })
}

function end(child: ChildProcess, how: 'SIGKILL' | 'SIGTERM'): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, how)
  } catch {
    // it is gone already
  }
}

setInterval(() => {
  if (shown === null || Date.now() - heard < 4 * beat * 1000) return
  say(`no heartbeat for ${Math.round((Date.now() - heard) / 1000)} seconds: the browser is ended`)
  heard = Date.now()
  end(shown, 'SIGKILL')
}, 1000)

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    // asked to, it puts its profile in order
    if (shown !== null) end(shown, 'SIGTERM')
    process.exit(0)
  })
show()
