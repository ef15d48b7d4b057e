import { readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import { securityHeaders } from './policy.ts'

/** A running server of the built app: its address, and how to stop it. */
export interface Site {
  readonly url: string
  close(): Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}
const packedAlready = new Set(['.webp', '.png', '.woff2'])

interface Packed {
  readonly tag: string
  readonly body: Buffer
}

/** Told of each POST, which is answered and otherwise forgotten. */
export type Heard = (path: string) => void

/** Serves a folder on this machine with the security policy; `port` 0 takes any free one. Rejects when the port is taken. */
export async function serveFolder(folder: string, port: number, heard: Heard | null = null): Promise<Site> {
  const packed = new Map<string, Packed>()
  const server = createServer((request, response) => {
    if (heard !== null && request.method === 'POST') {
      request.resume()
      // an address that is none, such as `//`, must not end the server
      heard((request.url ?? '/').replace(/\?.*$/s, ''))
      response.writeHead(204, securityHeaders).end()
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      request.resume()
      response.writeHead(405, { ...securityHeaders, allow: 'GET, HEAD' }).end()
    } else void answer(folder, packed, request, response)
  })
  await listen(server, port)
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  return {
    url: `http://localhost:${bound}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

async function answer(
  folder: string,
  packed: Map<string, Packed>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = normalize(decodeURIComponent(pathname))
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    const { mtimeMs, size } = await stat(file)
    const tag = `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`
    const kind = extname(file)
    const headers = {
      ...securityHeaders,
      'content-type': types[kind] ?? 'application/octet-stream',
      // files may be replaced on a running installation: always ask, seldom send
      'cache-control': 'no-cache',
      etag: tag,
      vary: 'accept-encoding',
    }
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304, headers).end()
      return
    }
    const packs = !packedAlready.has(kind) && /\bgzip\b/.test(String(request.headers['accept-encoding']))
    let body = packs ? packed.get(file) : undefined
    if (body?.tag !== tag) {
      const plain = await readFile(file)
      body = { tag, body: packs ? gzipSync(plain) : plain }
      if (packs) packed.set(file, body)
    }
    response.writeHead(200, { ...headers, ...(packs && { 'content-encoding': 'gzip' }) })
    response.end(request.method === 'HEAD' ? undefined : body.body)
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', ...securityHeaders })
    response.end('not found')
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, () => {
      server.off('error', fail)
      done()
    })
  })
}
