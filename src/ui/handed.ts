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

/** Takes up files that nobody takes: what is there for them (see src/ui/data/DataPort.svelte) comes later than the first of them may. */
export function takeUp(take: (handed: readonly Handed[]) => Promise<unknown>): void {
  for (const sign of ['dragover', 'drop'] as const)
    addEventListener(sign, (event) => {
      const handed = event.defaultPrevented ? null : handedBy(event)
      if (handed && sign === 'drop') void take(handed)
    })
}
