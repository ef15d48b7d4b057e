import PptxGenJS from 'pptxgenjs'
import type { StoryPages } from './pages.ts'
import { addSources, addTitle } from './pptx/ends.ts'
import { column, fonts, inks, slide } from './pptx/look.ts'
import { addStep } from './pptx/step.ts'
import { writable } from './pptx/text.ts'
import { tidied } from './pptx/tidy.ts'

/** What PowerPoint calls such a file. */
export const pptxType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

const layout = 'Frontera'

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
  file.defineSlideMaster({
    title: layout,
    background: { color: inks.panel },
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            ...{ x: column.x, y: 0.9, w: slide.width - 2 * column.x, h: 1 },
            margin: 0,
            align: 'left',
            valign: 'top',
            fontFace: fonts.serif,
            fontSize: 32,
            bold: true,
            color: inks.ink,
          },
          text: '',
        },
      },
    ],
  })
  const newSlide = () => file.addSlide({ masterName: layout })
  addTitle(newSlide(), story)
  story.steps.forEach((page, i) => addStep(newSlide(), page, story, pictures[i] ?? null))
  addSources(newSlide, story)
  const written = await file.write({ outputType: 'arraybuffer' })
  if (!(written instanceof ArrayBuffer)) throw new TypeError('pptxgenjs wrote no array buffer')
  return tidied(written, story.lang)
}
