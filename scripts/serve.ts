import { existsSync } from 'node:fs'
import { serveFolder, type Site } from './server.ts'

const wanted = Number(process.env['PORT'] ?? 4173)

async function firstFree(port: number, tries: number): Promise<Site> {
  try {
    return await serveFolder('dist', port)
  } catch (error) {
    if (tries === 0) throw error
    return firstFree(port + 1, tries - 1)
  }
}

if (!existsSync('dist/index.html')) {
  console.error('dist/index.html is missing: run `npm run build` first.')
  process.exit(1)
}
const site = await firstFree(wanted, 20)
console.log(`Frontera is at ${site.url} (Ctrl+C stops it)`)
