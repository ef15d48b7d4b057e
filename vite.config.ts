import { svelte } from '@sveltejs/vite-plugin-svelte'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { browserArguments, findBrowser } from './scripts/browser.ts'
import { geodata } from './scripts/geodata-plugin.ts'
import { laterStyles } from './scripts/later-styles-plugin.ts'
import { offline } from './scripts/offline-plugin.ts'
import { plainImports } from './scripts/plain-imports-plugin.ts'
import { preloadFonts } from './scripts/preload-fonts-plugin.ts'
import { smaller } from './scripts/smaller-plugin.ts'
import manifest from './package.json' with { type: 'json' }

interface Graph {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null
}

/** Whether a module belongs to the first load: an entry needs it without fetching it later. */
function neededAtOnce(id: string, graph: Graph, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false
  seen.add(id)
  const module = graph.getModuleInfo(id)
  return (
    module !== null &&
    (module.isEntry || module.importers.some((importer) => neededAtOnce(importer, graph, seen)))
  )
}

const classes = new Map<string, string>()
/** The class that keeps a component's styles to itself: four letters of their hash tell some hundred components apart in less room than the usual ones. */
function shortClass({
  css,
  hash,
}: {
  readonly css: string
  readonly hash: (text: string) => string
}): string {
  const name = `s${hash(css).slice(0, 4)}`
  if ((classes.get(name) ?? css) !== css) throw new Error(`two components have the class ${name}`)
  classes.set(name, css)
  return name
}

const executablePath = findBrowser()

export default defineConfig({
  base: './',
  publicDir: 'static',
  define: { __VERSION__: JSON.stringify(manifest.version) },
  plugins: [
    svelte({ compilerOptions: { cssHash: shortClass } }),
    geodata(),
    plainImports(),
    laterStyles(),
    smaller(),
    preloadFonts(),
    offline(),
  ],
  // found by the scan only once a part is fetched, which would reload the page in the midst of a test
  optimizeDeps: { include: ['minisearch', '@turf/turf'] },
  // fonts and icons stay files: the security policy allows no data: fonts
  build: {
    assetsInlineLimit: 0,
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    // one style sheet, here from the start, and one of the rooms that come later: nothing is ever seen bare
    modulePreload: false,
    cssCodeSplit: false,
    // libraries apart, so that their size and the app's own can be told from each other
    rolldownOptions: {
      // of no use to whoever builds it
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: {
          groups: [
            { name: 'maplibre', test: /node_modules[\\/](maplibre-gl|@maplibre)|rolldown[\\/]runtime/ },
            { name: 'svelte', test: /node_modules[\\/](svelte|clsx|esm-env)[\\/]/ },
            // in one piece, which packs better than a piece for each set of parts that share something of it
            { name: (id, graph) => (neededAtOnce(id, graph) ? 'app' : null) },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        // properties over hundreds of dossiers take their time on a busy machine
        test: {
          name: 'node',
          environment: 'node',
          setupFiles: ['tests/setup.ts'],
          include: ['tests/node/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          testTimeout: 60_000,
          setupFiles: ['tests/setup.ts', 'tests/browser/emptied.ts'],
          // what takes longest is for `npm run proof`
          include: ['tests/browser/**/*.test.ts'],
          exclude: process.env['LONG'] === undefined ? ['tests/browser/long/**'] : [],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: browserArguments, ...(executablePath !== null && { executablePath }) },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
    ],
  },
})
