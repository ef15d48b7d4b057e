import { world } from './fixed.ts'
import { margin, type Frame } from './frame.ts'
import type { Program } from './program.ts'
import type { placeUniforms } from './shaders.ts'

/** Says to the program in use where positions are seen, and draws once a copy of the world. */
export function drawCopies(program: Program<typeof placeUniforms>, frame: Frame, draw: () => void): void {
  const { x, y, scale, left, top, width, height, copies } = frame
  program.set('u_centre', x, y)
  program.set('u_scale', scale)
  program.set('u_middle', left, top)
  const across = width + 2 * margin
  const down = height + 2 * margin
  program.set('u_clip', 2 / across, -2 / down, -width / across, height / down)
  for (let copy = -copies; copy <= copies; copy++) {
    program.set('u_shift', copy * world)
    draw()
  }
}
