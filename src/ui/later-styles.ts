let here: Promise<void> | null = null

/** Fetches the rooms' style sheet, once; where the page names none, the styles are in it already. Rejects where it cannot be had, and may be asked again. */
function styles(): Promise<void> {
  const href = document.querySelector<HTMLMetaElement>('meta[name=later-styles]')?.content
  return (here ??= new Promise((done, fail) => {
    if (href === undefined) {
      done()
      return
    }
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
    link.onload = () => done()
    link.onerror = () => {
      here = null
      link.remove()
      fail(new Error(href))
    }
    document.head.append(link)
  }))
}

/** A part whose styles are not in the first sheet: they come before it. */
export const room =
  <T>(load: () => Promise<T>) =>
  (): Promise<T> =>
    Promise.all([load(), styles()]).then(([part]) => part)
