import { mount, unmount } from 'svelte'
import type { StoryPages } from '../../io/pages.ts'
import { fitPaper } from './fit-paper.ts'
import Handout from './Handout.svelte'

/** The handout, standing out of sight for the printer. */
export interface OnPaper {
  remove(): void
}

/** Sets the handout and waits until all of it is there: a browser that prints waits for no picture and no font. */
export async function onPaper(
  story: StoryPages,
  files: readonly (Blob | null)[],
  notes: boolean,
): Promise<OnPaper> {
  const addresses = files.map((file) => (file === null ? null : URL.createObjectURL(file)))
  const handout = mount(Handout, { target: document.body, props: { story, pictures: addresses, notes } })
  const pictures = [...document.querySelectorAll<HTMLImageElement>('.handout img')]
  // one that is broken is printed as its words
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)))
  await document.fonts.ready
  const root = document.querySelector<HTMLElement>('body > .handout')
  if (root) fitPaper(root)
  return {
    remove() {
      void unmount(handout)
      addresses.forEach((address) => {
        if (address !== null) URL.revokeObjectURL(address)
      })
    },
  }
}
