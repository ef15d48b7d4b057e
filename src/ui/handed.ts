/** One thing that was dropped, as a browser hands it over within the drop alone; nothing of what is no file, such as words. */
export interface Handed {
  readonly file: File | null
  readonly entry: FileSystemEntry | null
}

/** What a drop hands over; null: no file. Has the browser not open it in place of the page. */
export function handedBy(event: DragEvent): readonly Handed[] | null {
  if (!event.dataTransfer?.types.includes('Files')) return null
  event.preventDefault()
  return [...event.dataTransfer.items].map((item) => ({
    file: item.getAsFile(),
    entry: item.webkitGetAsEntry(),
  }))
}

/** What was pasted, as a browser hands it over within the paste alone. */
export interface Pasted {
  readonly files: readonly File[]
  readonly text: string
}

/** A table from a spreadsheet, or a file that was copied, pasted anywhere but into a field; null: it is neither. Has the browser do nothing else with it. */
export function pastedBy(event: ClipboardEvent): Pasted | null {
  const { clipboardData: clip, target } = event
  if (!clip || (target instanceof Element && target.closest('input,textarea,[contenteditable]'))) return null
  // spreadsheets put a picture of the cells beside them
  const files = [...clip.files].filter(({ type }) => !type.startsWith('image/'))
  const text = clip.getData('text/plain')
  // a word that was copied is no table; GeoJSON may stand in one line
  if (!files.length && !/[\t,;|].*\r?\n|^\s*\{\s*"/.test(text)) return null
  event.preventDefault()
  return { files, text }
}

let before: Promise<unknown> = Promise.resolve()

/**
 * Does what is to be done with something handed over, once what was handed over before it has been taken: neither a folder that takes its
 * time nor a part that is still being fetched lets what comes later overtake it. Settles as the work does.
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = before.then(work)
  before = turn.catch(() => 0)
  return turn
}

/** Takes up what nobody takes: what is there for it (see src/ui/data/DataPort.svelte) comes later than the first of it may. */
export function takeUp(take: (handed: readonly Handed[] | Pasted) => Promise<unknown>): void {
  for (const sign of ['dragover', 'drop', 'paste'] as const)
    addEventListener(sign, (event) => {
      if (event.defaultPrevented) return
      const handed = event instanceof DragEvent ? handedBy(event) : pastedBy(event)
      if (handed && sign !== 'dragover') void inTurn(() => take(handed))
    })
}
