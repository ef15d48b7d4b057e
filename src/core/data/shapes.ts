import { kindShapes } from '../shapes.ts'
import type { DataKind } from './columns.ts'

/** The signs of a data set's rows: those of the dossier's kinds, and a pentagon for any other. As in shapes.ts. */
export const dataShapes: Readonly<Record<DataKind, string>> = {
  ...kindShapes,
  other: 'M12 2.8 20.8 9.2 17.4 19.4H6.6L3.2 9.2Z',
}
