import type { StoryPages } from '../../io/pages.ts'

/** A picture as a data address, the form in which it goes into a slide. */
function dataAddress(file: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => {
      if (typeof reader.result === 'string') done(reader.result)
      else fail(new TypeError('no data address'))
    }
    reader.onerror = () => fail(reader.error ?? new TypeError('not read'))
    reader.readAsDataURL(file)
  })
}

/** The PowerPoint file of a story; what writes it is fetched only now. */
export async function pptxFile(story: StoryPages, pictures: readonly (Blob | null)[]): Promise<Blob> {
  const { pptxOf, pptxType } = await import('../../io/pptx.ts')
  const addresses = await Promise.all(
    pictures.map(async (file) => (file === null ? null : dataAddress(file))),
  )
  return new Blob([await pptxOf(story, addresses)], { type: pptxType })
}
