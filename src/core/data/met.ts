/** A row of a data set. It is no part of the view: what is loaded never leaves the browser, so an address cannot name it. */
export interface DataRow {
  /** the data set's id */
  readonly set: string
  readonly row: number
}

/** How the pointer meets rows on the map: `beneath`: they lie under what of the dossier was selected by pressing it. */
export type HowMet = 'over' | 'pressed' | 'beneath'
