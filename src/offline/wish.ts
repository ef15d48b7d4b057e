/** What the page asks of its worker: to keep its parts, to keep all, to take over from an older one. */
export type Wish = 'parts' | 'whole' | 'take over'

/** Where the page keeps the dossier and settings that it last found good. */
export const keptName = (scope: string): string => `frontera kept ${scope}`

/** A header of what is answered in the server's place: it was found good once, and may have been replaced since. */
export const keptMark = 'frontera-kept'
