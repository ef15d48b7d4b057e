import { median } from '../measure/figures.ts'
import { searchers, queries, type SearchFigures } from '../measure/searches.ts'
import { readers, type Reader, type TableFigures } from '../measure/tables.ts'
import type { CountTimes } from '../page/counting.ts'
import { countName, ratio, table, time } from './words.ts'

const readerTitles: Readonly<Record<Reader, string>> = {
  stream: 'bytes only: `stream()`',
  byob: 'bytes only: `stream()`, own buffer',
  slices: 'bytes only: slices of 8 MB',
  ahead: 'bytes only: slices of 8 MB, the next one ahead',
  sync: 'bytes only: `FileReaderSync`',
  own: '**Frontera**: into sorted columns, rows checked',
  udsv: 'uDSV in a worker, into columns',
  papaparse: 'papaparse in a worker, into columns',
}
const searcherTitles = {
  own: '**Frontera**: nothing prepared, the file is read again',
  joined: 'one string of all notes, `indexOf`',
  minisearch: 'MiniSearch',
} as const

const ways: readonly Reader[] = ['stream', 'byob', 'slices', 'ahead', 'sync']
const times = ({ runs }: TableFigures, reader: Reader, of: 'ms' | 'cpu' = 'ms'): readonly number[] =>
  (runs.get(reader) ?? []).map((run) => run[of])

/** The way of getting at the bytes that was fastest, of a file. */
export const fastestWay = (figures: TableFigures): Reader =>
  ways.reduce((best, way) => (median(times(figures, way)) < median(times(figures, best)) ? way : best))

/** A reader's time, or its CPU, as multiples of the fastest way's to get at the bytes, round by round. */
export function tableRatios(
  figures: TableFigures,
  reader: Reader,
  of: 'ms' | 'cpu' = 'ms',
): readonly number[] {
  const floor = times(figures, fastestWay(figures), of)
  return times(figures, reader, of).flatMap((ms, round) => {
    const least = floor[round]
    return least === undefined ? [] : [ms / least]
  })
}

/** How long each way of reading a table takes. */
export function tableSection(figures: TableFigures): string[] {
  const { bytes, rows, runs, cuts } = figures
  const line = (reader: Reader): string[] => {
    const those = runs.get(reader) ?? []
    if (those.length === 0) return [readerTitles[reader], cuts.get(reader) ?? '–', '', '', '', '']
    return [
      readerTitles[reader],
      time(median(those.map(({ ms }) => ms))),
      ratio(tableRatios(figures, reader)),
      time(median(times(figures, reader, 'cpu'))),
      time(Math.max(...those.map(({ task }) => task))),
      time(Math.max(...those.map(({ waited }) => waited))),
    ]
  }
  return [
    `### A table of ${(bytes / 1e6).toFixed(0)} MB, ${countName(rows)} rows`,
    table(
      [
        '',
        'time',
        'of the fastest way',
        'CPU of the page’s process',
        'longest task over 50 ms',
        'longest wait of the main thread',
      ],
      readers.map(line),
    ),
  ]
}

/** How long each way of searching in notes takes. */
export function searchSection(rows: number, figures: SearchFigures): string[] {
  const lines = searchers.map((how) => {
    const found = figures.get(how)
    if (found === undefined || typeof found === 'string') return [searcherTitles[how], found ?? '–']
    return [
      searcherTitles[how],
      time(found.ready),
      ...found.each.map((ms, i) => `${time(ms)} (${found.found[i] ?? 0})`),
    ]
  })
  const head = ['', 'to be ready', ...queries.map((query) => `“${query}” (rows)`)]
  return [
    `### Search in ${countName(rows)} notes`,
    table(
      head,
      lines.map((line) => [...line, ...Array<string>(head.length - line.length).fill('')]),
    ),
  ]
}

/** How long it takes to count what is in a window. */
export function countSection(counts: ReadonlyMap<number, CountTimes>): string[] {
  if (counts.size === 0) return []
  const lines = [...counts].map(([size, { window, histogram, filter }]) => [
    countName(size),
    ...[window, histogram, filter].map(
      (list) => `${time(median(list))} (at most ${time(Math.max(...list))})`,
    ),
  ])
  return [
    '### Counts',
    table(
      [
        'events',
        'a step: the window, by kind',
        'a histogram of 600 bins, by kind',
        'a box drawn: which pass, and all anew',
      ],
      lines,
    ),
  ]
}
