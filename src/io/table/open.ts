import { dataCarried } from '../data-carried.ts'
import { readDossierFile } from '../dossier-file.ts'
import type { Fault } from '../../core/dossier/fault.ts'
import type { Words } from '../../core/words.ts'
import { inBoth } from '../../text/data-io.ts'
import { inWorker } from './client.ts'
import { jsonDepth } from './depth.ts'
import { TableError } from './error.ts'
import { headBytes, mostDepth, mostJsonBytes, mostTableBytes, mostUtf16Bytes, probeBytes } from './limits.ts'
import { bytesOf } from './pieces.ts'
import { sampled } from './sampled.ts'
import { sniff } from './sniff.ts'
import type { Encoding, Format, OpenedArchive, OpenedDossier, Sampled, TableFault } from './types.ts'
import { isUtf8, utf8In } from './utf8.ts'

/** What a file turned out to be. */
export type Opened = Sampled | OpenedDossier | OpenedArchive | TableFault

const fault = (why: Words, faults: readonly Fault[] = []): TableFault => ({ is: 'fault', why, faults })
const tooLarge = (most: number) => fault(inBoth((words) => words.tooLarge(most / 1024 / 1024)))

/** A text in UTF-16 as UTF-8, made piece by piece. */
function inUtf8(source: Blob, encoding: Encoding): Promise<Blob> {
  const text = source
    .stream()
    .pipeThrough(new TextDecoderStream(encoding))
    .pipeThrough(new TextEncoderStream())
  return new Response(text).blob()
}

/** What the head of a JSON says of a dossier's format. */
const isDossier = (head: Uint8Array) =>
  /"frontera-dossier\//.test(new TextDecoder().decode(head.subarray(0, 65_536)))

async function openJson(
  source: Blob,
  name: string,
  head: Uint8Array,
): Promise<Sampled | OpenedDossier | TableFault> {
  if (source.size > mostJsonBytes) return tooLarge(mostJsonBytes)
  if (isDossier(head)) {
    const bytes = await bytesOf(source)
    if (jsonDepth(bytes, mostDepth) > mostDepth) return fault(inBoth((words) => words.tooDeep(mostDepth)))
    const read = readDossierFile(bytes, name)
    return read.ok
      ? { is: 'dossier', dossier: read.dossier, data: dataCarried(read.dossier) }
      : fault(
          inBoth((words) => words.dossierFaults),
          read.faults,
        )
  }
  const answer = await inWorker<'geojson'>({ task: 'geojson', source })
  if ('why' in answer) return fault(answer.why)
  const format: Format = { kind: 'geojson', encoding: 'utf-8', delimiter: ',', header: true }
  return sampled(answer.table, name, format, { remarks: [], mark: 0 })
}

/** How a text is encoded; accents may begin behind a head that has none. */
async function encodingOf(
  source: Blob,
  head: Uint8Array,
  { encoding, mark }: { readonly encoding: Encoding; readonly mark: number },
): Promise<Encoding> {
  if (encoding !== 'utf-8' || mark > 0 || source.size <= headBytes) return encoding
  let { letters, strays } = utf8In(head)
  for (const from of [Math.floor(source.size / 2), source.size - probeBytes]) {
    const at = Math.max(headBytes, from)
    const amid = utf8In(await bytesOf(source, at, at + probeBytes))
    letters += amid.letters
    strays += amid.strays
  }
  return isUtf8({ letters, strays }) ? encoding : 'windows-1252'
}

async function open(source: Blob, name: string, as: Partial<Format>): Promise<Opened> {
  const head = await bytesOf(source, 0, headBytes)
  const sniffed = sniff(head)
  if (sniffed.is === 'fault') return fault(sniffed.why)
  if (sniffed.is === 'packed') {
    const files = await inWorker<'unpack'>({ task: 'unpack', source, name, kind: sniffed.kind })
    return { is: 'archive', files: files.map(({ name, blob }) => new File([blob], name)) }
  }
  if (sniffed.json && as.kind !== 'csv') return openJson(source, name, head)
  if (source.size > mostTableBytes) return tooLarge(mostTableBytes)
  const encoding = as.encoding ?? (await encodingOf(source, head, sniffed))
  if (encoding === 'utf-8' || encoding === 'windows-1252') {
    const western = encoding === 'windows-1252' ? [inBoth((words) => words.readAsWestern)] : []
    return sampled(source, name, { ...as, encoding }, { remarks: western, mark: sniffed.mark })
  }
  if (source.size > mostUtf16Bytes) return tooLarge(mostUtf16Bytes)
  const remarks = [inBoth((words) => words.readAsUtf16)]
  return sampled(await inUtf8(source, encoding), name, { ...as, encoding: 'utf-8' }, { remarks, mark: 0 })
}

/**
 * Looks at a file or a pasted text (as a Blob): what it is, how it is written, and what its columns seem to be. Reads the head and a few
 * parts only, unless it is an archive. `as` corrects what was taken for its format. Never rejects.
 */
export async function openTable(source: Blob, name: string, as: Partial<Format> = {}): Promise<Opened> {
  try {
    return await open(source, name, as)
  } catch (error) {
    return fault(error instanceof TableError ? error.why : inBoth((words) => words.gone))
  }
}
