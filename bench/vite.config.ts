import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: false,
  // the app's own MapLibre for all: what a peer brings along is not a second one
  resolve: { alias: { 'maplibre-gl': here('../node_modules/maplibre-gl') } },
  worker: { format: 'es' },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: [here('page/index.html'), here('pmtiles/index.html')],
    },
  },
  logLevel: 'warn',
})
