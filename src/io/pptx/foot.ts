import type { StoryPages } from '../pages.ts'
import { foot, inks, slide as sheet } from './look.ts'
import { put, run, type Slide } from './text.ts'

const size = 9.5

/** What stands under every slide: the line on boundaries in both languages, where the map comes from, when this was made. */
export function addFoot(
  slide: Slide,
  { boundaries, credits, made, title, lang }: StoryPages,
  place: string,
): void {
  slide.addShape('line', {
    x: 0,
    y: foot.top,
    w: sheet.width,
    h: 0,
    line: { color: inks.ink, width: 1.25 },
    objectName: 'Rule',
  })
  const lines = [
    ...boundaries.map((line) => run(line.text, { size, lang: line.lang, ink: inks.ink2, last: true })),
    run(`${credits} · Frontera · ${made}`, { size, lang, ink: inks.ink2 }),
  ]
  put(slide, lines, { x: foot.x, y: foot.top + 0.13, w: foot.width, h: 0.6 }, 'Foot')
  put(
    slide,
    [run(title, { size, lang, ink: inks.ink2, last: true }), run(place, { size: 12, lang, bold: true })],
    { x: sheet.width - 3.1, y: foot.top + 0.13, w: 2.6, h: 0.6 },
    'Place in the story',
    { align: 'right' },
  )
}
