import type { Fault } from '../dossier/fault.ts'
import { checkReferences } from '../dossier/refer.ts'
import type { Dossier, Step } from '../dossier/types.ts'

/** What of each step leads nowhere in a dossier, in lines for people, by the step's id; sound steps are not in it. */
export function unresolved(dossier: Dossier, story: readonly Step[]): ReadonlyMap<string, readonly string[]> {
  const faults: Fault[] = []
  checkReferences({ ...dossier, story }, { file: 'dossier.json', faults })
  const found = new Map<string, string[]>()
  for (const fault of faults) {
    const [, index, path] = /^story\[(\d+)\]\.(.*)$/.exec(fault.path) ?? []
    const step = story[Number(index)]
    if (step === undefined || path === undefined) continue
    found.set(step.id, [...(found.get(step.id) ?? []), `${path}: ${fault.wrong}; expected ${fault.expected}`])
  }
  return found
}
