import { buffersIn } from './buffers.ts'
import { join } from './join.ts'
import { load, type Loaded, type LoadJob } from './load.ts'
import { geojsonTable } from './geojson.ts'
import { readPart, type PartRead } from './part.ts'
import { bytesOf } from './pieces.ts'
import type { Stretch } from './stretches.ts'
import { search, type SearchJob } from './search.ts'
import { unpack, type Unpacked } from './unpack.ts'
import type { Words } from '../../core/words.ts'

/** What a worker is asked to do. */
export type Task =
  | { readonly task: 'load'; readonly job: LoadJob }
  | { readonly task: 'part'; readonly job: LoadJob; readonly stretch: Stretch }
  | { readonly task: 'join'; readonly job: LoadJob; readonly parts: readonly PartRead[] }
  | { readonly task: 'geojson'; readonly source: Blob }
  | { readonly task: 'search'; readonly job: SearchJob }
  | { readonly task: 'unpack'; readonly source: Blob; readonly name: string; readonly kind: 'zip' | 'gzip' }

/** What it answers, by what was asked. */
export interface Answers {
  readonly load: Loaded
  readonly part: PartRead
  readonly join: Loaded
  readonly geojson: { readonly table: Blob } | { readonly why: Words }
  readonly search: Uint32Array
  readonly unpack: readonly Unpacked[]
}

async function fromGeojson(source: Blob): Promise<Answers['geojson']> {
  const read = geojsonTable(await bytesOf(source))
  return read.ok ? { table: new Blob([...read.text]) } : { why: read.why }
}

/** Does a task where it is called, and gives its answer with what of it can be handed over without a copy. */
export async function perform(
  asked: Task,
  onProgress: (fraction: number) => void,
): Promise<{ readonly answer: Answers[Task['task']]; readonly transfer: readonly ArrayBuffer[] }> {
  switch (asked.task) {
    case 'load': {
      const answer = await load(asked.job, onProgress)
      return { answer, transfer: buffersIn(answer.columns, answer.offsets) }
    }
    case 'part': {
      const answer = await readPart(asked.job, asked.stretch, onProgress)
      return { answer, transfer: buffersIn(answer.raw, answer.offsets) }
    }
    case 'join': {
      const answer = await join(asked.job, asked.parts)
      return { answer, transfer: buffersIn(answer.columns, answer.offsets) }
    }
    case 'geojson':
      return { answer: await fromGeojson(asked.source), transfer: [] }
    case 'search': {
      const answer = await search(asked.job)
      return { answer, transfer: buffersIn({}, answer) }
    }
    case 'unpack':
      return { answer: await unpack(asked.source, asked.name, asked.kind), transfer: [] }
  }
}
