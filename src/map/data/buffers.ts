import type { Columns, Range } from '../../core/data/columns.ts'
import { firstAtLeast } from '../../core/data/window-rows.ts'
import { areaAttribute, corners } from './areas-shader.ts'
import { bufferFor, uploading, type Column } from './columns-upload.ts'
import type { Prepared } from './fixed.ts'
import { rowAttributes } from './shaders.ts'

/** How an attribute lies in its buffer. */
interface Attribute {
  readonly type: 'float' | 'int' | 'byte'
  readonly size: 1 | 2
  readonly buffer: WebGLBuffer
}

const mask = rowAttributes.indexOf('a_mask')

/**
 * A data set's columns on the graphics card, uploaded once, in steps that need not be taken in a frame; only a new mask is uploaded
 * later. Nothing may be drawn of it before all steps are taken.
 */
export class SetBuffers {
  private readonly gl: WebGL2RenderingContext
  private readonly columns: Columns
  private readonly prepared: Prepared
  private readonly buffers: WebGLBuffer[] = []
  /** null: the mask, which comes and goes */
  private readonly markAttributes: readonly (Attribute | null)[]
  private readonly areaAttributes: readonly (Attribute | null)[]
  /** how the attributes lie, told within a frame: outside of one, what is told there is MapLibre's */
  private arrays: { readonly marks: WebGLVertexArrayObject; readonly areas: WebGLVertexArrayObject } | null =
    null
  private readonly maskBuffer: WebGLBuffer
  private readonly areaMaskBuffer: WebGLBuffer
  private masked: Uint8Array | null = null
  private readonly uploads: Generator<void, void, undefined>[] = []

  constructor(gl: WebGL2RenderingContext, columns: Columns, prepared: Prepared) {
    this.gl = gl
    this.columns = columns
    this.prepared = prepared
    const { startEarliest, startLatest, endEarliest, endLatest } = columns
    const { at, look, areas, reach } = prepared
    this.maskBuffer = gl.createBuffer()
    this.areaMaskBuffer = gl.createBuffer()
    this.buffers.push(this.maskBuffer, this.areaMaskBuffer)
    const own = [at, look, null, startEarliest, startLatest, endEarliest, endLatest]
    const attribute = (data: Column['data'] | null, rows: Int32Array | null, vertices: number) =>
      data === null ? null : this.attribute({ data, size: data === at ? 2 : 1, rows, vertices })
    this.markAttributes = own.map((data) => attribute(data, null, 1))
    this.areaAttributes = [
      ...own.map((data) => attribute(data, areas, corners)),
      attribute(reach, null, corners),
    ]
  }

  /** The steps of its upload that are still to be taken. */
  *steps(): Generator<void, void, undefined> {
    for (const upload of this.uploads) yield* upload
  }

  /** Draws the marks of some rows. The program is in use and its uniforms are set. */
  drawMarks(ranges: readonly Range[]): void {
    const { gl } = this
    gl.bindVertexArray(this.laidOut().marks)
    this.offerMask()
    for (const { from, to } of ranges) gl.drawArrays(gl.POINTS, from, to - from)
  }

  /** Draws the areas of those of some rows that have one. */
  drawAreas(ranges: readonly Range[]): void {
    const { gl } = this
    const all = { from: 0, to: this.prepared.areas.length }
    gl.bindVertexArray(this.laidOut().areas)
    this.offerMask()
    for (const range of ranges) {
      const first = firstAtLeast(this.prepared.areas, all, range.from)
      const after = firstAtLeast(this.prepared.areas, all, range.to)
      if (after > first) gl.drawArrays(gl.TRIANGLES, corners * first, corners * (after - first))
    }
  }

  /** Takes another mask; the same one costs nothing. */
  setMask(next: Uint8Array | null): void {
    if (next === this.masked) return
    this.masked = next
    const { gl } = this
    const { marks, areas } = this.laidOut()
    const of_ = [
      [marks, this.maskBuffer, next],
      [areas, this.areaMaskBuffer, next === null ? null : ofCorners(next, this.prepared.areas)],
    ] as const
    for (const [array, buffer, bytes] of of_) {
      gl.bindVertexArray(array)
      if (bytes === null) gl.disableVertexAttribArray(mask)
      else {
        gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
        gl.bufferData(gl.ARRAY_BUFFER, bytes, gl.DYNAMIC_DRAW)
        gl.enableVertexAttribArray(mask)
        point(gl, mask, { type: 'byte', size: 1, buffer })
      }
    }
  }

  /** Whether these are the buffers of those columns. */
  holds(columns: Columns): boolean {
    return columns === this.columns
  }

  free(): void {
    for (const buffer of this.buffers) this.gl.deleteBuffer(buffer)
    if (this.arrays === null) return
    this.gl.deleteVertexArray(this.arrays.marks)
    this.gl.deleteVertexArray(this.arrays.areas)
  }

  /** Without a mask every row passes: a value that all have is no part of the array's state. */
  private offerMask(): void {
    if (this.masked === null) this.gl.vertexAttribI4ui(mask, 1, 0, 0, 0)
  }

  private attribute(column: Column): Attribute {
    const { data, size } = column
    const buffer = bufferFor(this.gl, column)
    this.buffers.push(buffer)
    this.uploads.push(uploading(this.gl, buffer, column))
    return {
      type: data instanceof Float32Array ? 'float' : data instanceof Int32Array ? 'int' : 'byte',
      size,
      buffer,
    }
  }

  private laidOut() {
    if (this.arrays !== null) return this.arrays
    const { gl } = this
    const laid = (attributes: readonly (Attribute | null)[]) => {
      const array = gl.createVertexArray()
      gl.bindVertexArray(array)
      for (const [location, attribute] of attributes.entries()) {
        if (attribute === null) continue
        gl.enableVertexAttribArray(location)
        point(gl, location, attribute)
      }
      return array
    }
    this.arrays = { marks: laid(this.markAttributes), areas: laid(this.areaAttributes) }
    gl.bindVertexArray(null)
    return this.arrays
  }
}

/** Says where an attribute's values are. */
function point(gl: WebGL2RenderingContext, location: number, { type, size, buffer }: Attribute): void {
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
  if (type === 'float') gl.vertexAttribPointer(location, size, gl.FLOAT, false, 0, 0)
  else gl.vertexAttribIPointer(location, size, type === 'byte' ? gl.UNSIGNED_BYTE : gl.INT, 0, 0)
}

/** A mask's values of some rows, for each of their areas' corners. */
function ofCorners(column: Uint8Array, rows: Int32Array): Uint8Array {
  const values = new Uint8Array(corners * rows.length)
  for (let i = 0, at = 0; i < rows.length; i++) {
    const value = column[rows[i] ?? 0] ?? 0
    for (const after = at + corners; at < after; at++) values[at] = value
  }
  return values
}

/** All attributes of the areas' program. */
export const areaAttributes = [...rowAttributes, areaAttribute]
