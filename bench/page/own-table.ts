import { loadTable, openTable, questionsOf, searchData, type LoadedTable } from '../../src/io/table.ts'
import { chosenFile, timed, type TableRun } from './tables.ts'

/** The app's own way from a dropped file to sorted columns: it looks at the file, takes its columns for what they seem to be, and reads. */
async function readChosen(): Promise<LoadedTable> {
  const file = chosenFile()
  const opened = await openTable(file, file.name)
  if (opened.is !== 'table') throw new Error(`taken for a ${opened.is}`)
  if (questionsOf(opened, opened.mapping).length > 0) throw new Error('something would be asked')
  return await loadTable(opened, opened.mapping)
}

/** Reads the chosen file as the app does. */
export function runOwn(): Promise<TableRun> {
  return timed(async () => (await readChosen()).columns.length)
}

export interface Searched {
  /** ms until the first search can be made, counted from the loaded table */
  readonly ready: number
  /** ms a search */
  readonly each: readonly number[]
  /** rows found by each */
  readonly found: readonly number[]
}

/** The app's own search in the chosen file; nothing is prepared for it. */
export async function searchOwn(queries: readonly string[]): Promise<Searched> {
  const set = await readChosen()
  const each: number[] = []
  const found: number[] = []
  for (const query of queries) {
    const begun = performance.now()
    found.push((await searchData(set, query)).length)
    each.push(performance.now() - begun)
  }
  return { ready: 0, each, found }
}
