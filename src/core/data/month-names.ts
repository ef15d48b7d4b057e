import { fold } from '../search.ts'

const names = [
  ['january', 'enero'],
  ['february', 'febrero'],
  ['march', 'marzo'],
  ['april', 'abril'],
  ['may', 'mayo'],
  ['june', 'junio'],
  ['july', 'julio'],
  ['august', 'agosto'],
  ['september', 'septiembre', 'setiembre'],
  ['october', 'octubre'],
  ['november', 'noviembre'],
  ['december', 'diciembre'],
] as const

const months = new Map<string, number>()
for (const [i, all] of names.entries())
  for (const name of all) {
    months.set(name, i + 1)
    months.set(name.slice(0, 3), i + 1)
    months.set(name.slice(0, 4), i + 1)
  }

/** The month (1–12) that a name or its first three or four letters mean, in English or Spanish; null where they mean none. */
export function monthNamed(name: string): number | null {
  return months.get(fold(name).replace(/\.$/, '')) ?? null
}
