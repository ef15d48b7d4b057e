import type { Draft } from '../core/edit/draft.ts'
import type { History } from '../core/edit/history.ts'

/** Everything of an edited dossier that outlives the tab. */
export interface Kept {
  readonly start: Draft
  readonly history: History
  /** texts of articles by id; null: they stay with their author */
  readonly texts: ReadonlyMap<string, string> | null
}

/** How keeping it stands: on the way, done, there is no room, or nothing may be kept at all. */
export type Keeping = 'keeping' | 'kept' | 'full' | 'forbidden'

/** What an editor is told by whoever keeps its draft. */
export interface KeeperEars {
  readonly keeping: (keeping: Keeping) => void
  /** another tab has the draft, or (false) it is this one's now */
  readonly readOnly: (readOnly: boolean) => void
  /** the draft as another tab has left it */
  readonly changed: (kept: Kept) => void
}

/** Keeps one draft. */
export interface EditKeeper {
  listen(ears: KeeperEars): void
  keep(kept: Kept): void
  /** Waits until all that was given is kept, or could not be. */
  settled(): Promise<void>
  close(): void
}

/** Keeps nothing, and says so: where the browser gives no storage. */
export class NoKeeper implements EditKeeper {
  listen(ears: KeeperEars): void {
    ears.keeping('forbidden')
  }
  keep(): void {
    // there is nowhere to
  }
  settled(): Promise<void> {
    return Promise.resolve()
  }
  close(): void {
    // nothing is held
  }
}
