import type { Lang } from '../../core/words.ts'
import type { Columns, Range } from '../../core/data/columns.ts'
import { areasFragment, areasVertex, areaUniforms } from './areas-shader.ts'
import { areaAttributes, SetBuffers } from './buffers.ts'
import type { Clusters } from './clusters.ts'
import { Discs } from './discs.ts'
import { margin, type Frame } from './frame.ts'
import type { Inks } from './inks.ts'
import { marksFragment, marksVertex } from './marks-shader.ts'
import type { ShownSet } from './picture.ts'
import { drawCopies } from './placing.ts'
import { Program } from './program.ts'
import { rowAttributes, rowUniforms } from './shaders.ts'
import type { Gathered } from './tally.ts'

/** A data set ready to be drawn. */
export interface Drawn extends Gathered {
  readonly shown: ShownSet
  /** the set's own colour */
  readonly own: readonly [red: number, green: number, blue: number]
}

/** How a row is set apart: u_emphasis. */
export const emphasis = { none: 0, hovered: 1, selected: 2 } as const

const allUniforms = { ...rowUniforms, ...areaUniforms }

/** Everything on the graphics card: made anew when a lost context has come back. Only used while MapLibre lets its layers draw. */
export class Drawer {
  private readonly gl: WebGL2RenderingContext
  private readonly marks: Program<typeof rowUniforms>
  private readonly areas: Program<typeof allUniforms>
  private readonly discs: Discs
  private readonly cells: WebGLTexture
  private sets: SetBuffers[] = []

  constructor(gl: WebGL2RenderingContext) {
    this.gl = gl
    this.marks = new Program(gl, marksVertex, marksFragment, rowAttributes, rowUniforms)
    this.areas = new Program(gl, areasVertex, areasFragment, areaAttributes, allUniforms)
    this.discs = new Discs(gl)
    this.cells = gl.createTexture()
    gl.activeTexture(gl.TEXTURE0)
    gl.bindTexture(gl.TEXTURE_2D, this.cells)
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
  }

  /** Takes over what is gathered in clusters. */
  fillClusters(clusters: Clusters, frame: Frame, size: number, lang: Lang): void {
    const { gl } = this
    const { grid, flags } = clusters
    this.discs.fill(clusters, frame.ratio, size, lang)
    if (grid === null) return
    gl.activeTexture(gl.TEXTURE0)
    gl.bindTexture(gl.TEXTURE_2D, this.cells)
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1)
    const { columns, rows } = grid
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.R8UI, columns, rows, 0, gl.RED_INTEGER, gl.UNSIGNED_BYTE, flags)
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4)
  }

  /** The letters of figures have come. */
  forgetFigures(): void {
    this.discs.forgetFigures()
  }

  /** Draws what is under the marks: areas within which something happened. */
  drawAreas(view: View): void {
    const { areas } = this
    this.begin(view.frame)
    areas.use()
    areas.set('u_widest', view.widest)
    areas.set('u_hatch', view.frame.hatchLeft, view.frame.hatchTop)
    this.drawRows(areas, view, true)
    this.end(view.frame)
  }

  drawMarks(view: View): void {
    this.begin(view.frame)
    this.marks.use()
    this.drawRows(this.marks, view, false)
    this.end(view.frame)
  }

  drawDiscs({ frame, inks, size }: View): void {
    this.begin(frame)
    this.discs.draw(frame, inks, size)
    this.end(frame)
  }

  /** Takes over a set that was uploaded. */
  take(set: SetBuffers): void {
    this.sets.push(set)
  }

  /** Gives back what sets use that are shown no longer. */
  keep(columns: readonly Columns[]): void {
    const gone = this.sets.filter((set) => !columns.some((kept) => set.holds(kept)))
    for (const set of gone) set.free()
    if (gone.length > 0) this.sets = this.sets.filter((set) => !gone.includes(set))
  }

  /** Draws all sets, and the rows that are set apart, by the program in use. */
  private drawRows(program: Program<typeof rowUniforms>, view: View, areas: boolean): void {
    const { gl } = this
    const { frame, inks, clusters } = view
    const { grid } = clusters
    gl.activeTexture(gl.TEXTURE0)
    gl.bindTexture(gl.TEXTURE_2D, this.cells)
    program.set('u_cells', 0)
    if (grid !== null) {
      const { left, top, columns, rows, bits } = grid
      program.set('u_grid', left, top, clusters.size > 0 ? columns : 0, rows)
      program.set('u_shiftBits', bits)
    }
    program.setColours('u_colours', inks.kinds)
    program.set('u_card', ...inks.card)
    program.set('u_ink', ...inks.ink)
    program.set('u_ratio', frame.ratio)
    for (const set of view.sets) this.drawSet(program, view, areas, set, set.ranges, emphasis.none)
    for (const { set, range, how } of view.apart) this.drawSet(program, view, areas, set, range, how)
  }

  private drawSet(
    program: Program<typeof rowUniforms>,
    { frame, size, radius }: View,
    areas: boolean,
    set: Drawn,
    ranges: readonly Range[],
    how: number,
  ): void {
    const { from, to, kinds, certainty, mask } = set.shown
    const buffers = this.buffersOf(set)
    buffers.setMask(mask)
    program.set('u_window', from, to)
    program.set('u_kinds', kinds)
    program.set('u_certain', certainty === null ? 0 : 1)
    program.set('u_own', ...set.own)
    program.set('u_emphasis', how)
    program.set('u_radius', radius * size * (how === emphasis.none ? 1 : 1.3))
    drawCopies(program, frame, () => {
      if (areas) buffers.drawAreas(ranges)
      else buffers.drawMarks(ranges)
    })
  }

  private buffersOf({ columns, prepared }: Drawn): SetBuffers {
    let found = this.sets.find((set) => set.holds(columns))
    if (found === undefined) {
      // a context that was lost has come back: all is uploaded at once
      found = new SetBuffers(this.gl, columns, prepared)
      const steps = found.steps()
      while (steps.next().done !== true);
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
