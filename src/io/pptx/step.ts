import { alongWords } from '../../text/along.ts'
import type { PageQuotation, StepPage, StoryPages } from '../pages.ts'
import { heightOf } from './fit.ts'
import { addFoot } from './foot.ts'
import { column, inks, mapAt, signs } from './look.ts'
import { put, run, writable, type Run, type Slide } from './text.ts'

/** Sizes of title, words and quotation, pt, the largest first. */
const sizes = [
  { title: 36, words: 20, quote: 20 },
  { title: 34, words: 18, quote: 18 },
  { title: 32, words: 17, quote: 17 },
  { title: 30, words: 16, quote: 16 },
  { title: 28, words: 15, quote: 15 },
  { title: 26, words: 14, quote: 14 },
  { title: 24, words: 12, quote: 12 },
  { title: 22, words: 10.5, quote: 10.5 },
] as const
type Sizes = (typeof sizes)[number]

const gap = 0.18
const small = 13

function joined({ open, pieces, close }: PageQuotation): string {
  return `${open}${pieces.map(({ text }) => text).join('')}${close}`
}

function sourceOf({ outlet, published, translated }: PageQuotation): string {
  return `${outlet}, ${published}${translated === '' ? '' : ` · ${translated}`}`
}

/** Heights of a slide's blocks of words in these sizes, inches. */
function heightsOf(page: StepPage, at: Sizes, restsOn: string) {
  const { width } = column
  const { quotation, claims } = page
  const value = { font: 'serif', bold: true, size: at.quote + 4 } as const
  const source = { font: 'sans', size: small } as const
  return {
    when: heightOf(whenLine(page), width - 0.32, { font: 'sans', bold: true, size: 14 }),
    title: heightOf(page.title, width, { font: 'serif', bold: true, size: at.title }),
    words: heightOf(page.words, width, { font: 'sans', size: at.words }),
    claims: (claims?.rows ?? []).reduce(
      (sum, row) => sum + heightOf(row.value, width, value) + heightOf(row.source, width, source) + 0.08,
      0,
    ),
    quote: quotation === null ? 0 : heightOf(joined(quotation), width, { font: 'serif', size: at.quote }),
    source: quotation === null ? 0 : heightOf(sourceOf(quotation), width, source),
    rests: heightOf(restsOn, width, { font: 'sans', size: 10.5 }),
  }
}

function whenLine({ kind, when, refined }: StepPage): string {
  return [kind === null ? '' : `${kind.name} · `, when, refined === '' ? '' : ` ${refined}`].join('')
}

function sum(heights: ReturnType<typeof heightsOf>): number {
  const blocks = Object.values(heights).filter((height) => height > 0)
  return blocks.reduce((all, height) => all + height, 0) + gap * (blocks.length - 1)
}

/** One step: words at the left, the map at the right, the notes where the speaker looks for them. */
export function addStep(slide: Slide, page: StepPage, story: StoryPages, picture: string | null): void {
  const { lang } = story
  const words = alongWords[lang]
  const restsOn = page.restsOn === '' ? '' : `${words.restsOn}: ${page.restsOn}`
  const room = column.bottom - column.top
  const at = sizes.find((some) => sum(heightsOf(page, some, restsOn)) <= room) ?? sizes[sizes.length - 1]
  if (at === undefined) return
  const height = heightsOf(page, at, restsOn)
  const { x, width: w } = column

  addMap(slide, page, story, picture)
  let y: number = column.top
  addWhen(slide, page, lang, { x, y, w, h: height.when })
  y += height.when + gap / 2
  slide.addText(writable(page.title), {
    placeholder: 'title',
    ...{ x, y, w, h: height.title },
    fontSize: at.title,
    lang: run('', { size: 1, lang }).options?.lang ?? lang,
  })
  y += height.title + gap
  put(slide, [run(page.words, { size: at.words, lang })], { x, y, w, h: height.words }, 'Words')
  y += height.words + gap
  if (page.claims !== null) {
    const rows = page.claims.rows.flatMap((row): Run[] => [
      run(row.value, {
        size: at.quote + 4,
        lang,
        font: 'serif',
        bold: true,
        ink: row.ours ? inks.ink2 : inks.ink,
        last: true,
        before: 6,
      }),
      run(row.source, { size: small, lang, ink: inks.ink2, last: true }),
    ])
    put(slide, rows, { x, y, w, h: height.claims }, 'Claims')
    y += height.claims + gap
  }
  if (page.quotation !== null) {
    put(slide, quoteRuns(page.quotation, at.quote), { x, y, w, h: height.quote }, 'Quotation')
    y += height.quote + gap / 2
    put(slide, sourceRuns(page.quotation, lang), { x, y, w, h: height.source }, 'Source')
  }
  const h = height.rests
  put(
    slide,
    [run(restsOn, { size: 10.5, lang, ink: inks.ink2 })],
    { x, y: column.bottom - h, w, h },
    'Rests on',
    { valign: 'bottom' },
  )
  addFoot(slide, story, words.step(page.number, story.steps.length))
  slide.addNotes(writable(page.notes))
}

function addMap(slide: Slide, page: StepPage, { lang }: StoryPages, picture: string | null): void {
  const { x, y, width: w, height: h } = mapAt
  if (picture === null) {
    slide.addShape('rect', { x, y, w, h, fill: { color: 'F1ECE1' } })
    put(
      slide,
      [run(alongWords[lang].noPicture, { size: 16, lang, ink: inks.ink2 })],
      { x: x + 1, y: h / 2 - 0.5, w: w - 2, h: 1 },
      'No picture',
      { align: 'center', valign: 'middle' },
    )
  } else slide.addImage({ data: picture, x, y, w, h, altText: writable(page.picture), objectName: 'Map' })
  slide.addShape('line', { x, y, w: 0, h, line: { color: inks.rule, width: 1 } })
}

function addWhen(
  slide: Slide,
  page: StepPage,
  lang: string,
  { x, y, w, h }: { x: number; y: number; w: number; h: number },
): void {
  const { kind, when, refined } = page
  const indent = kind === null ? 0 : 0.32
  const colour = kind === null ? inks.ink : signs[kind.id].colour
  if (kind !== null)
    slide.addShape(signs[kind.id].shape, {
      x,
      y: y + 0.03,
      w: 0.2,
      h: 0.2,
      fill: { color: colour },
      objectName: kind.name,
    })
  const runs = [
    ...(kind === null ? [] : [run(`${kind.name} · `, { size: 14, lang, ink: inks.ink2 })]),
    run(when, { size: 14, lang, bold: true, ink: colour }),
    ...(refined === '' ? [] : [run(` ${refined}`, { size: 14, lang, ink: inks.ink2 })]),
  ]
  put(slide, runs, { x: x + indent, y, w: w - indent, h }, 'When')
}

function quoteRuns({ open, pieces, close, lang }: PageQuotation, size: number): Run[] {
  const plain = (text: string): Run => run(text, { size, lang, font: 'serif' })
  return [
    plain(open),
    ...pieces.map(({ text, highlighted }) =>
      run(text, { size, lang, font: 'serif', highlight: highlighted }),
    ),
    plain(close),
  ]
}

function sourceRuns({ outlet, published, translated }: PageQuotation, lang: string): Run[] {
  const rest = `, ${published}${translated === '' ? '' : ` · ${translated}`}`
  return [run(outlet, { size: small, lang, bold: true }), run(rest, { size: small, lang, ink: inks.ink2 })]
}
