import type { LaneSheet, StrongTitle, Thread } from './lanes.ts'
import type { Extent } from './outline.ts'
import type { Laid } from './rows.ts'
import { threadsOf, type Loom, type Pair } from './threads.ts'
import { besideOf, coveredIds, strongTitles } from './titles.ts'

/** What the lanes show beyond the marks for what is selected or hovered, and the threads of all where they are asked for. */
export interface Looked {
  readonly threads: readonly Thread[]
  readonly titles: readonly StrongTitle[]
  /** marks whose own titles give way, by id */
  readonly covered: ReadonlySet<string>
  /** the outlet beside an article's sheet */
  readonly name: ({ readonly words: string } & Extent) | null
}

/** What is shown of what is looked at. */
export function looked(pairs: readonly Pair[], outlines: readonly Laid[], loom: Loom): Looked {
  const titles = strongTitles(loom)
  const sheetOf = (id: string | null): LaneSheet | undefined => loom.sheets.find((sheet) => sheet.id === id)
  const named = sheetOf(loom.hovered) ?? sheetOf(loom.selected)
  return {
    threads: threadsOf(pairs, outlines, loom),
    titles,
    covered: coveredIds(loom, titles),
    name: named ? besideOf(named.x, named.title, loom.scale.width, 16) : null,
  }
}
