import type { Attachment } from 'svelte/attachments'

/** Sizes of title and text, in units, the largest first: nothing is set smaller than the back row can read. */
const sizes: readonly (readonly [title: number, text: number])[] = [
  [88, 45],
  [88, 42],
  [88, 40],
  [88, 38],
  [80, 38],
  [72, 38],
  [64, 38],
  [54, 38],
]

function fits(box: HTMLElement): boolean {
  const title = box.querySelector('h1')
  return (
    box.scrollHeight <= box.clientHeight + 1 && (title === null || title.scrollWidth <= title.clientWidth + 1)
  )
}

/** Sets title and text (`--title`, `--text`) in the largest sizes at which a box holds them; anew for every change of what it hangs on. */
export function fitted(hangsOn: {
  readonly unit: number
  readonly content: unknown
}): Attachment<HTMLElement> {
  return (box) => {
    void hangsOn
    const fit = () => {
      for (const [title, text] of sizes) {
        box.style.setProperty('--title', String(title))
        box.style.setProperty('--text', String(text))
        if (fits(box)) return
      }
    }
    fit()
    const watch = new ResizeObserver(fit)
    watch.observe(box)
    // letters are as wide as they are only once their font is there
    void document.fonts.ready.then(fit)
    return () => watch.disconnect()
  }
}
