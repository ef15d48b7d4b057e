import lighthouse, { desktopConfig } from 'lighthouse'

const categories = ['performance', 'accessibility', 'best-practices']
const metrics = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
]

/** What Lighthouse says of a page in a browser that listens at a port: its scores, its metrics, and what is not as it wants it, a line each. */
export async function audited(url: string, port: number, form: 'desktop' | 'mobile'): Promise<string[]> {
  const flags = { port, onlyCategories: categories, logLevel: 'error' } as const
  const result = await lighthouse(url, flags, form === 'desktop' ? desktopConfig : undefined)
  if (!result) throw new Error('Lighthouse gave no result')
  const { lhr } = result
  const scores = Object.values(lhr.categories).map(
    ({ title, score }) => `${title} ${score === null ? 'not scored' : Math.round(score * 100)}`,
  )
  const times = metrics.map((id) => `${lhr.audits[id]?.title ?? id} ${lhr.audits[id]?.displayValue ?? '?'}`)
  const counted = new Set(
    Object.values(lhr.categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
    ),
  )
  const wanting = Object.values(lhr.audits)
    .filter(({ id, score }) => counted.has(id) && !metrics.includes(id) && score !== null && score < 0.9)
    .map(({ title, displayValue = '' }) => `wanting: ${title} ${displayValue}`)
  const faults = lhr.runtimeError ? [`${lhr.runtimeError.code}: ${lhr.runtimeError.message}`] : []
  return [scores.join(', '), times.join(', '), ...wanting, ...faults]
}
