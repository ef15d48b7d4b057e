import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const folder = join(import.meta.dirname, '..', 'geo')
const types: Readonly<Record<string, string>> = {
  geojson: 'application/geo+json',
  webp: 'image/webp',
  json: 'application/json',
}
const notServed = /^(package|package-lock|tsconfig)\.json$/

function typeOf(name: string): string | undefined {
  return notServed.test(name) ? undefined : types[name.split('.').pop() ?? '']
}

/** The names of the layers that the app asks for. */
export function geoFiles(): string[] {
  return readdirSync(folder).filter((name) => typeOf(name) !== undefined)
}

/** Serves the committed layers of `geo/` beside the page, under their own names, in development and in the build. */
export function geodata(): Plugin {
  return {
    name: 'frontera-geodata',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /^\/geo\/([\w-]+\.\w+)(\?.*)?$/.exec(request.url ?? '')?.[1]
        const type = name === undefined ? undefined : typeOf(name)
        if (name === undefined || type === undefined) {
          next()
          return
        }
        response.setHeader('content-type', type)
        response.end(readFileSync(join(folder, name)))
      })
    },
    generateBundle() {
      for (const name of geoFiles())
        this.emitFile({ type: 'asset', fileName: `geo/${name}`, source: readFileSync(join(folder, name)) })
    },
  }
}
