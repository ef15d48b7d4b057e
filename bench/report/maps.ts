import { contenderNames, titles, type ContenderName } from '../contenders/contender.ts'
import { median, type Measure } from '../measure/figures.ts'
import type { Findings } from './findings.ts'
import { countName, ratio, short, table, time } from './words.ts'

/** One measure of all contenders, a line a size; with `to`, as multiples of another's in the same rounds too. */
function byContender(
  { figures, sizes }: Findings,
  measure: Measure,
  say: (value: number) => string,
  to: ContenderName | null,
): string {
  const cell = (size: number, who: ContenderName): string => {
    const values = figures.of(measure, size, who)
    if (values.length === 0) return figures.whyCut(size, who) ?? '–'
    const times = to === null || to === who ? '' : ` · ${ratio(figures.ratios(measure, size, who, to))}`
    return say(median(values)) + times
  }
  const rows = sizes.map((size) => [countName(size), ...contenderNames.map((who) => cell(size, who))])
  return table(['events', ...contenderNames.map((who) => titles[who])], rows)
}

/** What was found of maps: steps, playing, loading, memory. */
export function mapSections(findings: Findings): string[] {
  const { figures, sizes } = findings
  const has = (measure: Measure): boolean =>
    sizes.some((size) => contenderNames.some((who) => figures.of(measure, size, who).length > 0))
  const section = (
    title: string,
    measure: Measure,
    say: (value: number) => string,
    to: ContenderName | null = null,
  ): string[] => (has(measure) ? [`### ${title}`, byContender(findings, measure, say, to)] : [])
  const plain = (value: number): string => value.toFixed(0)
  const megabytes = (value: number): string => `${value.toFixed(0)} MB`
  return [
    ...section('A step of the slider: to the right picture, drawing left out', 'time', time, 'floor'),
    ...section('A step of the slider: CPU of the main thread and workers', 'cpu', time, 'floor'),
    ...section('… of it on the main thread', 'main', time, 'floor'),
    ...section('A step of the slider: to the right picture, painted by software', 'drawn', time, 'floor'),
    ...section(
      'Pictures that were right when they said so',
      'right',
      (share) => `${(share * 100).toFixed(0)} %`,
    ),
    ...section('Ten seconds of playing: longest frame', 'longest', time),
    ...section('Ten seconds of playing: beats of 60 Hz without a picture, of 600', 'dropped', plain),
    ...section('Ten seconds of playing: tasks of the main thread over 50 ms', 'tasks', plain),
    ...section('… the same painted by software: longest frame', 'paintedLongest', time),
    ...section('… beats without a picture', 'paintedDropped', plain),
    ...section('… tasks over 50 ms', 'paintedTasks', plain),
    ...section('Loading: from parsed columns to the first picture', 'load', time, 'own'),
    ...section('… by the clock, other programs on this machine included', 'loadClock', time),
    ...section('Memory: the page’s process, resident', 'resident', megabytes),
    ...section(
      'Memory: JavaScript’s heap of the page, without workers and arrays',
      'heap',
      (mb) => `${short(mb)} MB`,
    ),
  ]
}
