import type { Columns, Range } from '../../core/data/columns.ts'
import { areasFragment, areasVertex, areaUniforms } from './areas-shader.ts'
import { areaAttributes, SetBuffers } from './buffers.ts'
import type { Clusters, Gathered } from './clusters.ts'
import { channels } from './colours.ts'
import { Discs, type Placing } from './discs.ts'
import { world } from './fixed.ts'
import { margin, type Frame } from './frame.ts'
import type { Inks } from './inks.ts'
import { marksFragment, marksVertex } from './marks-shader.ts'
import type { ShownSet } from './picture.ts'
import { makeProgram, type Program } from './program.ts'
import { rowAttributes, rowUniforms } from './shaders.ts'

/** A data set ready to be drawn. */
export interface Drawn extends Gathered {
  readonly shown: ShownSet
}

/** How a row is set apart: u_emphasis. */
export const emphasis = { none: 0, hovered: 1, selected: 2 } as const

const uniforms = [...rowUniforms, ...areaUniforms]
type RowProgram = Program<(typeof uniforms)[number]>

/** Everything on the graphics card: made anew when a lost context has come back. Only used while MapLibre lets its layers draw. */
export class Drawer {
  private readonly gl: WebGL2RenderingContext
  private readonly marks: RowProgram
  private readonly areas: RowProgram
  private readonly discs: Discs
  private readonly cells: WebGLTexture
  private sets: SetBuffers[] = []

  constructor(gl: WebGL2RenderingContext) {
    this.gl = gl
    this.marks = makeProgram(gl, marksVertex, marksFragment, rowAttributes, uniforms)
    this.areas = makeProgram(gl, areasVertex, areasFragment, areaAttributes, [
      ...rowUniforms,
      ...areaUniforms,
    ])
    this.discs = new Discs(gl)
    this.cells = gl.createTexture()
  }

  /** Takes over the grid of clusters. */
  fillClusters(clusters: Clusters, frame: Frame, size: number): void {
    const { gl } = this
    this.discs.fill(clusters, frame.ratio, size)
    gl.activeTexture(gl.TEXTURE0)
    gl.bindTexture(gl.TEXTURE_2D, this.cells)
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1)
    gl.texImage2D(
      gl.TEXTURE_2D,
      0,
      gl.R8UI,
      clusters.columns,
      clusters.rows,
      0,
      gl.RED_INTEGER,
      gl.UNSIGNED_BYTE,
      clusters.flags,
    )
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4)
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
  }

  /** The letters of figures have come. */
  forgetFigures(): void {
    this.discs.forgetFigures()
  }

  /** Draws what is under the marks: areas within which something happened. */
  drawAreas(view: View): void {
    this.drawRows(this.areas, view, (buffers, ranges) => buffers.drawAreas(ranges))
  }

  drawMarks(view: View): void {
    this.drawRows(this.marks, view, (buffers, ranges) => buffers.drawMarks(ranges))
  }

  drawDiscs({ frame, inks, size }: View): void {
    this.begin(frame)
    this.discs.draw(inks, frame.ratio, size, this.placing(frame))
    this.end(frame)
  }

  /** Gives back what sets use that are shown no longer. */
  keep(columns: readonly Columns[]): void {
    const gone = this.sets.filter((set) => !columns.some((kept) => set.holds(kept)))
    for (const set of gone) set.free()
    if (gone.length > 0) this.sets = this.sets.filter((set) => !gone.includes(set))
  }

  private drawRows(
    { program, at }: RowProgram,
    { frame, inks, size, radius, widest, sets, apart, clusters }: View,
    draw: (buffers: SetBuffers, ranges: readonly Range[]) => void,
  ): void {
    const { gl } = this
    this.begin(frame)
    gl.useProgram(program)
    gl.activeTexture(gl.TEXTURE0)
    gl.bindTexture(gl.TEXTURE_2D, this.cells)
    gl.uniform1i(at('u_cells'), 0)
    gl.uniform4i(
      at('u_grid'),
      clusters.left,
      clusters.top,
      clusters.size > 0 ? clusters.columns : 0,
      clusters.rows,
    )
    gl.uniform1i(at('u_shiftBits'), clusters.bits)
    gl.uniform3fv(at('u_colours'), inks.kinds)
    gl.uniform3fv(at('u_card'), inks.card)
    gl.uniform3fv(at('u_ink'), inks.ink)
    gl.uniform1f(at('u_ratio'), frame.ratio)
    gl.uniform1f(at('u_widest'), widest)
    gl.uniform2f(at('u_hatch'), frame.hatchLeft, frame.hatchTop)
    const place = this.placing(frame)
    const one = (set: Drawn, ranges: readonly Range[], how: number): void => {
      const { from, to, kinds, certainty, mask, colour } = set.shown
      const buffers = this.buffersOf(set)
      buffers.setMask(mask)
      gl.uniform2i(at('u_window'), from, to)
      gl.uniform1ui(at('u_kinds'), kinds)
      gl.uniform1i(at('u_certain'), certainty === null ? 0 : 1)
      gl.uniform3fv(at('u_own'), channels(colour))
      gl.uniform1i(at('u_emphasis'), how)
      gl.uniform1f(at('u_radius'), radius * size * (how === emphasis.none ? 1 : 1.3))
      place(at, () => draw(buffers, ranges))
    }
    for (const set of sets) one(set, set.ranges, emphasis.none)
    for (const { set, range, how } of apart) one(set, range, how)
    this.end(frame)
  }

  private buffersOf({ columns, prepared }: Drawn): SetBuffers {
    let found = this.sets.find((set) => set.holds(columns))
    if (found === undefined) {
      found = new SetBuffers(this.gl, columns, prepared)
      this.sets.push(found)
    }
    return found
  }

  /** Draws into a somewhat larger picture than is seen: points whose middle lies beyond its edge would not be drawn at all. */
  private begin({ width, height, ratio }: Frame): void {
    const { gl } = this
    gl.disable(gl.DEPTH_TEST)
    gl.disable(gl.STENCIL_TEST)
    gl.disable(gl.CULL_FACE)
    const room = margin * ratio
    gl.viewport(-room, -room, width * ratio + 2 * room, height * ratio + 2 * room)
  }

  private end({ width, height, ratio }: Frame): void {
    const { gl } = this
    gl.bindVertexArray(null)
    gl.viewport(0, 0, width * ratio, height * ratio)
  }

  private placing({ x, y, scale, left, top, width, height, copies }: Frame): Placing {
    const { gl } = this
    return (at, draw) => {
      gl.uniform2i(at('u_centre'), x, y)
      gl.uniform1f(at('u_scale'), scale)
      gl.uniform2f(at('u_middle'), left, top)
      const across = width + 2 * margin
      const down = height + 2 * margin
      gl.uniform4f(at('u_clip'), 2 / across, -2 / down, -width / across, height / down)
      for (let copy = -copies; copy <= copies; copy++) {
        gl.uniform1f(at('u_shift'), copy * world)
        draw()
      }
    }
  }
}

/** All that a frame is drawn from. */
export interface View {
  readonly frame: Frame
  readonly inks: Inks
  /** how much larger than at a desk */
  readonly size: number
  /** of marks, px at a desk */
  readonly radius: number
  /** how wide areas may be, px to the edge */
  readonly widest: number
  readonly sets: readonly Drawn[]
  /** rows set apart, the selected one last */
  readonly apart: readonly { readonly set: Drawn; readonly range: readonly Range[]; readonly how: number }[]
  readonly clusters: Clusters
}
