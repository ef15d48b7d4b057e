import type { Dossier } from '../dossier/types.ts'
import type { View } from '../view.ts'

/** What a view is read and written against. */
export interface ViewContext {
  /** the dossier in force; without one, ids are taken on trust */
  readonly dossier?: Dossier
  /** as the browser has them, most wanted first: `['es-CO', 'en']` */
  readonly languages: readonly string[]
  readonly prefersDark: boolean
}

/** What needs no more said than its name. */
export type Simple = 'window' | 'day' | 'box' | 'camera' | 'selection' | 'excerpt' | 'step' | 'folder'

/** Why a text of an address could not be read: what would have been right there, for the words of `src/text/unread.ts`. */
export type Why =
  | { readonly takes: 'word'; readonly allowed: readonly string[] }
  | { readonly takes: 'words'; readonly allowed: readonly string[]; readonly unknown: readonly string[] }
  | { readonly takes: 'places'; readonly unknown: readonly string[] }
  | { readonly takes: 'steps'; readonly count: number }
  | { readonly takes: Simple }

/** A value read from an address. `why` says what of the text was not: beside a value the rest of it was read, without one nothing. */
export interface Read<T> {
  readonly value?: T
  readonly why?: Why
}

/** One parameter of the address: what it is called, how it is read into a view and how it is written from one (null: not at all). */
export interface Parameter {
  readonly key: string
  readonly read: (
    text: string,
    context: ViewContext,
  ) => { readonly part: Partial<View>; readonly why: Why | null }
  /** the text for the address; null where the view has nothing that needs saying */
  readonly write: (view: View) => string | null
}

/** A parameter of the same name as the part of the view it stands for. */
export function parameter<K extends keyof View>(
  key: K,
  read: (text: string, context: ViewContext) => Read<View[K]>,
  write: (value: View[K]) => string | null,
): Parameter {
  return {
    key,
    read: (text, context) => {
      const { value, why = null } = read(text, context)
      const part: Partial<View> = {}
      if (value !== undefined) part[key] = value
      return { part, why }
    },
    write: (view) => write(view[key]),
  }
}
