import type { RawColumns } from '../../src/core/data/columns.ts'
import type { Span } from '../window.ts'
import type { Contender } from './contender.ts'

/** to come */
export class Own implements Contender {
  open(_host: HTMLElement): Promise<void> {
    return Promise.reject(new Error('not yet'))
  }
  load(_raw: RawColumns, _first: Span): Promise<void> {
    return Promise.reject(new Error('not yet'))
  }
  step(_span: Span, _finish: boolean): Promise<void> {
    return Promise.reject(new Error('not yet'))
  }
  play(_span: Span): void {
    throw new Error('not yet')
  }
  pixels(): Promise<Uint8Array> {
    return Promise.reject(new Error('not yet'))
  }
}
