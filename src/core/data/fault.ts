/** What is wrong with what a record says, and the text it is about; it is put into words in text/data-io.ts. */
export interface RowFault {
  readonly fault:
    | 'notADate'
    | 'noSuchDay'
    /** the weekday it names is not that day's */
    | 'weekday'
    /** it can only be read in the other order of day and month than the one that was chosen */
    | 'onlyDayFirst'
    | 'onlyMonthFirst'
    | 'dateOrder'
    | 'shortYear'
    | 'dayCount'
    | 'endsBeforeItBegins'
    | 'datePrecision'
    | 'placePrecision'
    /** where a latitude should be stands a geometry, as it is left where nothing could be made of it */
    | 'geometry'
    | 'latitude'
    | 'longitude'
    | 'halfAPlace'
    | 'radius'
  readonly text: string
}

/** What is wrong with a record: as a record, before it is looked at what it says, or in what it says. */
export type RecordFault =
  | RowFault
  | { readonly fault: 'quote' | 'wide' | 'long'; readonly text: '' }
  | { readonly fault: 'fields'; readonly text: ''; readonly fields: number; readonly expected: number }
