import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright'

/** What Chromium needs to run as root, without a GPU and without asking anything of the network. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // software that draws on a busy machine is slow, not stuck
  '--disable-gpu-watchdog',
]

/** The path of a Chromium other than playwright's own; null where playwright's own is there or none is found. */
export function findBrowser(): string | null {
  if (existsSync(chromium.executablePath())) return null
  const places = [
    process.env['CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ]
  return places.find((place): place is string => place !== undefined && existsSync(place)) ?? null
}

/** Starts a Chromium without a window. Rejects where none is found. */
export function launchBrowser(args: readonly string[] = browserArguments): Promise<Browser> {
  const executablePath = findBrowser()
  return chromium.launch({ args: [...args], ...(executablePath !== null && { executablePath }) })
}

/** Sees to it that there is a browser for the tests: on Debian as root it installs one. Throws with what to do instead. */
export function needBrowser(): void {
  if (existsSync(chromium.executablePath()) || findBrowser() !== null) return
  console.log('No Chromium found: installing it with apt-get.')
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  } catch {
    throw new Error(
      'No Chromium found and apt-get could not install one. Install Chromium, or run `npx playwright install chromium`, or name one in the variable CHROMIUM.',
    )
  }
}
