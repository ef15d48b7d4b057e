import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { build, type Plugin } from 'vite'
import type { Release } from '../src/offline/release.ts'

const root = join(import.meta.dirname, '..')
/** What may be replaced on a running installation belongs to no release, nor does the worker itself. */
const notOfRelease = /^(dossier\/|kiosk\.json$|sw\.js$)/
/** Scripts larger than this are libraries that only one action needs: they come with the whole, after the first picture. */
const largestPart = 96 * 1024

/** What a folder holds as a release: each file with its hash. `first` are the scripts that the page loads by itself. */
function releaseOf(folder: string, first: ReadonlySet<string>): Release {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => relative('.', name).split(sep).join('/'))
    .filter((name) => !notOfRelease.test(name))
    .sort()
  const files: Record<string, string> = {}
  for (const name of names)
    files[name === 'index.html' ? '' : name] = createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
  const parts = names.filter(
    (name) =>
      ((name.endsWith('.js') && !first.has(name)) || /\/later-\w+\.css$/.test(name)) &&
      statSync(join(folder, name)).size <= largestPart,
  )
  const id = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12)
  return { id, files, parts }
}

/** Writes the service worker `sw.js` beside the page, with the list of everything that the build made. */
export function offline(): Plugin {
  let folder = ''
  const first = new Set<string>()
  return {
    name: 'frontera-offline',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir)
    },
    writeBundle(_, bundle) {
      first.clear()
      const add = (name: string) => {
        const chunk = bundle[name]
        if (first.has(name) || chunk?.type !== 'chunk') return
        first.add(name)
        chunk.imports.forEach(add)
      }
      for (const [name, chunk] of Object.entries(bundle))
        if (chunk.type === 'chunk' && chunk.isEntry) add(name)
    },
    async closeBundle() {
      // nothing was written: what went wrong is told by the build
      if (first.size === 0) return
      rmSync(join(folder, 'sw.js'), { force: true })
      await build({
        configFile: false,
        root,
        publicDir: false,
        logLevel: 'warn',
        define: { __RELEASE__: JSON.stringify(releaseOf(folder, first)) },
        build: {
          outDir: folder,
          emptyOutDir: false,
          target: 'es2022',
          lib: {
            entry: join(root, 'src/offline/worker.ts'),
            formats: ['iife'],
            name: 'worker',
            fileName: () => 'sw.js',
          },
        },
      })
    },
  }
}
