import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import type { Draft } from '../core/edit/draft.ts'
import type { Entry, History } from '../core/edit/history.ts'
import { replay } from '../core/edit/history.ts'
import { isDraft } from '../core/edit/is-draft.ts'
import type { Kept } from './edit-keeper.ts'

/** A draft as it is listed among those kept in this browser. */
export interface DraftHead {
  readonly key: string
  /** the dossier's title as it is now, either language empty */
  readonly title: { readonly en: string; readonly es: string }
  /** how many changes are done, and how many there are with those taken back */
  readonly done: number
  readonly entries: number
  /** when it was changed last, in milliseconds since 1970 */
  readonly changed: number
  /** grows with every write: who writes must have seen the last one */
  readonly revision: number
  readonly textsKept: boolean
}

interface Schema extends DBSchema {
  heads: { key: string; value: DraftHead }
  /** each draft as it was begun on */
  starts: { key: string; value: unknown }
  /** every change of it, numbered from 0 */
  entries: { key: [string, number]; value: Entry }
  /** texts of articles by draft and article */
  texts: { key: [string, string]; value: string }
}

type Database = IDBPDatabase<Schema>

const stores = ['heads', 'starts', 'entries', 'texts'] as const

/** What a write did not find as it had to be: another tab has written since. */
export class Overtaken extends Error {}

/** What lies in the browser and can't be read as a draft. */
export class Damaged extends Error {}

/** What of a draft was written last: the next write is what came since. */
export interface Written {
  readonly start: Draft
  readonly entries: readonly Entry[]
  readonly done: number
  readonly texts: ReadonlyMap<string, string> | null
  readonly revision: number
}

function ofDraft(key: string): IDBKeyRange {
  return IDBKeyRange.bound([key], [key, []])
}

/** Waits for a transaction. What it failed of itself says why, where its requests may only say that they were given up. */
async function finished(works: readonly Promise<unknown>[], done: Promise<void>): Promise<void> {
  try {
    await Promise.all(works)
  } catch (error) {
    await done
    throw error
  }
  await done
}

/** All entries of a history in the order in which they were made. */
function entriesOf({ done, undone }: History): readonly Entry[] {
  return [...done, ...undone.toReversed()]
}

/**
 * The drafts kept in this browser's IndexedDB. Every write is one transaction, so that a tab that is killed leaves a draft as it was
 * before it or after it; every change is a record of its own, so that a change of a large dossier is a small write.
 */
export class EditStore {
  readonly #db: Database

  private constructor(db: Database) {
    this.#db = db
  }

  /** Rejects where the browser allows no storage. */
  static async open(name = 'frontera-editor'): Promise<EditStore> {
    const db = await openDB<Schema>(name, 1, {
      upgrade(created) {
        for (const store of stores)
          created.createObjectStore(store, store === 'heads' ? { keyPath: 'key' } : undefined)
      },
      // a newer release of the app in another tab is not kept waiting
      blocking: (_, __, event) => {
        if (event.target instanceof IDBDatabase) event.target.close()
      },
    })
    return new EditStore(db)
  }

  /** The drafts there are, the last changed first. */
  async list(): Promise<readonly DraftHead[]> {
    const heads = await this.#db.getAll('heads')
    return heads.sort((a, b) => b.changed - a.changed)
  }

  /** What is kept under a key, with what a further write has to know; null: nothing. Rejects with `Damaged` where it can't be read. */
  async read(key: string): Promise<{ readonly kept: Kept; readonly written: Written } | null> {
    const at = this.#db.transaction(stores)
    const head = await at.objectStore('heads').get(key)
    if (head === undefined) return null
    const [start, entries, textKeys, textValues] = await Promise.all([
      at.objectStore('starts').get(key),
      at.objectStore('entries').getAll(ofDraft(key)),
      at.objectStore('texts').getAllKeys(ofDraft(key)),
      at.objectStore('texts').getAll(ofDraft(key)),
    ])
    await at.done
    if (!isDraft(start) || entries.length !== head.entries) throw new Damaged(key)
    const texts = head.textsKept
      ? new Map(textKeys.map(([, article], i) => [article, textValues[i] ?? '']))
      : null
    let history: History
    try {
      history = replay(start, entries, head.done)
    } catch {
      throw new Damaged(key)
    }
    return {
      kept: { start, history, texts },
      written: { start, entries, done: head.done, texts, revision: head.revision },
    }
  }

  /**
   * Writes what came since the last write (null: nothing was written yet), in one transaction. Gives what is written now. Rejects with
   * `Overtaken` where somebody else has written under the key since, and with the browser's own error where there is no room.
   */
  async write(key: string, { start, history, texts }: Kept, written: Written | null): Promise<Written> {
    const entries = entriesOf(history)
    const before = written?.start === start ? written.entries : []
    let same = 0
    while (same < entries.length && same < before.length && entries[same] === before[same]) same += 1
    const revision = (written?.revision ?? 0) + 1

    const at = this.#db.transaction(stores, 'readwrite')
    // whatever fails is told by the transaction itself
    at.done.catch(() => undefined)
    const head = await at.objectStore('heads').get(key)
    if ((head?.revision ?? 0) !== revision - 1) {
      at.abort()
      throw new Overtaken(key)
    }
    const works: Promise<unknown>[] = []
    if (written?.start !== start) works.push(at.objectStore('starts').put(start, key))
    if (same < before.length || written?.start !== start)
      works.push(at.objectStore('entries').delete(IDBKeyRange.bound([key, same], [key, []])))
    entries
      .slice(same)
      .forEach((entry, i) => works.push(at.objectStore('entries').put(entry, [key, same + i])))
    works.push(...this.#writeTexts(at.objectStore('texts'), key, texts, written?.texts ?? null))
    works.push(
      at.objectStore('heads').put({
        key,
        title: history.draft.title,
        done: history.done.length,
        entries: entries.length,
        changed: Date.now(),
        revision,
        textsKept: texts !== null,
      }),
    )
    await finished(works, at.done)
    return { start, entries, done: history.done.length, texts, revision }
  }

  #writeTexts(
    store: {
      put(value: string, key: [string, string]): Promise<unknown>
      delete(key: [string, string] | IDBKeyRange): Promise<void>
    },
    key: string,
    texts: Kept['texts'],
    before: Kept['texts'],
  ): Promise<unknown>[] {
    if (texts === before) return []
    if (texts === null) return [store.delete(ofDraft(key))]
    const gone = [...(before?.keys() ?? [])].filter((article) => !texts.has(article))
    const fresh = [...texts].filter(([article, text]) => before?.get(article) !== text)
    return [
      ...gone.map((article) => store.delete([key, article])),
      ...fresh.map(([article, text]) => store.put(text, [key, article])),
    ]
  }

  /** Takes a draft out of this browser, with its history and texts. */
  async remove(key: string): Promise<void> {
    const at = this.#db.transaction(stores, 'readwrite')
    await Promise.all([
      at.objectStore('heads').delete(key),
      at.objectStore('starts').delete(key),
      at.objectStore('entries').delete(ofDraft(key)),
      at.objectStore('texts').delete(ofDraft(key)),
      at.done,
    ])
  }

  /** Gives a draft another key, such as one that can't be read, so that it is not lost and out of the way. */
  async putAside(key: string): Promise<string> {
    const heads = await this.#db.getAllKeys('heads')
    let number = 1
    while (heads.includes(`${key}/aside-${number}`)) number += 1
    const to = `${key}/aside-${number}`
    const at = this.#db.transaction(stores, 'readwrite')
    const [head, start, entryKeys, entries, textKeys, texts] = await Promise.all([
      at.objectStore('heads').get(key),
      at.objectStore('starts').get(key),
      at.objectStore('entries').getAllKeys(ofDraft(key)),
      at.objectStore('entries').getAll(ofDraft(key)),
      at.objectStore('texts').getAllKeys(ofDraft(key)),
      at.objectStore('texts').getAll(ofDraft(key)),
    ])
    const works: Promise<unknown>[] = []
    if (head)
      works.push(at.objectStore('heads').put({ ...head, key: to }), at.objectStore('heads').delete(key))
    works.push(at.objectStore('starts').put(start, to), at.objectStore('starts').delete(key))
    entries.forEach((entry, i) =>
      works.push(at.objectStore('entries').put(entry, [to, entryKeys[i]?.[1] ?? i])),
    )
    texts.forEach((text, i) => works.push(at.objectStore('texts').put(text, [to, textKeys[i]?.[1] ?? ''])))
    works.push(at.objectStore('entries').delete(ofDraft(key)), at.objectStore('texts').delete(ofDraft(key)))
    await Promise.all([...works, at.done])
    return to
  }

  close(): void {
    this.#db.close()
  }
}

/** A key that no kept draft has, for a dossier begun from nothing: `new-1`, `new-2` … */
export function freshKey(heads: readonly Pick<DraftHead, 'key'>[]): string {
  let number = 1
  while (heads.some(({ key }) => key === `new-${number}`)) number += 1
  return `new-${number}`
}
