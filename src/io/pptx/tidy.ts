import JSZip from 'jszip'
import type { Lang } from '../../core/words.ts'
import { tongue } from './text.ts'

const types = '[Content_Types].xml'
const notesRels = 'ppt/notesMasters/_rels/notesMaster1.xml.rels'
const theme = 'ppt/theme/theme1.xml'
const themeType = 'application/vnd.openxmlformats-officedocument.theme+xml'

/**
 * Sets right what pptxgenjs leaves untrue in a file: it lists a slide master for each slide, of which there is one; gives notes the
 * slides' own theme part; repeats a paragraph's properties before each of its runs, where the format has them once; and calls every note
 * English and one paragraph.
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
  for (const path of Object.keys(zip.files).filter((name) => /^ppt\/slides\/[^/]+\.xml$/.test(name)))
    zip.file(path, oncePerParagraph(await read(path)))
  return packed(zip)
}

/** The same parts, their list first, without the entries for folders, which are no parts. */
async function packed(zip: JSZip): Promise<ArrayBuffer> {
  const out = new JSZip()
  const parts = Object.values(zip.files).filter(({ dir }) => !dir)
  parts.sort((a, b) => Number(b.name === types) - Number(a.name === types))
  for (const part of parts)
    out.file(part.name, await part.async('uint8array'), {
      createFolders: false,
      // pictures are packed already
      compression: part.name.startsWith('ppt/media/') ? 'STORE' : 'DEFLATE',
    })
  return out.generateAsync({ type: 'arraybuffer' })
}

function notesAs(xml: string, lang: string): string {
  const next = `</a:t></a:r></a:p><a:p><a:r><a:rPr lang="${lang}" dirty="0"/><a:t>`
  return xml
    .replaceAll('lang="en-US"', `lang="${lang}"`)
    .replace(/<a:t>[^<]*<\/a:t>/, (words) => words.replace(/\s*\n\s*/g, next))
}

/** Keeps of the properties in a paragraph only the first, which stand before its first run. */
function oncePerParagraph(xml: string): string {
  return xml.replace(/<a:p>[\s\S]*?<\/a:p>/g, (paragraph) => {
    let seen = false
    return paragraph.replace(/<a:pPr\b[^>]*?(?:\/>|>[\s\S]*?<\/a:pPr>)/g, (properties) => {
      if (seen) return ''
      seen = true
      return properties
    })
  })
}
