import { hashOf } from '../../article-text.ts'
import { logFault } from '../fault.ts'
import type { Fault, Log } from '../fault.ts'
import type { Dossier } from '../types.ts'
import type { ArticleTexts } from './quotes.ts'

/** Every text at hand is the one its article was quoted from, told by its hash; line ends do not count. */
export async function checkHashes(dossier: Dossier, texts: ArticleTexts): Promise<Fault[]> {
  const log: Log = { file: 'dossier.json', faults: [] }
  for (const [i, { id, textHash }] of dossier.articles.entries()) {
    const text = texts.get(id)
    if (textHash === undefined || text === undefined) continue
    const own = await hashOf(text)
    if (own !== null && own !== textHash)
      logFault(
        log,
        `articles[${i}].textHash`,
        `the text of "${id}" is another than the one it was quoted from, as its hash is ${own}`,
        textHash,
      )
  }
  return log.faults
}
