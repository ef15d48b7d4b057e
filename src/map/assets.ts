import regular from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url'
import bold from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url'
import italic from '@fontsource/source-sans-3/files/source-sans-3-latin-400-italic.woff2?url'
import serif from '@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2?url'
import { setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import type { FontFiles } from './style.ts'

const absolute = (address: string): string => new URL(address, document.baseURI).href

/** The fonts' own files; the map fetches each when it first draws a letter of it. */
export const fontFiles = (): FontFiles => ({
  regular: absolute(regular),
  bold: absolute(bold),
  italic: absolute(italic),
  serif: absolute(serif),
})

/** Tells MapLibre where its worker lies, which it cannot know in a built app. */
export function nameWorker(): void {
  setWorkerUrl(absolute(workerUrl))
}
