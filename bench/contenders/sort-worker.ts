import type { RawColumns } from '../../src/core/data/columns.ts'
import { sortColumns } from '../../src/core/data/sort.ts'

onmessage = ({ data }: MessageEvent<RawColumns>) => {
  const columns = sortColumns(data)
  const buffers = Object.values(columns).flatMap((value) => (ArrayBuffer.isView(value) ? [value.buffer] : []))
  postMessage(columns, { transfer: buffers })
}
