import type { Words } from '../../core/words.ts'

/** Why a file cannot be read, for people. */
export class TableError extends Error {
  override readonly name = 'TableError'
  readonly why: Words

  constructor(why: Words) {
    super(why.en)
    this.why = why
  }
}
