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
 * Draws the map of every step, one after another. Rejects with the signal's reason once that is given, and with a `PosterFault` where the
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
    signal.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')))
  })
  aborted.catch(() => undefined)
  for (let number = 1; number <= count; number += 1) {
    signal.throwIfAborted()
    onbegin(number, count)
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
