import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const cache = fileURLToPath(new URL('../.cache/debian/', import.meta.url))

/** The folder a Debian package's files are unpacked in, fetched on first use; the package is not installed. */
export function debianPackage(name: string): string {
  const folder = `${cache}${name}`
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  try {
    execFileSync('apt-get', ['download', name], { cwd: cache, stdio: ['ignore', 'ignore', 'pipe'] })
    const archive = readdirSync(cache).find((file) => file.startsWith(`${name}_`) && file.endsWith('.deb'))
    if (archive === undefined) throw new Error('nothing was downloaded')
    execFileSync('dpkg', ['-x', archive, folder], { cwd: cache })
  } catch (cause) {
    const message = `The rivers and the relief come from Debian packages: ${name} could not be fetched with apt-get and dpkg. Run this on Debian or Ubuntu (after apt-get update); the other layers and the committed files need neither.`
    throw new Error(message, { cause })
  }
  return folder
}
