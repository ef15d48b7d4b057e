import { createServer, type Server } from 'node:http'
import sirv from 'sirv'
import { securityHeaders } from './policy.ts'

/** A running server of the built app: its address, and how to stop it. */
export interface Site {
  readonly url: string
  close(): Promise<void>
}

/** Serves a folder on this machine with the security policy; `port` 0 takes any free one. Rejects when the port is taken. */
export async function serveFolder(folder: string, port: number): Promise<Site> {
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders(response) {
      for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
      response.setHeader('cache-control', 'no-cache')
    },
  })
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', ...securityHeaders })
      response.end('not found')
    }),
  )
  await listen(server, port)
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  return {
    url: `http://localhost:${bound}/`,
    close: () => new Promise((done) => server.close(() => done())),
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
