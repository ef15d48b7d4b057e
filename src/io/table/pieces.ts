import { inBoth } from '../../text/data-io.ts'
import { TableError } from './error.ts'

/** What is read of a file at once: large enough that asking costs nothing, small enough to hold two of them. */
const pieceBytes = 8 * 1024 * 1024

async function slice(source: Blob, from: number, to: number): Promise<Uint8Array> {
  const gone = () => new TableError(inBoth((words) => words.gone))
  const buffer = await source
    .slice(from, to)
    .arrayBuffer()
    .catch(() => Promise.reject(gone()))
  if (buffer.byteLength !== Math.min(to, source.size) - from) throw gone()
  return new Uint8Array(buffer)
}

/** Bytes of a file; a TableError where it is gone. */
export const bytesOf = (source: Blob, from = 0, to = source.size): Promise<Uint8Array> =>
  slice(source, Math.min(from, source.size), Math.min(to, source.size))

/** The bytes of a file from `from` on, piece by piece; while one is looked at the next is fetched. */
export async function* piecesOf(source: Blob, from = 0): AsyncGenerator<Uint8Array, void, undefined> {
  const fetch = (at: number) => {
    const piece = bytesOf(source, at, at + pieceBytes)
    // whoever waits for it is told; a reader that stopped before is not
    piece.catch(() => undefined)
    return piece
  }
  let next = from < source.size ? fetch(from) : null
  for (let at = from; next !== null; at += pieceBytes) {
    const piece = await next
    next = at + pieceBytes < source.size ? fetch(at + pieceBytes) : null
    yield piece
  }
}
