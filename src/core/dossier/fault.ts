/** Something wrong in a dossier, for the person who edits it. */
export interface Fault {
  /** `dossier.json`, `places.geojson`, or the name of a file that has both in one */
  readonly file: string
  /** where in the file, as JavaScript would say it: `events[3].when`; empty: the file as a whole */
  readonly path: string
  readonly wrong: string
  readonly expected: string
}

/** One line a fault: file: path: what is wrong; what is expected. */
export function faultLine({ file, path, wrong, expected }: Fault): string {
  return `${file}: ${path === '' ? '' : `${path}: `}${wrong}; expected ${expected}`
}

/** Where faults of one file are written down. */
export interface Log {
  readonly file: Fault['file']
  readonly faults: Fault[]
}

/** Writes a fault down. */
export function logFault(log: Log, path: string, wrong: string, expected: string): void {
  log.faults.push({ file: log.file, path, wrong, expected })
}
