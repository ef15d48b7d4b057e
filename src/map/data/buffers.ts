import type { Columns, Range } from '../../core/data/columns.ts'
import { firstAtLeast } from '../../core/data/window-rows.ts'
import { areaAttribute } from './areas-shader.ts'
import type { Prepared } from './fixed.ts'
import { rowAttributes } from './shaders.ts'

/** How an attribute lies in its buffer. */
interface Attribute {
  readonly data: Int32Array | Uint8Array | Float32Array
  readonly size: 1 | 2
}

const mask = rowAttributes.indexOf('a_mask')

/** A data set's columns on the graphics card, uploaded once; only a new mask is uploaded later. */
export class SetBuffers {
  private readonly gl: WebGL2RenderingContext
  private readonly columns: Columns
  private readonly prepared: Prepared
  private readonly buffers: WebGLBuffer[] = []
  private readonly marks: WebGLVertexArrayObject
  private readonly areas: WebGLVertexArrayObject
  private readonly areaAttributes: readonly (Attribute & { readonly buffer: WebGLBuffer })[]
  private readonly maskBuffer: WebGLBuffer
  private readonly areaMaskBuffer: WebGLBuffer
  private masked: Uint8Array | null = null

  constructor(gl: WebGL2RenderingContext, columns: Columns, prepared: Prepared) {
    this.gl = gl
    this.columns = columns
    this.prepared = prepared
    const { startEarliest, startLatest, endEarliest, endLatest } = columns
    const { at, look, areas, reach } = prepared
    const days = [startEarliest, startLatest, endEarliest, endLatest]
    this.maskBuffer = gl.createBuffer()
    this.areaMaskBuffer = gl.createBuffer()
    this.buffers.push(this.maskBuffer, this.areaMaskBuffer)

    this.marks = gl.createVertexArray()
    gl.bindVertexArray(this.marks)
    const rowData = [at, look, null, ...days]
    for (const [location, data] of rowData.entries()) {
      if (data === null) continue
      this.upload(data)
      gl.enableVertexAttribArray(location)
      point(gl, location, { data, size: data === at ? 2 : 1 }, 0)
    }

    this.areas = gl.createVertexArray()
    gl.bindVertexArray(this.areas)
    const pairs = new Int32Array(2 * areas.length)
    for (const [i, row] of areas.entries()) {
      pairs[2 * i] = at[2 * row] ?? 0
      pairs[2 * i + 1] = at[2 * row + 1] ?? 0
    }
    const ofAreas = [pairs, of(look, areas), null, ...days.map((column) => of(column, areas)), reach]
    this.areaAttributes = ofAreas.map((data, location) => {
      gl.vertexAttribDivisor(location, 1)
      if (data === null) return { data: new Uint8Array(0), size: 1, buffer: this.areaMaskBuffer }
      gl.enableVertexAttribArray(location)
      return { data, size: data === pairs ? 2 : 1, buffer: this.upload(data) }
    })
    gl.bindVertexArray(null)
  }

  /** Draws the marks of some rows. The program is in use and its uniforms are set. */
  drawMarks(ranges: readonly Range[]): void {
    const { gl } = this
    gl.bindVertexArray(this.marks)
    this.offerMask()
    for (const { from, to } of ranges) gl.drawArrays(gl.POINTS, from, to - from)
  }

  /** Draws the areas of those of some rows that have one. */
  drawAreas(ranges: readonly Range[]): void {
    const { gl } = this
    const all = { from: 0, to: this.prepared.areas.length }
    gl.bindVertexArray(this.areas)
    this.offerMask()
    for (const range of ranges) {
      const first = firstAtLeast(this.prepared.areas, all, range.from)
      const after = firstAtLeast(this.prepared.areas, all, range.to)
      if (after === first) continue
      for (const [location, attribute] of this.areaAttributes.entries()) {
        if (location === mask && this.masked === null) continue
        gl.bindBuffer(gl.ARRAY_BUFFER, attribute.buffer)
        point(gl, location, attribute, first)
      }
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, after - first)
    }
  }

  /** Takes another mask; the same one costs nothing. */
  setMask(next: Uint8Array | null): void {
    if (next === this.masked) return
    this.masked = next
    const { gl } = this
    const of_ = [
      [this.marks, this.maskBuffer, next],
      [this.areas, this.areaMaskBuffer, next === null ? null : of(next, this.prepared.areas)],
    ] as const
    for (const [array, buffer, bytes] of of_) {
      gl.bindVertexArray(array)
      if (bytes === null) gl.disableVertexAttribArray(mask)
      else {
        gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
        gl.bufferData(gl.ARRAY_BUFFER, bytes, gl.DYNAMIC_DRAW)
        gl.enableVertexAttribArray(mask)
        point(gl, mask, { data: bytes, size: 1 }, 0)
      }
    }
  }

  /** Whether these are the buffers of those columns. */
  holds(columns: Columns): boolean {
    return columns === this.columns
  }

  free(): void {
    for (const buffer of this.buffers) this.gl.deleteBuffer(buffer)
    this.gl.deleteVertexArray(this.marks)
    this.gl.deleteVertexArray(this.areas)
  }

  /** Without a mask every row passes: a value that all have is no part of the array's state. */
  private offerMask(): void {
    if (this.masked === null) this.gl.vertexAttribI4ui(mask, 1, 0, 0, 0)
  }

  private upload(data: Int32Array | Uint8Array | Float32Array): WebGLBuffer {
    const { gl } = this
    const buffer = gl.createBuffer()
    this.buffers.push(buffer)
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
    gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW)
    return buffer
  }
}

/** Says where an attribute's values begin in the bound buffer. */
function point(gl: WebGL2RenderingContext, location: number, { data, size }: Attribute, first: number): void {
  const offset = first * size * data.BYTES_PER_ELEMENT
  if (data instanceof Float32Array) gl.vertexAttribPointer(location, size, gl.FLOAT, false, 0, offset)
  else
    gl.vertexAttribIPointer(location, size, data instanceof Uint8Array ? gl.UNSIGNED_BYTE : gl.INT, 0, offset)
}

/** A column's values of some rows. */
function of(column: Int32Array, rows: Int32Array): Int32Array
function of(column: Uint8Array, rows: Int32Array): Uint8Array
function of(column: Int32Array | Uint8Array, rows: Int32Array): Int32Array | Uint8Array {
  const values = column instanceof Uint8Array ? new Uint8Array(rows.length) : new Int32Array(rows.length)
  for (let i = 0; i < rows.length; i++) values[i] = column[rows[i] ?? 0] ?? 0
  return values
}

/** All attributes of the areas' program. */
export const areaAttributes = [...rowAttributes, areaAttribute]
