import { alongWords } from '../../text/along.ts'
import type { SourceLine } from '../pages-sources.ts'
import type { StoryPages } from '../pages.ts'
import { dealInPairs, heightOf } from './fit.ts'
import { addFoot } from './foot.ts'
import { column, inks, slide as sheet } from './look.ts'
import { addHeading, put, run, type Run, type Slide } from './text.ts'

/** The first slide: what it is about, how long it takes, and its steps. */
export function addTitle(slide: Slide, story: StoryPages): void {
  const { lang } = story
  const w = 6.4
  addHeading(slide, story.title, 34, lang)
  const rest = [
    run(story.summary, { size: 20, lang, last: true }),
    run(story.extent, { size: 14, lang, ink: inks.ink2, before: 18 }),
  ]
  put(slide, rest, { x: column.x, y: 2.85, w, h: 3.2 }, 'Summary')
  const x = 8.1
  const width = sheet.width - x - 0.5
  const room = 5.4
  const face = { font: 'sans', size: 16 } as const
  const wanted = story.steps.reduce((all, { title }) => all + heightOf(`00 ${title}`, width, face), 0)
  const fits = Math.max(8, Math.min(16, (16 * (room - 0.06 * story.steps.length)) / wanted))
  const titles = story.steps.flatMap(({ number, title }): Run[] => [
    run(`${number}  `, { size: fits, lang, ink: inks.ink2, before: 4 }),
    run(title, { size: fits, lang, last: true }),
  ])
  put(slide, titles, { x, y: 0.6, w: width, h: room }, 'Steps', { valign: 'middle' })
  slide.addShape('line', {
    x: 7.55,
    y: 0.6,
    w: 0,
    h: room,
    line: { color: inks.rule, width: 1 },
    objectName: 'Edge',
  })
  addFoot(slide, story, '')
}

interface List {
  readonly name: string
  readonly note: string
  readonly lines: readonly SourceLine[]
  readonly size: number
}

const gap = 0.07
const top = 1.35

/** The sources in full, in two columns a slide, on as many slides as they take. */
export function addSources(newSlide: () => Slide, story: StoryPages): void {
  const words = alongWords[story.lang]
  const lists: readonly List[] = [
    { name: words.articles, note: '', lines: story.articles, size: 13 },
    { name: words.references, note: words.referencesNote, lines: story.references, size: 10 },
  ]
  for (const list of lists) if (list.lines.length > 0) addList(newSlide, story, list)
}

function addList(newSlide: () => Slide, story: StoryPages, { name, note, lines, size }: List): void {
  const { lang } = story
  const words = alongWords[lang]
  const width = (sheet.width - 2 * column.x - 0.5) / 2
  const columns = dealInPairs(
    lines,
    column.bottom - top,
    (line) => heightOf(plain(line), width, { font: 'sans', size }) + gap,
  )
  for (let at = 0; at < columns.length; at += 2) {
    const slide = newSlide()
    const title = `${words.sources}: ${name}${at === 0 ? '' : ` (${words.continued})`}`
    const w = sheet.width - 2 * column.x
    addHeading(slide, title, 26, lang)
    if (note !== '')
      put(slide, [run(note, { size: 12, lang, ink: inks.ink2 })], { x: column.x, y: 0.92, w, h: 0.3 }, 'Note')
    columns.slice(at, at + 2).forEach((some, i) => {
      const runs = some.flatMap((line) => runsOf(line, size, lang))
      const box = { x: column.x + i * (width + 0.5), y: top, w: width, h: column.bottom - top }
      put(slide, runs, box, `${name} ${at + i + 1}`)
    })
    addFoot(slide, story, '')
  }
}

function plain({ name, headline, told, url }: SourceLine): string {
  return [name, headline, told, url].filter((part) => part !== '').join('. ')
}

function runsOf({ name, headline, lang: spoken, told, url }: SourceLine, size: number, lang: string): Run[] {
  return [
    run(headline === '' ? `${name}  ` : `${name}. `, { size, lang, bold: true, before: 5 }),
    ...(headline === '' ? [] : [run(`${headline}. `, { size, lang: spoken, font: 'serif' })]),
    run(`${told} `, { size, lang }),
    run(url, { size, lang, ink: inks.ink2, url, last: true }),
  ]
}
