/** The element of the page that carries a file: its text, or its bytes in base 64. */
export const idOf = (path: string): string => `file:${path}`

/**
 * A page opened from a disk has no server to ask, and may not read the files beside it: what the app asks of its server is answered from
 * what the page carries. Everything else is not found; nothing leaves the page.
 */
export function answerFromPage(): void {
  const outside = window.fetch.bind(window)
  const here = new URL('./', document.baseURI).href
  window.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : new URL(input, document.baseURI).href
    if (/^(data|blob):/.test(address)) return outside(input, init)
    const path = address.startsWith(here) ? address.slice(here.length).replace(/[?#].*$/, '') : null
    const carried = path === null ? null : document.getElementById(idOf(decodeURIComponent(path)))
    return Promise.resolve(carried === null ? new Response('not found', { status: 404 }) : contentOf(carried))
  }
}

function contentOf(element: HTMLElement): Response {
  const text = element.textContent
  const type = element.dataset['type'] ?? 'text/plain'
  const content =
    element.dataset['packed'] === 'base64' ? Uint8Array.from(atob(text), (c) => c.charCodeAt(0)) : text
  return new Response(content, { headers: { 'content-type': type } })
}
