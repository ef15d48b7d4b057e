import type { Attachment } from 'svelte/attachments'
import { keepFitted } from '../sheet/keep-fitted.ts'

const shares = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52]

interface HangsOn {
  readonly content: unknown
  /** the smallest share */
  readonly least: number
}

/** Sets `--fit` to the largest share of the words' size at which a box holds them; anew for every change of what it hangs on. */
export function fit({ least }: HangsOn): Attachment<HTMLElement> {
  return (box) => {
    const size = () => {
      for (const share of shares) {
        box.style.setProperty('--fit', String(share))
        if (share <= least || box.scrollHeight <= box.clientHeight + 1) break
      }
    }
    return keepFitted(box, size)
  }
}
