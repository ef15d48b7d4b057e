/** The part of the browser's storage that is needed. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** What came of keeping a text: there was no room for it, or nothing may be kept at all. */
export type KeepFault = 'full' | 'forbidden'

/** Keeps texts in the browser under keys that begin alike; never throws, whatever the browser allows. */
export class Keeper {
  readonly #open: () => Store
  readonly key: string
  /** whether what stands under the key must not be written over */
  #taken = false

  /** `open` gives the storage, and may throw, as reading `localStorage` does where it is forbidden */
  constructor(key: string, open: () => Store) {
    this.key = key
    this.#open = open
  }

  /** The text that is kept, under the key itself or one beneath it; null: none, or it may not be read. */
  read(beneath = ''): string | null {
    try {
      return this.#open().getItem(this.key + beneath)
    } catch {
      return null
    }
  }

  /** Keeps a text (null: none any more); null where that went well. */
  keep(text: string | null, beneath = ''): KeepFault | null {
    if (this.#taken && beneath === '') return 'full'
    try {
      const store = this.#open()
      if (text === null) store.removeItem(this.key + beneath)
      else store.setItem(this.key + beneath, text)
      return null
    } catch (error) {
      return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'forbidden'
    }
  }

  /** Puts a text aside, so that the key is free and the text not lost. Gives the key it has now; null where it has to stay, and stays. */
  putAside(text: string): string | null {
    let number = 1
    while (this.read(`/aside-${number}`) !== null) number += 1
    const beneath = `/aside-${number}`
    this.#taken = this.keep(text, beneath) !== null
    if (this.#taken) return null
    this.keep(null)
    return this.key + beneath
  }
}
