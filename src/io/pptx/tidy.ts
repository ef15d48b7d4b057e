import JSZip from 'jszip'
import type { Lang } from '../../core/words.ts'
import { tongue } from './text.ts'

const types = '[Content_Types].xml'
const notesRels = 'ppt/notesMasters/_rels/notesMaster1.xml.rels'
const theme = 'ppt/theme/theme1.xml'
const themeType = 'application/vnd.openxmlformats-officedocument.theme+xml'

/**
 * Sets right what pptxgenjs leaves untrue in a file: it lists a slide master for each slide, of which there is one; gives notes the
 * slides' own theme part; calls every note English and one paragraph; and packs nothing.
 */
export async function tidied(written: ArrayBuffer, lang: Lang): Promise<ArrayBuffer> {
  const zip = await JSZip.loadAsync(written)
  const read = async (path: string): Promise<string> => (await zip.file(path)?.async('string')) ?? ''

  zip.file('ppt/theme/theme2.xml', await read(theme))
  zip.file(notesRels, (await read(notesRels)).replace('theme1.xml', 'theme2.xml'))
  const listed = (await read(types))
    .replace(/\s*<Override PartName="\/([^"]+)"[^>]*>/g, (entry, part: string) =>
      zip.file(part) === null ? '' : entry,
    )
    .replace('image/jpg', 'image/jpeg')
    .replace('</Types>', `<Override PartName="/ppt/theme/theme2.xml" ContentType="${themeType}"/></Types>`)
  zip.file(types, listed)

  for (const path of Object.keys(zip.files).filter((name) => /^ppt\/notesSlides\/[^/]+\.xml$/.test(name)))
    zip.file(path, notesAs(await read(path), tongue(lang)))
  // folders are no parts
  for (const entry of Object.values(zip.files)) if (entry.dir) delete zip.files[entry.name]
  return zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE', mimeType: 'application/zip' })
}

function notesAs(xml: string, lang: string): string {
  const next = `</a:t></a:r></a:p><a:p><a:r><a:rPr lang="${lang}" dirty="0"/><a:t>`
  return xml
    .replaceAll('lang="en-US"', `lang="${lang}"`)
    .replace(/<a:t>[^<]*<\/a:t>/, (words) => words.replace(/\s*\n\s*/g, next))
}
