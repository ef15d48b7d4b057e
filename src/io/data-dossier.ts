import type { DataSet } from '../core/data/set.ts'
import type { Dossier } from '../core/dossier/types.ts'
import { inBoth } from '../text/data-io.ts'
import { dataCsv } from './data-csv.ts'
import type { RowsChosen, Writing } from './data-rows.ts'
import { writeDossierFile } from './dossier-file.ts'
import { TableError } from './table/error.ts'
import { mostJsonBytes } from './table/limits.ts'

/*
 * A row of a table is no event of a dossier: nobody is quoted for it, and to make an excerpt of its notes would be to invent one. So the
 * rows go along as tables: in `data`, a member of the places' feature collection beside its features, where GeoJSON (RFC 7946, 6.1)
 * allows for more than it knows and a dossier keeps what it finds. The file is a valid frontera-dossier/1 to every reader.
 */

/** A dossier in one file with data sets in it. Rejects with a TableError where it would be larger than can be read back. */
export async function dataDossier(
  dossier: Dossier,
  sets: readonly { readonly set: DataSet; readonly rows: RowsChosen }[],
  writing?: Writing,
): Promise<string> {
  const tooLarge = () => new TableError(inBoth((words) => words.tooLarge(mostJsonBytes / 1024 / 1024)))
  const data: object[] = []
  let bytes = 0
  for (const { set, rows } of sets) {
    const csv = await dataCsv(set, rows, writing)
    bytes += csv.size
    if (bytes > mostJsonBytes) throw tooLarge()
    data.push({ name: set.name, credit: set.credit, csv: await csv.text() })
  }
  const before = typeof dossier.placesFile === 'object' ? dossier.placesFile : {}
  const text = writeDossierFile({ ...dossier, placesFile: { ...before, data } })
  if (new Blob([text]).size > mostJsonBytes) throw tooLarge()
  return text
}
