import type { Attachment } from 'svelte/attachments'
import { keepFitted } from '../sheet/keep-fitted.ts'

/**
 * Sizes of title and text, in units, the largest first: nothing is set smaller than the back row can read. Before the title gives way
 * what can be done without does (`tight`).
 */
const sizes: readonly (readonly [title: number, text: number, tight: boolean])[] = [
  [88, 64, false],
  [88, 56, false],
  [88, 50, false],
  [88, 45, false],
  [88, 42, false],
  [88, 40, false],
  [88, 38, false],
  [88, 38, true],
  [76, 38, true],
  [70, 38, true],
  [64, 38, true],
  [52, 38, true],
]

/** The largest text at each number of presses that it is to be larger by. */
const largest = new Map([
  [-2, 38],
  [-1, 42],
  [0, 45],
  [1, 50],
  [2, 56],
  [3, 64],
])

function fits(box: HTMLElement): boolean {
  const title = box.querySelector('h1')
  return (
    box.scrollHeight <= box.clientHeight + 1 && (title === null || title.scrollWidth <= title.clientWidth + 1)
  )
}

interface HangsOn {
  readonly unit: number
  readonly content: unknown
  /** how much larger than usual the text is to be, as far as it fits: presses */
  readonly larger: number
  /** told each time that the words may stand elsewhere */
  readonly onfit: () => void
}

/** Sets title and text (`--title`, `--text`) in the largest sizes at which a box holds them; anew for every change of what it hangs on. */
export function fitted({ larger, onfit }: HangsOn): Attachment<HTMLElement> {
  return (box) => {
    const wanted = sizes.filter(([, text]) => text <= (largest.get(larger) ?? 45))
    const fit = () => {
      for (const [title, text, tight] of wanted) {
        box.classList.toggle('tight', tight)
        box.style.setProperty('--title', String(title))
        box.style.setProperty('--text', String(text))
        if (fits(box)) break
      }
      onfit()
    }
    return keepFitted(box, fit)
  }
}
