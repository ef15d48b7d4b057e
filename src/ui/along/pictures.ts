import type { Dossier } from '../../core/dossier/types.ts'
import type { Lang } from '../../core/words.ts'
import { PosterFault } from '../../map/poster.ts'
import { webglAvailable } from '../../map/webgl.ts'
import { drawStep, type PictureUse } from './step-picture.ts'

/** The pictures of a story, and what of them could not be had. */
export interface StoryPictures {
  /** one a step; null: it could not be drawn */
  readonly files: readonly (Blob | null)[]
  /** layers that are missing in some of them */
  readonly withoutLayers: readonly string[]
  /** false: this browser draws no map at all */
  readonly webgl: boolean
}

interface Job {
  readonly use: PictureUse
  readonly signal: AbortSignal
  /** before each picture, counted from 1 */
  readonly onbegin: (number: number, count: number) => void
}

/**
 * Draws the map of every step, one after another. Rejects once it is called off, and with a `PosterFault` where the
 * page is hidden, as a hidden page draws nothing.
 */
export async function drawStory(
  dossier: Dossier,
  lang: Lang,
  { use, signal, onbegin }: Job,
): Promise<StoryPictures> {
  const count = dossier.story.length
  if (!webglAvailable()) return { files: dossier.story.map(() => null), withoutLayers: [], webgl: false }
  const files: (Blob | null)[] = []
  const withoutLayers = new Set<string>()
  const aborted = new Promise<never>((_, reject) => {
    const off = () => reject(new DOMException('cancelled', 'AbortError'))
    if (signal.aborted) off()
    signal.addEventListener('abort', off)
  })
  // heard of in the race
  aborted.catch(() => undefined)
  for (let number = 1; number <= count; number += 1) {
    onbegin(number, count)
    if (signal.aborted) await aborted
    try {
      const { file, missing } = await Promise.race([drawStep(dossier, number, lang, use), aborted])
      missing.forEach((name) => withoutLayers.add(name))
      files.push(file)
    } catch (error) {
      if (!(error instanceof PosterFault) || document.hidden) throw error
      files.push(null)
    }
  }
  return { files, withoutLayers: [...withoutLayers], webgl: true }
}
