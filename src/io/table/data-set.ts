import type { Loaded, LoadJob } from './load.ts'
import { asWritten, textsBy, valuesOfRecords } from './records.ts'
import type { LoadedTable, Mapping, Sampled } from './types.ts'

/** What has to be read of a table that was looked at. */
export const jobOf = (sampled: Sampled, mapping: Mapping): LoadJob => {
  const { source, format, fields, rowsGuess, mark } = sampled
  return { source, mapping, format, fields: fields.length, rowsGuess, mark }
}

// crypto.randomUUID is there on secure origins only, and a kiosk's server in a local network is none
let soFar = 0

/** A data set of what was read; its words are read from the source when they are wanted. */
export function dataSetOf(
  { source, name, format, fields }: Sampled,
  mapping: Mapping,
  loaded: Loaded,
  credit: string,
): LoadedTable {
  return {
    id: `data-${++soFar}`,
    name,
    credit,
    fields,
    mapping,
    format,
    source,
    ...loaded,
    read: async (records) =>
      (await valuesOfRecords(source, loaded.offsets, format, records)).map((values) =>
        textsBy(asWritten(values, mapping, format), fields, mapping),
      ),
  }
}
