import { papaparse, udsv, type ReadTable } from './libraries.ts'
import { streaming, type Way } from './streaming.ts'

export interface Order {
  readonly what: Way | 'udsv' | 'papaparse'
  readonly file: File
}
export interface Answer {
  /** rows; of streaming bytes */
  readonly count: number
  readonly columns: readonly ArrayBuffer[]
}

const readers: Readonly<Record<'udsv' | 'papaparse', ReadTable>> = { udsv, papaparse }

onmessage = async ({ data: { what, file } }: MessageEvent<Order>) => {
  if (what === 'udsv' || what === 'papaparse') {
    const { columns } = await readers[what](file)
    const buffers = columns.buffers()
    postMessage({ count: columns.length, columns: buffers } satisfies Answer, { transfer: buffers })
  } else postMessage({ count: await streaming[what](file), columns: [] } satisfies Answer)
}
