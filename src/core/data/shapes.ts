import { kindShapes } from '../shapes.ts'
import type { DataKind } from './columns.ts'

/** The signs of a data set's rows: those of the dossier's kinds, and a hexagon for any other. As in shapes.ts. */
export const dataShapes: Readonly<Record<DataKind, string>> = {
  ...kindShapes,
  other: 'M12 3 19.8 7.5v9L12 21 4.2 16.5v-9Z',
}
