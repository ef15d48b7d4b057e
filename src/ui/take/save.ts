/** Long enough for a browser to have taken the file over, ms. */
const kept = 20_000

/** Hands a file to the browser to be saved under a name. */
export function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.hidden = true
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), kept)
}
