import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

// What the benchmark needs is installed here, never in the app; only then is what uses it imported.
const folder = dirname(fileURLToPath(import.meta.url))
if (!existsSync(`${folder}/node_modules/leaflet`))
  execFileSync('npm', ['ci', '--prefix', folder], { stdio: 'inherit' })
const { bench } = await import('./bench.ts')
await bench(process.argv.slice(2))
