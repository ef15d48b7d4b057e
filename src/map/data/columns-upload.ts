import { pause } from '../../core/data/slices.ts'

/** Values of one column, to be put on the graphics card. */
export interface Column {
  readonly data: Int32Array | Uint8Array | Float32Array
  /** values a row */
  readonly size: 1 | 2
  /** the rows whose values these are to be, in this order; null: all, as they stand */
  readonly rows: Int32Array | null
  /** how many vertices in a row have each of them */
  readonly vertices: number
}

/** Vertices for which there are values. */
const verticesOf = ({ data, size, rows, vertices }: Column): number =>
  (rows === null ? data.length / size : rows.length) * vertices

/** Values of rows that are uploaded between two looks at the clock: what is copied in about a millisecond. */
const most = 1 << 16

/** A buffer for a column, as large as it needs, with nothing in it yet. */
export function bufferFor(gl: WebGL2RenderingContext, column: Column): WebGLBuffer {
  const { data, size } = column
  const buffer = gl.createBuffer()
  gl.bindBuffer(gl.COPY_WRITE_BUFFER, buffer)
  gl.bufferData(gl.COPY_WRITE_BUFFER, verticesOf(column) * size * data.BYTES_PER_ELEMENT, gl.STATIC_DRAW)
  gl.bindBuffer(gl.COPY_WRITE_BUFFER, null)
  return buffer
}

/**
 * Puts a column into its buffer, a part at each step. It may be done between two frames: the binding that is used for it is nobody
 * else's.
 */
export function* uploading(
  gl: WebGL2RenderingContext,
  buffer: WebGLBuffer,
  column: Column,
): Generator<void, void, undefined> {
  const { data, size, rows, vertices } = column
  const count = verticesOf(column)
  const asItStands = rows === null && vertices === 1
  // whole rows
  const chunk = Math.floor(most / vertices) * vertices
  for (let from = 0; from < count; from += chunk) {
    const to = Math.min(count, from + chunk)
    const part = asItStands ? data.subarray(from * size, to * size) : gathered(column, from, to)
    gl.bindBuffer(gl.COPY_WRITE_BUFFER, buffer)
    gl.bufferSubData(gl.COPY_WRITE_BUFFER, from * size * data.BYTES_PER_ELEMENT, part)
    gl.bindBuffer(gl.COPY_WRITE_BUFFER, null)
    yield
  }
}

/** So many steps are taken before the card is waited for: what is ahead of it would have to be waited for in the middle of a step. */
const ahead = 16
/** How long the page is kept waiting at a time, ms. */
const slice = 8

/** Takes all steps, a few milliseconds at a time and no faster than the graphics card does; ends early where the context is lost. */
export async function inSteps(
  gl: WebGL2RenderingContext,
  steps: Generator<void, void, undefined>,
): Promise<void> {
  let until = performance.now() + slice
  for (let taken = 1; steps.next().done !== true; taken++) {
    if (taken % ahead === 0) await cardReady(gl)
    else if (performance.now() < until) continue
    else await pause()
    if (gl.isContextLost()) return
    until = performance.now() + slice
  }
  await cardReady(gl)
}

/** Resolves once the card has done what it was asked; never waits for it in a task. */
async function cardReady(gl: WebGL2RenderingContext): Promise<void> {
  const done = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
  if (done === null) return
  gl.flush()
  // a context that is lost has its fences passed, or failed
  while (gl.clientWaitSync(done, 0, 0) === gl.TIMEOUT_EXPIRED)
    await new Promise((next) => setTimeout(next, 4))
  gl.deleteSync(done)
}

/** The values of some vertices. */
function gathered(column: Column, from: number, to: number): Column['data'] {
  const { data, size } = column
  const count = (to - from) * size
  // one loop a type of array: one that meets them all is several times slower
  if (data instanceof Uint8Array) return fill(data, new Uint8Array(count), column, from)
  if (data instanceof Int32Array) return fill(data, new Int32Array(count), column, from)
  return fill(data, new Float32Array(count), column, from)
}

function fill<A extends Column['data']>(data: A, into: A, { size, rows, vertices }: Column, from: number): A {
  for (let i = 0, at = from / vertices; i < into.length; at++) {
    const value = size * (rows === null ? at : (rows[at] ?? 0))
    for (let vertex = 0; vertex < vertices; vertex++)
      for (let part = 0; part < size; part++) into[i++] = data[value + part] ?? 0
  }
  return into
}
