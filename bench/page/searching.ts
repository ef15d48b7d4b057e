import MiniSearch from 'minisearch'
import { inferSchema, initParser } from 'udsv'
import type { Searched } from './own-table.ts'
import { chosenFile } from './tables.ts'

export type Searcher = 'own' | 'joined' | 'minisearch'

/** The notes of the chosen table; reading them is not counted. */
async function notes(): Promise<readonly string[]> {
  const texts: string[] = []
  let parser: ReturnType<typeof initParser> | null = null
  let column = -1
  for await (const text of chosenFile().stream().pipeThrough(new TextDecoderStream())) {
    if (parser === null) {
      const schema = inferSchema(text)
      column = schema.cols.findIndex(({ name }) => name === 'notes')
      parser = initParser(schema)
    }
    parser.chunk(text, parser.stringArrs, (record: string[]) => void texts.push(record[column] ?? ''))
  }
  parser?.end()
  return texts
}

/** All notes as one string in small letters, looked through from the beginning: the simplest that could do. */
export async function searchJoined(queries: readonly string[]): Promise<Searched> {
  const texts = await notes()
  const begun = performance.now()
  const starts = new Uint32Array(texts.length + 1)
  texts.forEach((text, i) => (starts[i + 1] = (starts[i] ?? 0) + text.length + 1))
  const all = texts.join('\n').toLowerCase()
  const ready = performance.now() - begun
  return { ready, ...ask(queries, (query) => rowsWith(all, starts, query)) }
}

function rowsWith(all: string, starts: Uint32Array, query: string): number {
  let rows = 0
  let row = 0
  for (let at = all.indexOf(query); at >= 0; at = all.indexOf(query, starts[row + 1])) {
    while ((starts[row + 1] ?? Infinity) <= at) row++
    rows++
  }
  return rows
}

/** An index of all words, as the dossier's own search has it. */
export async function searchMini(queries: readonly string[]): Promise<Searched> {
  const texts = await notes()
  const begun = performance.now()
  const index = new MiniSearch({ fields: ['text'] })
  index.addAll(texts.map((text, id) => ({ id, text })))
  const ready = performance.now() - begun
  return { ready, ...ask(queries, (query) => index.search(query, { combineWith: 'AND' }).length) }
}

function ask(queries: readonly string[], search: (query: string) => number): Omit<Searched, 'ready'> {
  const each: number[] = []
  const found = queries.map((query) => {
    const begun = performance.now()
    const rows = search(query)
    each.push(performance.now() - begun)
    return rows
  })
  return { each, found }
}
