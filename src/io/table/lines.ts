import { piecesOf } from './pieces.ts'

const newline = 10
const carriage = 13

/** The lines, from 1, on which these bytes stand; they must be in order. */
export async function linesAt(source: Blob, bytes: readonly number[]): Promise<number[]> {
  const lines: number[] = []
  if (bytes.length === 0) return lines
  let line = 1
  let base = 0
  let before = 0
  for await (const piece of piecesOf(source)) {
    for (let i = 0; i < piece.length && lines.length < bytes.length; i++) {
      while (lines.length < bytes.length && (bytes[lines.length] ?? 0) <= base + i) lines.push(line)
      const byte = piece[i]
      // CRLF ends one line, not two
      if (byte === newline ? before !== carriage : byte === carriage) line++
      before = byte ?? 0
    }
    base += piece.length
    if (lines.length === bytes.length) break
  }
  while (lines.length < bytes.length) lines.push(line)
  return lines
}
