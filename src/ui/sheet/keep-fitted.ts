/** Fits a box now and whenever it may fit no longer: when its size changes, or letters come that are wider. Gives what ends that. */
export function keepFitted(box: HTMLElement, fit: () => void): () => void {
  fit()
  const watch = new ResizeObserver(fit)
  watch.observe(box)
  // letters are as wide as they are only once their font is there
  document.fonts.addEventListener('loadingdone', fit)
  return () => {
    watch.disconnect()
    document.fonts.removeEventListener('loadingdone', fit)
  }
}
