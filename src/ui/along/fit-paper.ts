/** Sizes of words on paper, pt, the largest first: nothing is set smaller than can be read at arm's length. */
const sizes = [13, 12.5, 12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7]

/**
 * Sets each `.fits` in the largest size (`--text`) at which its box holds it. One that no size fits is let run on to a page of its own:
 * no word is lost.
 */
export function fitPaper(root: HTMLElement): void {
  for (const box of root.querySelectorAll<HTMLElement>('.fits')) {
    const size = sizes.find((pt) => {
      box.style.setProperty('--text', `${pt}pt`)
      return box.scrollHeight <= box.clientHeight + 1
    })
    box.closest('.page')?.classList.toggle('long', size === undefined)
  }
}
