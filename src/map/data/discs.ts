import { dataKinds } from '../../core/data/columns.ts'
import type { Lang } from '../../core/words.ts'
import { discRadius, type Clusters } from './clusters.ts'
import {
  discAttributes,
  discsFragment,
  discsVertex,
  discUniforms,
  figureAttributes,
  figuresFragment,
  figuresVertex,
  figureUniforms,
} from './discs-shader.ts'
import { drawFigures, glyph, NumberLine, type Figures } from './figures.ts'
import type { Frame } from './frame.ts'
import type { Inks } from './inks.ts'
import { drawCopies } from './placing.ts'
import { Program } from './program.ts'
import { kindRoom } from './tally.ts'

/** Bytes of a disc in its buffer: its position, its radius and the shares of eight kinds. */
const discBytes = 20
/** Bytes of a figure: its number's position, its way from there, and which it is. */
const figureBytes = 16

/** The discs of clusters and the numbers on them. */
export class Discs {
  private readonly gl: WebGL2RenderingContext
  private readonly discs: Program<typeof discUniforms>
  private readonly figures: Program<typeof figureUniforms>
  private readonly discArray: WebGLVertexArrayObject
  private readonly figureArray: WebGLVertexArrayObject
  private readonly discBuffer: WebGLBuffer
  private readonly figureBuffer: WebGLBuffer
  private readonly atlas: WebGLTexture
  private drawn: Figures | null = null
  private pixels = 0
  private lang: Lang | null = null
  private count = 0
  private figureCount = 0
  private readonly discData = new Packed(discBytes)
  private readonly figureData = new Packed(figureBytes)
  private readonly line = new NumberLine()

  constructor(gl: WebGL2RenderingContext) {
    this.gl = gl
    this.discs = new Program(gl, discsVertex, discsFragment, discAttributes, discUniforms)
    this.figures = new Program(gl, figuresVertex, figuresFragment, figureAttributes, figureUniforms)
    this.discBuffer = gl.createBuffer()
    this.figureBuffer = gl.createBuffer()
    this.atlas = gl.createTexture()
    this.discArray = gl.createVertexArray()
    gl.bindVertexArray(this.discArray)
    gl.bindBuffer(gl.ARRAY_BUFFER, this.discBuffer)
    gl.vertexAttribIPointer(0, 2, gl.INT, discBytes, 0)
    gl.vertexAttribPointer(1, 1, gl.FLOAT, false, discBytes, 8)
    gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, discBytes, 12)
    gl.vertexAttribPointer(3, 4, gl.UNSIGNED_BYTE, true, discBytes, 16)
    this.figureArray = gl.createVertexArray()
    for (let i = 0; i < 4; i++) this.perInstance(i)
    gl.bindVertexArray(this.figureArray)
    gl.bindBuffer(gl.ARRAY_BUFFER, this.figureBuffer)
    gl.vertexAttribIPointer(0, 2, gl.INT, figureBytes, 0)
    gl.vertexAttribPointer(1, 2, gl.FLOAT, false, figureBytes, 8)
    for (let i = 0; i < 2; i++) this.perInstance(i)
    gl.bindVertexArray(null)
  }

  /** Takes over what was counted. */
  fill(clusters: Clusters, ratio: number, size: number, lang: Lang): void {
    this.needFigures(ratio * size, lang)
    const { discData, figureData, line } = this
    const widths = this.drawn?.widths ?? []
    this.count = clusters.size
    this.figureCount = 0
    for (let disc = 0; disc < clusters.size; disc++) {
      const x = clusters.at[2 * disc] ?? 0
      const y = clusters.at[2 * disc + 1] ?? 0
      const rows = clusters.totals[disc] ?? 0
      const at = discData.roomFor(disc)
      discData.whole[at / 4] = x
      discData.whole[at / 4 + 1] = y
      discData.any[at / 4 + 2] = discRadius(rows)
      let sum = 0
      for (let kind = 0; kind < kindRoom; kind++) {
        sum += kind < dataKinds.length ? (clusters.kinds[disc * kindRoom + kind] ?? 0) : 0
        discData.bytes[at + 12 + kind] = Math.round((255 * sum) / rows)
      }
      line.lay(rows, widths)
      for (let i = 0; i < line.length; i++) {
        const figure = figureData.roomFor(this.figureCount++)
        figureData.whole[figure / 4] = x
        figureData.whole[figure / 4 + 1] = y
        figureData.any[figure / 4 + 2] = line.right[i] ?? 0
        figureData.any[figure / 4 + 3] = line.figures[i] ?? 0
      }
    }
    this.upload(this.discBuffer, discData, this.count)
    this.upload(this.figureBuffer, figureData, this.figureCount)
  }

  draw(frame: Frame, inks: Inks, size: number): void {
    const { gl, discs, figures } = this
    if (this.count === 0) return
    const { ratio } = frame
    discs.use()
    discs.setColours('u_colours', inks.kinds)
    discs.set('u_card', ...inks.card)
    discs.set('u_edge', ...inks.edge)
    discs.set('u_ratio', ratio)
    discs.set('u_size', size)
    gl.bindVertexArray(this.discArray)
    drawCopies(discs, frame, () => gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, this.count))
    figures.use()
    gl.activeTexture(gl.TEXTURE0)
    gl.bindTexture(gl.TEXTURE_2D, this.atlas)
    figures.set('u_atlas', 0)
    figures.set('u_ink', ...inks.ink)
    figures.set('u_ratio', ratio)
    figures.set('u_size', size)
    figures.set('u_glyph', glyph.width * size, glyph.height * size)
    gl.bindVertexArray(this.figureArray)
    drawCopies(figures, frame, () => gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, this.figureCount))
  }

  /** The letters have come: figures are drawn anew at the next filling. */
  forgetFigures(): void {
    this.pixels = 0
  }

  private upload(buffer: WebGLBuffer, { bytes, size }: Packed, count: number): void {
    const { gl } = this
    gl.bindVertexArray(null)
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
    gl.bufferData(gl.ARRAY_BUFFER, bytes, gl.DYNAMIC_DRAW, 0, count * size)
  }

  private perInstance(location: number): void {
    this.gl.enableVertexAttribArray(location)
    this.gl.vertexAttribDivisor(location, 1)
  }

  private needFigures(pixels: number, lang: Lang): void {
    if (pixels === this.pixels && lang === this.lang) return
    const drawn = drawFigures(pixels, lang)
    if (drawn === null) return
    const { gl } = this
    this.pixels = pixels
    this.lang = lang
    this.drawn = drawn
    gl.activeTexture(gl.TEXTURE0)
    gl.bindTexture(gl.TEXTURE_2D, this.atlas)
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, drawn.image)
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR)
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR)
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE)
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE)
  }
}

/** Numbers of several types side by side, as a buffer takes them, in memory that grows and is used again. */
class Packed {
  whole = new Int32Array(0)
  any = new Float32Array(0)
  bytes = new Uint8Array(0)
  /** bytes of an entry */
  readonly size: number

  constructor(size: number) {
    this.size = size
  }

  /** Where an entry stands, in bytes. */
  roomFor(entry: number): number {
    const end = (entry + 1) * this.size
    if (end > this.bytes.length) {
      const grown = new Uint8Array(2 * end)
      grown.set(this.bytes)
      this.bytes = grown
      this.whole = new Int32Array(grown.buffer)
      this.any = new Float32Array(grown.buffer)
    }
    return entry * this.size
  }
}
