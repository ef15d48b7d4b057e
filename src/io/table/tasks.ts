import { load, type Loaded, type LoadJob } from './load.ts'
import { geojsonTable } from './geojson.ts'
import { bytesOf } from './pieces.ts'
import { search, type SearchJob } from './search.ts'
import { unpack, type Unpacked } from './unpack.ts'
import type { Words } from '../../core/words.ts'

/** What a worker is asked to do. */
export type Task =
  | { readonly task: 'load'; readonly job: LoadJob }
  | { readonly task: 'geojson'; readonly source: Blob }
  | { readonly task: 'search'; readonly job: SearchJob }
  | { readonly task: 'unpack'; readonly source: Blob; readonly name: string; readonly kind: 'zip' | 'gzip' }

/** What it answers, by what was asked. */
export interface Answers {
  readonly load: Loaded
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
): Promise<{ readonly answer: Answers[Task['task']]; readonly transfer: readonly ArrayBufferLike[] }> {
  switch (asked.task) {
    case 'load': {
      const answer = await load(asked.job, onProgress)
      const { columns, offsets } = answer
      const buffers = Object.values(columns).flatMap((column: unknown) =>
        ArrayBuffer.isView(column) ? column.buffer : [],
      )
      return { answer, transfer: [...buffers, offsets.buffer] }
    }
    case 'geojson':
      return { answer: await fromGeojson(asked.source), transfer: [] }
    case 'search': {
      const answer = await search(asked.job)
      return { answer, transfer: [answer.buffer] }
    }
    case 'unpack':
      return { answer: await unpack(asked.source, asked.name, asked.kind), transfer: [] }
  }
}
