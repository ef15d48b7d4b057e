import type PptxGenJS from 'pptxgenjs'
import { fonts, inks } from './look.ts'

export type Slide = PptxGenJS.Slide
export type Run = PptxGenJS.TextProps

/** Signs that XML 1.0 has no place for: PowerPoint asks to repair a file that has one. */
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** Words as XML can hold them. */
export function writable(text: string): string {
  return text.toWellFormed().replaceAll('\r\n', '\n').replace(unwritable, '')
}

/** The code of a language as office programs want it for their spelling. */
export function tongue(lang: string): string {
  if (lang === 'es') return 'es-CO'
  return lang === 'en' ? 'en-GB' : lang
}

interface RunLook {
  readonly size: number
  readonly lang: string
  readonly font?: keyof typeof fonts
  readonly bold?: boolean
  readonly ink?: string
  readonly highlight?: boolean
  /** ends its paragraph */
  readonly last?: boolean
  /** space before its paragraph, pt */
  readonly before?: number
  readonly url?: string
}

/** A link, where there is an address of the web: in the form that has no sign left to escape but `&`. */
function linkTo(url = ''): { hyperlink?: { url: string } } {
  if (!/^https?:/.test(url) || !URL.canParse(url)) return {}
  return { hyperlink: { url: new URL(url).href } }
}

/** Some words in one look. */
export function run(text: string, look: RunLook): Run {
  const { size, lang, font = 'sans', bold = false, ink = inks.ink, last = false } = look
  return {
    text: writable(text),
    options: {
      fontFace: fonts[font],
      fontSize: size,
      color: ink,
      lang: tongue(lang),
      ...(bold && { bold }),
      ...(look.highlight === true && { highlight: inks.quote }),
      ...(look.before !== undefined && { paraSpaceBefore: look.before }),
      ...linkTo(look.url),
      ...(last && { breakLine: true }),
    },
  }
}

interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Sets words in a box with no margin of its own, from its top or its foot. */
export function put(
  slide: Slide,
  runs: Run[],
  box: Box,
  name: string,
  more: PptxGenJS.TextPropsOptions = {},
): void {
  slide.addText(runs, { ...box, margin: 0, valign: 'top', wrap: true, objectName: name, ...more })
}

/** Sets a slide's title where its layout has it. A run of its own, since what else is said of a placeholder gives way to the layout's. */
export function addHeading(slide: Slide, text: string, size: number, lang: string): void {
  slide.addText([run(text, { size, lang, font: 'serif', bold: true })], { placeholder: 'title' })
}
