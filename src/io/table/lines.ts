import { piecesOf } from './pieces.ts'

const newline = 10
const carriage = 13

/** The lines, from 1, on which these bytes stand; they must be in order. Lines end by LF, CRLF or CR. */
export async function linesAt(source: Blob, bytes: readonly number[]): Promise<number[]> {
  const lines: number[] = []
  if (bytes.length === 0) return lines
  let line = 1
  let base = 0
  /** the piece before ended with a CR: an LF now belongs to it */
  let half = false
  for await (const piece of piecesOf(source)) {
    // from line end to line end by the engine's own search: byte by byte takes longer than reading the table did
    const feeds = new Ends(piece, newline)
    const carriages = new Ends(piece, carriage)
    for (let at = half && piece[0] === newline ? 1 : 0; lines.length < bytes.length;) {
      const feed = feeds.from(at)
      const old = carriages.from(at)
      const end = Math.min(feed, old)
      while (
        lines.length < bytes.length &&
        (bytes[lines.length] ?? 0) <= base + Math.min(end, piece.length - 1)
      )
        lines.push(line)
      if (end === Infinity) break
      line++
      at = old + 1 === feed ? feed + 1 : end + 1
    }
    half = piece.at(-1) === carriage
    base += piece.length
    if (lines.length === bytes.length) break
  }
  while (lines.length < bytes.length) lines.push(line)
  return lines
}

/** Where one byte stands in a piece, again and again; a piece that has none is searched once. */
class Ends {
  private readonly piece: Uint8Array
  private readonly byte: number
  private next = -1

  constructor(piece: Uint8Array, byte: number) {
    this.piece = piece
    this.byte = byte
  }

  /** The first from `at` on, which never goes back; Infinity: there is none. */
  from(at: number): number {
    if (this.next >= at) return this.next
    const found = this.piece.indexOf(this.byte, at)
    this.next = found < 0 ? Infinity : found
    return this.next
  }
}
