import { median, quantile } from '../measure/figures.ts'

/** A count of events, as the tables' first column has it. */
export const countName = (count: number): string =>
  count >= 1e6 ? `${count / 1e6}M` : count >= 1e3 ? `${count / 1e3}k` : String(count)

/** A number with as many places as say something. */
export function short(value: number): string {
  if (Number.isNaN(value)) return '–'
  const size = Math.abs(value)
  return size >= 100 ? value.toFixed(0) : size >= 10 ? value.toFixed(1) : value.toFixed(2)
}

/** Milliseconds, or seconds where they are many. */
export const time = (ms: number): string => (ms >= 1000 ? `${short(ms / 1000)} s` : `${short(ms)} ms`)

/** The median of ratios and the quartiles round it. */
export function ratio(ratios: readonly number[]): string {
  if (ratios.length === 0) return ''
  const [low, high] = [quantile(ratios, 0.25), quantile(ratios, 0.75)]
  return `${short(median(ratios))}× (${short(low)}–${short(high)})`
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}
