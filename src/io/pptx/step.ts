import { alongWords } from '../../text/along.ts'
import type { ClaimRow, PageQuotation, StepPage, StoryPages } from '../pages.ts'
import { heightOf, linesOf } from './fit.ts'
import { addFoot } from './foot.ts'
import { column, inks, mapAt, signs, titleAt, titleHeight } from './look.ts'
import { addHeading, put, run, writable, type Run, type Slide } from './text.ts'

/** Sizes of the title, and of words and quotation, pt, the largest first. */
const titleSizes = [36, 34, 32, 30, 28] as const
const textSizes = [20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10] as const
/** A title has no more lines than there are layouts for. */
const mostLines = 3

interface Sizes {
  readonly title: number
  readonly text: number
}

const small = { font: 'sans', size: 13 } as const
const smallest = { font: 'sans', size: 10.5 } as const
const date = { font: 'sans', bold: true, size: 14 } as const
const gap = 0.18
/** pt above a quotation, above its source, and above the value of a claim */
const space = { large: 13, little: 6, value: 10 } as const

function joined({ open, pieces, close }: PageQuotation): string {
  return `${open}${pieces.map(({ text }) => text).join('')}${close}`
}

function sourceOf({ published, translated }: PageQuotation): string {
  return `, ${published}${translated === '' ? '' : ` · ${translated}`}`
}

function valueFace(at: Sizes) {
  return { font: 'serif', bold: true, size: at.text + 4 } as const
}

/** Height of all that is told under the title, inches. */
function bodyHeight({ words, claims, quotation }: StepPage, at: Sizes): number {
  const { width } = column
  const rows = (claims?.rows ?? []).map(
    ({ value, source }) =>
      heightOf(value, width, valueFace(at)) + heightOf(source, width, small) + space.value / 72,
  )
  const quoted =
    quotation === null
      ? 0
      : heightOf(joined(quotation), width, { font: 'serif', size: at.text }) +
        heightOf(quotation.outlet + sourceOf(quotation), width, small) +
        (space.large + space.little) / 72
  return rows.reduce(
    (sum, row) => sum + row,
    heightOf(words, width, { font: 'sans', size: at.text }) + quoted,
  )
}

/** How many lines a title takes in a size. */
function titleLines(title: string, size: number): number {
  return linesOf(title, column.width, { font: 'serif', bold: true, size })
}

/** The sizes in which all of a step has room, and how many lines its title takes: as few as it may, then as large as they allow. */
function sizesOf(page: StepPage, restsOn: string): Sizes & { readonly lines: number } {
  const fewest = Math.min(...titleSizes.map((size) => titleLines(page.title, size)))
  const title = titleSizes.find((size) => titleLines(page.title, size) === fewest) ?? 28
  const lines = Math.min(mostLines, fewest)
  const end = column.bottom - heightOf(restsOn, column.width, smallest) - gap
  const room = end - titleAt.y - titleHeight(lines) - gap
  const text = textSizes.find((size) => bodyHeight(page, { title, text: size }) <= room) ?? 9
  return { title, text, lines }
}

/** One step: words at the left, the map at the right, the notes where the speaker looks for them. `newSlide` takes the title's lines. */
export function addStep(
  newSlide: (lines: number) => Slide,
  page: StepPage,
  story: StoryPages,
  picture: string | null,
): void {
  const { lang } = story
  const words = alongWords[lang]
  const restsOn = page.restsOn === '' ? '' : `${words.restsOn}: ${page.restsOn}`
  const at = sizesOf(page, restsOn)
  const slide = newSlide(at.lines)
  const { x, width: w, bottom } = column

  addHeading(slide, page.title, at.title, lang)
  addWhen(slide, page, lang)
  const top = titleAt.y + titleHeight(at.lines) + gap
  const rests = heightOf(restsOn, w, smallest)
  const { claims, quotation } = page
  const body = [
    run(page.words, { size: at.text, lang, last: claims !== null || quotation !== null }),
    ...(claims?.rows ?? []).flatMap((row, i, all) =>
      claimRuns(row, at, lang, quotation === null && i === all.length - 1),
    ),
    ...(quotation === null ? [] : quoteRuns(quotation, at, lang)),
  ]
  put(slide, body, { x, y: top, w, h: bottom - rests - gap - top }, 'Words')
  if (restsOn !== '')
    put(
      slide,
      [run(restsOn, { size: smallest.size, lang, ink: inks.ink2 })],
      { x, y: bottom - rests, w, h: rests },
      'Rests on',
      { valign: 'bottom' },
    )
  addMap(slide, page, story, picture)
  addFoot(slide, story, words.step(page.number, story.steps.length))
  slide.addNotes(writable(page.notes))
}

function addMap(slide: Slide, page: StepPage, { lang }: StoryPages, picture: string | null): void {
  const { x, y, width: w, height: h } = mapAt
  if (picture === null) {
    slide.addShape('rect', { x, y, w, h, fill: { color: inks.veil }, objectName: 'No map' })
    put(
      slide,
      [run(alongWords[lang].noPicture, { size: 16, lang, ink: inks.ink2 })],
      { x: x + 1, y: h / 2 - 0.5, w: w - 2, h: 1 },
      'No picture',
      { align: 'center', valign: 'middle' },
    )
  } else slide.addImage({ data: picture, x, y, w, h, altText: writable(page.picture), objectName: 'Map' })
  slide.addShape('line', { x, y, w: 0, h, line: { color: inks.rule, width: 1 }, objectName: 'Edge' })
}

/** Above the title: the kind's sign and name, and when it was. */
function addWhen(slide: Slide, { kind, when, refined }: StepPage, lang: string): void {
  const { x, width } = column
  const indent = kind === null ? 0 : 0.32
  const w = width - indent
  const name = kind === null ? '' : `${kind.name} · `
  const h = heightOf(`${name}${when} ${refined}`, w, date)
  const y = titleAt.y - 0.08 - h
  const colour = kind === null ? inks.ink : signs[kind.id].colour
  if (kind !== null) {
    const sign = { x, y: y + 0.02, w: 0.2, h: 0.2, fill: { color: colour }, objectName: kind.name }
    slide.addShape(signs[kind.id].shape, sign)
  }
  const runs = [
    ...(kind === null ? [] : [run(name, { size: date.size, lang, ink: inks.ink2 })]),
    run(when, { size: date.size, lang, bold: true, ink: colour }),
    ...(refined === '' ? [] : [run(` ${refined}`, { size: date.size, lang, ink: inks.ink2 })]),
  ]
  put(slide, runs, { x: x + indent, y, w, h }, 'When')
}

function claimRuns({ value, source, ours }: ClaimRow, at: Sizes, lang: string, last: boolean): Run[] {
  const { size } = valueFace(at)
  const ink = ours ? inks.ink2 : inks.ink
  return [
    run(value, { size, lang, font: 'serif', bold: true, ink, last: true, before: space.value }),
    run(source, { size: small.size, lang, ink: inks.ink2, last: !last }),
  ]
}

function quoteRuns(quotation: PageQuotation, at: Sizes, lang: string): Run[] {
  const look = { size: at.text, lang: quotation.lang, font: 'serif' } as const
  return [
    run(quotation.open, { ...look, before: space.large }),
    ...quotation.pieces.map(({ text, highlighted }) => run(text, { ...look, highlight: highlighted })),
    run(quotation.close, { ...look, last: true }),
    run(quotation.outlet, { size: small.size, lang, bold: true, before: space.little }),
    run(sourceOf(quotation), { size: small.size, lang, ink: inks.ink2 }),
  ]
}
