import type { Dossier } from '../../core/dossier/types.ts'
import { Finder } from '../../core/search/find.ts'

const finders = new WeakMap<Dossier, Promise<Finder>>()

/** What finds things in a dossier, made once for it. */
export function finderOf(dossier: Dossier): Promise<Finder> {
  const made = finders.get(dossier) ?? Finder.of(dossier)
  finders.set(dossier, made)
  return made
}
