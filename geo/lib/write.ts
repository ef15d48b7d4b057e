import { writeFileSync } from 'node:fs'
import type { Feature } from 'geojson'
import { gzipSync } from 'node:zlib'

/** Where a layer comes from, carried by the layer itself. */
export interface About {
  readonly source: string
  readonly version: string
  readonly licence: string
  readonly credit: string
  /** Day it was made. */
  readonly made: string
  /** Douglas–Peucker tolerance in degrees. */
  readonly toleranceDeg?: number
  readonly vertices?: number
  /** Great-circle length over these very vertices. */
  readonly lengthKm?: number
}

const written: { file: string; about: About }[] = []

/** Writes the list of credits: where each file written so far comes from. */
export function writeCredits(): void {
  const entries = written.map(
    ({ file, about: { source, version, licence, credit, made, vertices, lengthKm } }) => ({
      file,
      source,
      version,
      licence,
      credit,
      made,
      vertices,
      lengthKm,
    }),
  )
  writeFileSync(new URL('../credits.json', import.meta.url), `${JSON.stringify(entries, null, 2)}\n`)
}

/** Writes one file and says how large it is. `file` is relative to the repository's root. */
export function writeBytes(file: string, bytes: string | Uint8Array, about: About): void {
  writeFileSync(new URL(`../../${file}`, import.meta.url), bytes)
  written.push({ file, about })
  const size = (count: number): string => `${(count / 1000).toFixed(1)} kB`
  console.log(`${file}: ${size(Buffer.byteLength(bytes))}, ${size(gzipSync(bytes).length)} gz`)
}

/** Writes a layer, one feature a line. */
export function writeLayer(file: string, features: readonly Feature[], about: About): void {
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n')
  writeBytes(
    file,
    `{"type":"FeatureCollection","about":${JSON.stringify(about)},"features":[\n${lines}\n]}\n`,
    about,
  )
}
