import { dataKinds } from '../../core/data/columns.ts'
import { discRadius, kindRoom, type Clusters } from './clusters.ts'
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
import { drawFigures, glyph, layNumber, type Figures } from './figures.ts'
import type { Inks } from './inks.ts'
import { makeProgram, type Program } from './program.ts'

/** The discs of clusters and the numbers on them. */
export class Discs {
  private readonly gl: WebGL2RenderingContext
  private readonly discs: Program<(typeof discUniforms)[number]>
  private readonly figures: Program<(typeof figureUniforms)[number]>
  private readonly discArray: WebGLVertexArrayObject
  private readonly figureArray: WebGLVertexArrayObject
  private readonly discBuffer: WebGLBuffer
  private readonly figureBuffer: WebGLBuffer
  private readonly atlas: WebGLTexture
  private drawn: Figures | null = null
  private pixels = 0
  private count = 0
  private figureCount = 0

  constructor(gl: WebGL2RenderingContext) {
    this.gl = gl
    this.discs = makeProgram(gl, discsVertex, discsFragment, discAttributes, discUniforms)
    this.figures = makeProgram(gl, figuresVertex, figuresFragment, figureAttributes, figureUniforms)
    this.discBuffer = gl.createBuffer()
    this.figureBuffer = gl.createBuffer()
    this.atlas = gl.createTexture()
    this.discArray = gl.createVertexArray()
    gl.bindVertexArray(this.discArray)
    gl.bindBuffer(gl.ARRAY_BUFFER, this.discBuffer)
    gl.vertexAttribIPointer(0, 2, gl.INT, 20, 0)
    gl.vertexAttribPointer(1, 1, gl.FLOAT, false, 20, 8)
    gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, 20, 12)
    gl.vertexAttribPointer(3, 4, gl.UNSIGNED_BYTE, true, 20, 16)
    this.figureArray = gl.createVertexArray()
    for (let i = 0; i < 4; i++) this.perInstance(i)
    gl.bindVertexArray(this.figureArray)
    gl.bindBuffer(gl.ARRAY_BUFFER, this.figureBuffer)
    gl.vertexAttribIPointer(0, 2, gl.INT, 16, 0)
    gl.vertexAttribPointer(1, 2, gl.FLOAT, false, 16, 8)
    for (let i = 0; i < 2; i++) this.perInstance(i)
    gl.bindVertexArray(null)
  }

  /** Takes over what was counted. */
  fill(clusters: Clusters, ratio: number, size: number): void {
    this.needFigures(ratio * size)
    const { gl } = this
    const widths = this.drawn?.widths ?? []
    this.count = clusters.size
    const discs = new DataView(new ArrayBuffer(20 * clusters.size))
    const figures: number[] = []
    for (let disc = 0; disc < clusters.size; disc++) {
      const x = clusters.at[2 * disc] ?? 0
      const y = clusters.at[2 * disc + 1] ?? 0
      const rows = clusters.totals[disc] ?? 0
      discs.setInt32(20 * disc, x, true)
      discs.setInt32(20 * disc + 4, y, true)
      discs.setFloat32(20 * disc + 8, discRadius(rows), true)
      let sum = 0
      for (let kind = 0; kind < kindRoom; kind++) {
        sum += kind < dataKinds.length ? (clusters.kinds[disc * kindRoom + kind] ?? 0) : 0
        discs.setUint8(20 * disc + 12 + kind, Math.round((255 * sum) / rows))
      }
      layNumber(rows, widths, (figure, right) => figures.push(x, y, right, figure))
    }
    gl.bindVertexArray(null)
    gl.bindBuffer(gl.ARRAY_BUFFER, this.discBuffer)
    gl.bufferData(gl.ARRAY_BUFFER, discs, gl.DYNAMIC_DRAW)
    this.figureCount = figures.length / 4
    const packed = new DataView(new ArrayBuffer(4 * figures.length))
    for (const [i, value] of figures.entries())
      if (i % 4 < 2) packed.setInt32(4 * i, value, true)
      else packed.setFloat32(4 * i, value, true)
    gl.bindBuffer(gl.ARRAY_BUFFER, this.figureBuffer)
    gl.bufferData(gl.ARRAY_BUFFER, packed, gl.DYNAMIC_DRAW)
  }

  /** Draws them. `place` sets the uniforms that say where things are seen, and calls back once a copy of the world. */
  draw(inks: Inks, ratio: number, size: number, place: Placing): void {
    const { gl } = this
    if (this.count === 0) return
    const { at } = this.discs
    gl.useProgram(this.discs.program)
    gl.uniform3fv(at('u_colours'), inks.kinds)
    gl.uniform3fv(at('u_card'), inks.card)
    gl.uniform3fv(at('u_edge'), inks.edge)
    gl.uniform1f(at('u_ratio'), ratio)
    gl.uniform1f(at('u_size'), size)
    gl.bindVertexArray(this.discArray)
    place(at, () => gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, this.count))
    const figure = this.figures.at
    gl.useProgram(this.figures.program)
    gl.activeTexture(gl.TEXTURE0)
    gl.bindTexture(gl.TEXTURE_2D, this.atlas)
    gl.uniform1i(figure('u_atlas'), 0)
    gl.uniform3fv(figure('u_ink'), inks.ink)
    gl.uniform1f(figure('u_ratio'), ratio)
    gl.uniform1f(figure('u_size'), size)
    gl.uniform2f(figure('u_glyph'), glyph.width * size, glyph.height * size)
    gl.bindVertexArray(this.figureArray)
    place(figure, () => gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, this.figureCount))
  }

  /** The letters have come: figures are drawn anew at the next filling. */
  forgetFigures(): void {
    this.pixels = 0
  }

  private perInstance(location: number): void {
    this.gl.enableVertexAttribArray(location)
    this.gl.vertexAttribDivisor(location, 1)
  }

  private needFigures(pixels: number): void {
    if (pixels === this.pixels) return
    const drawn = drawFigures(pixels)
    if (drawn === null) return
    const { gl } = this
    this.pixels = pixels
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

/** What sets the uniforms of a place on the screen, and draws once a copy of the world. */
export type Placing = (
  at: (uniform: 'u_centre' | 'u_shift' | 'u_scale' | 'u_middle' | 'u_clip') => WebGLUniformLocation | null,
  draw: () => void,
) => void
