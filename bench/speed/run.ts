import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

// Lighthouse is installed here, never in the app; only then is what uses it imported.
const folder = dirname(fileURLToPath(import.meta.url))
if (!existsSync(`${folder}/node_modules/lighthouse`))
  execFileSync('npm', ['ci', '--prefix', folder], { stdio: 'inherit' })
const { speed } = await import('./speed.ts')
await speed(process.argv.slice(2))
