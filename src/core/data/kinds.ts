import { fold } from '../search.ts'
import { dataKinds, type DataKind } from './columns.ts'
import type { Profile } from './profile.ts'

// ACLED codebook, "event_type" (six types). Protests, riots and strategic developments are none of the dossier's kinds.
const acled: Readonly<Record<string, DataKind>> = {
  battles: 'clash',
  'explosions/remote violence': 'clash',
  'violence against civilians': 'rights',
  protests: 'other',
  riots: 'other',
  'strategic developments': 'other',
}

// UCDP GED codebook, "type_of_violence": 1 state-based, 2 non-state, 3 one-sided (against civilians)
const ucdp: Readonly<Record<string, DataKind>> = { 1: 'clash', 2: 'clash', 3: 'rights' }

/** Beginnings of words, folded, English and Spanish; the first that is met decides. */
const beginnings: readonly (readonly [DataKind, RegExp])[] = [
  ['reopening', /\b(re-?open|reapertur|reabr|reabiert|opening|apertur)/],
  ['closure', /\b(clos|cierr|cerrad|cerrar|clausur|blockad|bloque)/],
  [
    'rights',
    /\b(rights|derech|civilian|civiles|one-sided|abus|displac|desplaz|abduct|kidnap|secuestr|homicid|murder|massacre|masacre|asesinat|victim|desapar)/,
  ],
  [
    'clash',
    /\b(clash|battle|batall|combat|enfrent|fight|attack|ataque|explos|bomb|armed|armad|state-based|non-state|emboscad|ambush|hostig)/,
  ],
  ['crossing', /\b(cross|cruc|trocha|smuggl|contraband|migra|traffick|trafic|paso)/],
  [
    'diplomacy',
    /\b(diplom|agree|acuerd|talks|negoti|negoci|summit|cumbre|treat|tratad|visit|ambassad|embajad|meeting|reunion)/,
  ],
]

/** The kind that a value of the kind column most probably means; `other` where it means none of the dossier's. */
export function kindOf(value: string, profile: Profile): DataKind {
  const key = fold(value.trim()).replace(/\.0$/, '')
  const codes = profile === 'acled' ? acled : profile === 'ucdp' ? ucdp : {}
  if (Object.hasOwn(codes, key)) return codes[key] ?? 'other'
  const own = dataKinds.find((kind) => kind === key)
  if (own !== undefined) return own
  return beginnings.find(([, beginning]) => beginning.test(key))?.[0] ?? 'other'
}
