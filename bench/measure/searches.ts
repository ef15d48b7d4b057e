import type { Searched } from '../page/own-table.ts'
import type { Searcher } from '../page/searching.ts'
import { Session, TooLong, within } from './session.ts'

export const searchers = ['own', 'joined', 'minisearch'] as const satisfies readonly Searcher[]

/** One of these words is in most rows, one in few, one in a single row, one in none. */
export const queries = ['river', 'mayor', 'order 777', 'nowhere'] as const

export type SearchFigures = ReadonlyMap<Searcher, Searched | string>

/** Searches a file by all ways; where one fails or takes over a minute: why. */
export async function measureSearch(
  path: string,
  url: string,
  say: (words: string) => void,
): Promise<SearchFigures> {
  const figures = new Map<Searcher, Searched | string>()
  for (const how of searchers) {
    const session = await Session.open(url)
    try {
      await session.choose(path)
      const search = session.page.evaluate(([one, words]) => window.bench.search(one, words), [
        how,
        queries,
      ] as const)
      figures.set(how, await within(60_000, search))
    } catch (error) {
      const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
      figures.set(how, error instanceof TooLong ? why : `failed: ${why}`)
    } finally {
      await session.close()
    }
    say(`search, ${how}: ${JSON.stringify(figures.get(how))}`)
  }
  return figures
}
