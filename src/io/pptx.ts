import PptxGenJS from 'pptxgenjs'
import type { StoryPages } from './pages.ts'
import { addSources, addTitle } from './pptx/ends.ts'
import { column, fonts, inks, slide, titleAt, titleHeight } from './pptx/look.ts'
import { addStep } from './pptx/step.ts'
import { writable } from './pptx/text.ts'
import { tidied } from './pptx/tidy.ts'

/** What PowerPoint calls such a file. */
export const pptxType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A title that outlines and screen readers know as one. Where it stands is the layout's: a slide cannot move it. */
function titleIn(
  box: Box,
  fontSize: number,
  valign: 'top' | 'bottom',
): NonNullable<PptxGenJS.SlideMasterProps['objects']>[number] {
  const look = {
    fontFace: fonts.serif,
    fontSize,
    bold: true,
    color: inks.ink,
    align: 'left',
    valign,
  } as const
  return { placeholder: { options: { name: 'title', type: 'title', ...box, margin: 0, ...look }, text: '' } }
}

/**
 * A story as a PowerPoint file: a title, one slide a step with its notes, the sources. `pictures` are data addresses of JPEGs, one a
 * step; a slide whose picture is null says that it is missing.
 */
export async function pptxOf(story: StoryPages, pictures: readonly (string | null)[]): Promise<ArrayBuffer> {
  const file = new PptxGenJS()
  file.layout = 'LAYOUT_WIDE'
  file.title = writable(story.title)
  file.subject = writable(story.summary)
  file.author = 'Frontera'
  file.company = 'Frontera'
  file.theme = { headFontFace: fonts.serif, bodyFontFace: fonts.sans }
  const layoutOf = (name: string, box: Box, fontSize: number, valign: 'top' | 'bottom' = 'top'): string => {
    file.defineSlideMaster({
      title: name,
      background: { color: inks.panel },
      objects: [titleIn(box, fontSize, valign)],
    })
    return name
  }
  const opening = layoutOf('Opening', { x: column.x, y: 0.8, w: 6.4, h: 1.8 }, 34, 'bottom')
  const steps = [1, 2, 3].map((lines) =>
    layoutOf(`Step, title of ${lines}`, { ...titleAt, w: column.width, h: titleHeight(lines) }, 36),
  )
  const list = layoutOf('List', { x: column.x, y: 0.4, w: slide.width - 2 * column.x, h: 0.55 }, 26)
  const newSlide = (masterName: string) => file.addSlide({ masterName })
  addTitle(newSlide(opening), story)
  story.steps.forEach((page, i) =>
    addStep((lines) => newSlide(steps[lines - 1] ?? list), page, story, pictures[i] ?? null),
  )
  addSources(() => newSlide(list), story)
  const written = await file.write({ outputType: 'arraybuffer' })
  if (!(written instanceof ArrayBuffer)) throw new TypeError('pptxgenjs wrote no array buffer')
  return tidied(written, story.lang)
}
