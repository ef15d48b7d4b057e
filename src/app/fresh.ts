/** What a page keeps outside of its view, as it was at one time. */
export interface Kept {
  /** puts it back */
  restore(): void
}

function copy(storage: Storage): ReadonlyMap<string, string> {
  return new Map(
    Array.from({ length: storage.length }, (_, i) => storage.key(i)).flatMap((key) => {
      const value = key === null ? null : storage.getItem(key)
      return key === null || value === null ? [] : [[key, value] as const]
    }),
  )
}

function putBack(storage: Storage, kept: ReadonlyMap<string, string>): void {
  for (const key of copy(storage).keys()) if (!kept.has(key)) storage.removeItem(key)
  for (const [key, value] of kept) if (storage.getItem(key) !== value) storage.setItem(key, value)
}

/** Keeps address and storage as they are now, for the next visitor; what the page scrolled, selected or focused is let go. */
export function keepFresh(): Kept {
  const { href } = location
  const storages = [() => localStorage, () => sessionStorage].flatMap((storage) => {
    try {
      return [{ of: storage(), kept: copy(storage()) }]
    } catch {
      // a browser may refuse all storage: then there is nothing to put back
      return []
    }
  })
  return {
    restore() {
      if (location.href !== href) history.replaceState(null, '', href)
      for (const { of, kept } of storages) putBack(of, kept)
      getSelection()?.removeAllRanges()
      scrollTo(0, 0)
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    },
  }
}
