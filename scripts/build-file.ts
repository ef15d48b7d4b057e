import { svelte } from '@sveltejs/vite-plugin-svelte'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { build, type Plugin } from 'vite'
import { idOf } from '../src/one-file/carried.ts'
import { filePolicy } from './policy.ts'
import { plainImports } from './plain-imports-plugin.ts'
import { geoFiles } from './geodata-plugin.ts'
import manifest from '../package.json' with { type: 'json' }

// The app as one HTML file that needs no server: the same sources as `dist/`, with everything it would ask of a server inside.

const root = join(import.meta.dirname, '..')
const target = join(root, 'dist-file', 'frontera.html')
const types: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.webp': 'image/webp',
}

interface Carried {
  readonly path: string
  readonly file: string
}

/** What the app asks of its server while it runs. */
function carried(): Carried[] {
  const inStatic = readdirSync(join(root, 'static'), { recursive: true, encoding: 'utf8' })
  return [
    ...inStatic
      .filter((name) =>
        /^(dossier\/.*(?<!\.schema)\.(geo)?json|kiosk\.json)$/.test(name.replaceAll('\\', '/')),
      )
      .map((name) => ({ path: name.replaceAll('\\', '/'), file: join(root, 'static', name) })),
    ...geoFiles().map((name) => ({ path: `geo/${name}`, file: join(root, 'geo', name) })),
  ]
}

/** Text that ends no script element, wherever it stands in one. */
const within = (text: string): string => text.replace(/<(?=\/script|!--)/gi, '\\u003c')

function element({ path, file }: Carried): string {
  const type = types[extname(file)]
  if (type === undefined) throw new Error(`${path}: what kind of file is that?`)
  const isText = !type.startsWith('image/')
  const content = isText
    ? JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))).replaceAll('<', '\\u003c')
    : readFileSync(file, 'base64')
  return `<script type="text/plain" id="${idOf(path)}" data-type="${type}"${isText ? '' : ' data-packed="base64"'}>${content}</script>`
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The worker that reads tables goes into the page: from a file, none can be fetched. */
const workerInside: Plugin = {
  name: 'worker-inside',
  enforce: 'pre',
  resolveId: (id, from) =>
    id === './start-worker.ts' && from?.endsWith('/src/io/table/client.ts') === true
      ? join(root, 'src/io/table/start-worker-inside.ts')
      : null,
}

const built = await build({
  configFile: false,
  root,
  publicDir: false,
  logLevel: 'warn',
  define: { __VERSION__: JSON.stringify(manifest.version) },
  plugins: [svelte({ configFile: false }), plainImports(), workerInside],
  build: {
    write: false,
    target: 'es2022',
    assetsInlineLimit: () => true,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      input: join(root, 'src/one-file/main.ts'),
      output: { format: 'iife', codeSplitting: false },
      // MapLibre looks for its worker beside itself, where it is not told better: it is
      transform: { define: { 'import.meta.url': 'document.baseURI' } },
    },
  },
})
const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []))
const script = outputs.find((output) => output.type === 'chunk')?.code
const style = outputs.find((output) => output.type === 'asset' && output.fileName.endsWith('.css'))
if (script === undefined || style?.type !== 'asset')
  throw new Error('the build gave no script or no style sheet')
const code = within(script)
const css = typeof style.source === 'string' ? style.source : new TextDecoder().decode(style.source)
const icon = `data:image/svg+xml;base64,${readFileSync(join(root, 'static', 'icon.svg'), 'base64')}`

const page = readFileSync(join(root, 'index.html'), 'utf8')
  .replace(
    '<head>',
    () =>
      `<head>\n    <meta http-equiv="Content-Security-Policy" content="${filePolicy(hash(code), hash(css))}" />`,
  )
  .replace('./icon.svg', () => icon)
  .replace('</head>', () => `  <style>${css}</style>\n  </head>`)
  .replace(
    / *<script type="module".*<\/script>\n/,
    () => `${carried().map(element).join('\n')}\n<script>${code}</script>\n`,
  )
if (!existsSync(join(root, 'dist-file'))) mkdirSync(join(root, 'dist-file'))
writeFileSync(target, page)
console.log(`dist-file/frontera.html: ${(statSync(target).size / 1024 / 1024).toFixed(1)} MiB`)
