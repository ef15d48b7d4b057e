import { dataKinds, undated } from '../../core/data/columns.ts'
import { precisions } from '../../core/dossier/types.ts'
import { inBoth } from '../../text/data-io.ts'
import { asWritten, textsBy } from './records.ts'
import { fromColumn, Rows, type Fields } from './rows.ts'
import type { Mapping, Preview, PreviewFault, PreviewRow, Sampled } from './types.ts'

const encoder = new TextEncoder()

/** A record of texts as the scanner would have left it. */
function fieldsOf(values: readonly string[]): { readonly bytes: Uint8Array; readonly fields: Fields } {
  const encoded = values.map((value) => encoder.encode(value))
  const bytes = new Uint8Array(encoded.reduce((sum, { length }) => sum + length, 0))
  const from: number[] = []
  const to: number[] = []
  let at = 0
  for (const one of encoded) {
    bytes.set(one, at)
    from.push(at)
    at += one.length
    to.push(at)
  }
  return { bytes, fields: { from, to, doubled: [] } }
}

/** The first records as they would be read by a mapping: by the very code that reads the whole file. */
export function previewOf(sampled: Sampled, mapping: Mapping): Preview {
  const rows = new Rows(mapping, 'utf-8', sampled.records.length)
  return sampled.records.map((record, i): PreviewRow | PreviewFault => {
    const { bytes, fields } = fieldsOf(record)
    const fault = rows.add(bytes, fields, i)
    if (fault !== null) return { ok: false, why: inBoth((words) => words.fault(fault)) }
    const row = rows.growing.length - 1
    const { columns } = rows.growing
    const day = (column: Int32Array) => fromColumn(column[row] ?? 0)
    const lon = columns.lon[row] ?? NaN
    const lat = columns.lat[row] ?? NaN
    const texts = textsBy(asWritten(record, mapping, sampled.format), sampled.fields, mapping)
    return {
      ok: true,
      when:
        columns.startEarliest[row] === undated
          ? null
          : {
              startEarliest: day(columns.startEarliest),
              startLatest: day(columns.startLatest),
              endEarliest: day(columns.endEarliest),
              endLatest: day(columns.endLatest),
            },
      at: Number.isNaN(lon) ? null : { lon, lat },
      kind: dataKinds[columns.kind[row] ?? 0] ?? 'other',
      precision: precisions[columns.precision[row] ?? 0] ?? 'exact',
      radius: columns.radius[row] ?? 0,
      texts,
    }
  })
}
