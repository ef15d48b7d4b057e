import { dayNumber } from '../day.ts'
import { parseEdtf } from '../edtf.ts'
import type { Edtf } from '../edtf.ts'
import type { Words } from '../words.ts'
import { excerptsById } from './index.ts'
import { isReferenceKnown, type Known } from './known.ts'
import { knownExcerptsOf } from './known-excerpts.ts'
import type { Dossier, Event, Status } from './types.ts'

// What of our own words, and of a status, counts on a known day: the rules stand in known.ts.

/** Whether every reference that words of ours name ("the day comes from R15") is known. */
export function namesOnlyKnown(dossier: Dossier, words: Words, known: Known): boolean {
  if (known === null) return true
  const named = new Set(`${words.en} ${words.es}`.match(/[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*/gu))
  return dossier.references.every(({ id }) => !named.has(id) || isReferenceKnown(dossier, id, known))
}

/** Whether all that is said of an event is known, so that words of ours about the whole of it give nothing away. */
export function isWhollyKnown(dossier: Dossier, event: Event, known: Known): boolean {
  return knownExcerptsOf(dossier, event, known).length === excerptsById(dossier, event.excerpts).length
}

/** Our note on an event, as far as it is known. */
export function knownNoteOf(dossier: Dossier, event: Event, known: Known): Words | null {
  const { note } = event
  return note && isWhollyKnown(dossier, event, known) && namesOnlyKnown(dossier, note, known) ? note : null
}

/** When a status held, as far as it is known: of an end that lies after the known day it could only be said that it goes on. */
export function duringAsKnown(status: Status, known: Known): Edtf {
  const { during } = status
  if (known === null || !during.interval || during.end.earliest <= dayNumber(known)) return during
  const open = parseEdtf(`${during.text.split('/')[0] ?? ''}/..`)
  return open.ok ? open.edtf : during
}
