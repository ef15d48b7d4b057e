/** So many rows are worked through between two looks at the clock. */
const batch = 8192
/** How long the page is kept waiting at a time, ms. */
const slice = 8

/** Works through so many rows in short slices, so that the page goes on answering meanwhile. `work` gets the first one and the one after the last. */
export async function inSlices(length: number, work: (from: number, to: number) => void): Promise<void> {
  let until = performance.now() + slice
  for (let from = 0; from < length; from += batch) {
    if (performance.now() > until) {
      await pause()
      until = performance.now() + slice
    }
    work(from, Math.min(length, from + batch))
  }
}

/** Lets everything else have its turn; a timer would wait for at least 4 ms. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
