import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findBrowser } from './browser.ts'
import { serveFolder } from './server.ts'

// Serves the app, shows it in Chromium's kiosk mode, and starts the browser again when it has ended or the page no longer tells that it
// lives: a page that hangs cannot help itself.

const { values } = parseArgs({
  options: {
    /** more of the address: `idle=90&hours=09:00-18:30` */
    settings: { type: 'string', default: '' },
    port: { type: 'string', default: process.env['PORT'] ?? '4173' },
    /** seconds between heartbeats; after four without one the browser is started anew */
    beat: { type: 'string', default: '15' },
    /** where the browser keeps what it keeps */
    profile: { type: 'string', default: join(homedir(), '.config', 'frontera-kiosk') },
    /** further arguments for the browser, such as `--window-size=1920,1080` */
    browser: { type: 'string', multiple: true, default: [] },
  },
})
const beat = Number(values.beat)
const heartbeat = 'kiosk-heartbeat'
const flags = [
  '--kiosk',
  '--noerrdialogs',
  '--disable-session-crashed-bubble',
  '--no-first-run',
  '--disable-domain-blocking-for-3d-apis',
  '--disable-gpu-process-crash-limit',
  '--overscroll-history-navigation=0',
]

if (!existsSync('dist/index.html')) {
  console.error('dist/index.html is missing: run `npm run build` first.')
  process.exit(1)
}
const found = findBrowser()
if (found === null) {
  console.error('No Chromium was found: install it (on Debian: apt install chromium).')
  process.exit(1)
}
const program = found

let heard = Date.now()
let shown: ChildProcess | null = null
const site = await serveFolder('dist', Number(values.port), (path) => {
  if (path === `/${heartbeat}`) heard = Date.now()
})
const address = new URL(site.url)
address.search = `mode=kiosk&heartbeat=${heartbeat}&beat=${beat}${values.settings === '' ? '' : `&${values.settings}`}`

const say = (words: string) => console.log(`${new Date().toISOString()} ${words}`)

function show(): void {
  heard = Date.now()
  const child = spawn(
    program,
    [...flags, `--user-data-dir=${values.profile}`, ...values.browser, address.href],
    {
      stdio: 'ignore',
      // a group of its own, so that all of its processes can be ended at once
      detached: true,
    },
  )
  shown = child
  say(`the browser is started: ${address.href}`)
  child.on('exit', (code) => {
    say(`the browser has ended (${code ?? 'killed'}); again in 5 seconds`)
    shown = null
    setTimeout(show, 5000)
  })
}

function end(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // it is gone already
  }
}

setInterval(() => {
  if (shown === null || Date.now() - heard < 4 * beat * 1000) return
  say(`no heartbeat for ${Math.round((Date.now() - heard) / 1000)} seconds: the browser is ended`)
  heard = Date.now()
  end(shown)
}, 1000)

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (shown !== null) end(shown)
    process.exit(0)
  })
show()
