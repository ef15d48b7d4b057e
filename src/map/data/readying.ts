import type { Columns } from '../../core/data/columns.ts'
import { SetBuffers } from './buffers.ts'
import { inSteps } from './columns-upload.ts'
import { prepare, type Prepared } from './fixed.ts'

/** A data set that can be drawn at once. */
export interface Ready {
  readonly prepared: Prepared
  /** on the graphics card; null: it is not there, or what was there is lost */
  readonly buffers: SetBuffers | null
}

/** Makes data sets ready to be drawn before any frame wants them, so that no frame has to wait until a million rows are uploaded. */
export class Readying {
  private readonly at = new Map<Columns, Promise<Ready>>()
  private losses = 0

  /** The context was lost: what is being uploaded is gone. */
  lose(): void {
    this.losses++
  }

  /** Prepares and uploads columns, a few milliseconds at a time; whoever asks meanwhile waits for the same. */
  ready(columns: Columns, canvas: HTMLCanvasElement): Promise<Ready> {
    const before = this.at.get(columns)
    if (before !== undefined) return before
    const now = this.work(columns, canvas).finally(() => this.at.delete(columns))
    this.at.set(columns, now)
    return now
  }

  private async work(columns: Columns, canvas: HTMLCanvasElement): Promise<Ready> {
    const prepared = await prepare(columns)
    const gl = canvas.getContext('webgl2')
    if (gl === null || gl.isContextLost()) return { prepared, buffers: null }
    const { losses } = this
    const buffers = new SetBuffers(gl, columns, prepared)
    await inSteps(gl, buffers.steps())
    return { prepared, buffers: losses === this.losses ? buffers : null }
  }
}
