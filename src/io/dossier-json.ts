import { findJsonFault } from '../core/dossier/check/json.ts'
import type { Fault } from '../core/dossier/fault.ts'
import { jsonDepth } from './table/depth.ts'
import { mostDepth, mostJsonBytes } from './table/limits.ts'

/** The fault of a file that is too large to be read, in itself or once it is unpacked: the largest dossiers have a few megabytes. */
export function tooLarge(file: string, wrong = 'is larger than any dossier'): Fault {
  return { file, path: '', wrong, expected: `at most ${mostJsonBytes / 1024 / 1024} MB` }
}

type JsonRead = { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly fault: Fault }

/** Reads a file of a dossier as JSON, or tells what is wrong with it. Never throws. */
export function readJson(bytes: Uint8Array, name: string): JsonRead {
  const refuse = (path: string, wrong: string, expected: string): JsonRead => ({
    ok: false,
    fault: { file: name, path, wrong, expected },
  })
  if (bytes.length > mostJsonBytes) return { ok: false, fault: tooLarge(name) }
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
