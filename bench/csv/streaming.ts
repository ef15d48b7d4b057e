/** Ways of getting at a file's bytes in a worker, piece by piece; each gives how many there were. The fastest is the floor. */
export const streaming = {
  async stream(file: Blob): Promise<number> {
    const reader = file.stream().getReader()
    let bytes = 0
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return bytes
      bytes += value.length
    }
  },

  async byob(file: Blob): Promise<number> {
    const reader = file.stream().getReader({ mode: 'byob' })
    let buffer = new ArrayBuffer(piece)
    let bytes = 0
    for (;;) {
      const { done, value } = await reader.read(new Uint8Array(buffer))
      if (value === undefined || done) return bytes
      bytes += value.length
      buffer = value.buffer
    }
  },

  async slices(file: Blob): Promise<number> {
    let bytes = 0
    for (let at = 0; at < file.size; at += piece)
      bytes += (await file.slice(at, at + piece).arrayBuffer()).byteLength
    return bytes
  },

  /** the next slice is on its way while this one is looked at */
  async ahead(file: Blob): Promise<number> {
    let bytes = 0
    let next = file.slice(0, piece).arrayBuffer()
    for (let at = 0; at < file.size; at += piece) {
      const now = next
      next = file.slice(at + piece, at + 2 * piece).arrayBuffer()
      bytes += (await now).byteLength
    }
    return bytes
  },

  sync(file: Blob): number {
    const reader = new FileReaderSync()
    let bytes = 0
    for (let at = 0; at < file.size; at += piece)
      bytes += reader.readAsArrayBuffer(file.slice(at, at + piece)).byteLength
    return bytes
  },
}
const piece = 1 << 23

export type Way = keyof typeof streaming
export const ways: readonly Way[] = ['stream', 'byob', 'slices', 'ahead', 'sync']
