/** A language the interface speaks. */
export type Lang = 'en' | 'es'

export const langs: readonly Lang[] = ['en', 'es']

/** Words for people, in both languages. */
export interface Words {
  readonly en: string
  readonly es: string
}
