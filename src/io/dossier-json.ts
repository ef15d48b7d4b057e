import { findJsonFault } from '../core/dossier/check/json.ts'
import type { Fault } from '../core/dossier/fault.ts'
import { jsonDepth } from './table/depth.ts'
import { mostDepth } from './table/limits.ts'

/** A file larger than this is none of ours: the largest dossiers have a few megabytes. */
export const mostBytes = 64 * 1024 * 1024

type JsonRead = { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly fault: Fault }

/** Reads a file of a dossier as JSON, or tells what is wrong with it. Never throws. */
export function readJson(bytes: Uint8Array, name: string): JsonRead {
  const refuse = (path: string, wrong: string, expected: string): JsonRead => ({
    ok: false,
    fault: { file: name, path, wrong, expected },
  })
  if (bytes.length > mostBytes) return refuse('', 'is larger than any dossier', 'at most 64 MB')
  if (jsonDepth(bytes, mostDepth) > mostDepth)
    return refuse('', 'is nested too deep', `at most ${mostDepth} levels`)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse('', 'is not in UTF-8', 'a text saved as UTF-8')
  }
  const broken = findJsonFault(text)
  if (broken) return refuse(`line ${broken.line}, column ${broken.column}`, broken.wrong, broken.expected)
  const json: unknown = JSON.parse(text)
  return { ok: true, json }
}
