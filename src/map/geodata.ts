import type { FeatureCollection, Position } from 'geojson'
import { GeoJSONSource, ImageSource, type Coordinates, type Map as MapLibre } from 'maplibre-gl'
import { readImage, readJson, readLayer } from './geo-files.ts'
import type { Theme } from './palette.ts'
import { borderFilling, labelFilling, townFilling, type Filling } from './prepare.ts'
import { cornersOf } from './relief-corners.ts'
import type { Scene } from './scene.ts'
import { areaFeatures, markFeatures, sourceIds, type SourceId } from './sources.ts'

interface GeoFile {
  /** by this name a failure is told */
  readonly layer: string
  readonly name: string
  /** the zoom from which it is wanted: the finer file replaces the coarser one where it stands */
  readonly from: number
  readonly fill: (file: FeatureCollection, scene: Scene) => Filling
}

const as =
  (source: SourceId) =>
  (file: FeatureCollection): Filling => ({ [source]: file })

/** From the coarsest to the finest within a layer. */
const files: readonly GeoFile[] = [
  { layer: 'border', name: 'border-overview.geojson', from: 0, fill: borderFilling },
  { layer: 'border', name: 'border-middle.geojson', from: 7.5, fill: borderFilling },
  { layer: 'border', name: 'border.geojson', from: 11, fill: borderFilling },
  { layer: 'land', name: 'land-overview.geojson', from: 0, fill: as('land') },
  { layer: 'land', name: 'land-detail.geojson', from: 7.5, fill: as('land') },
  { layer: 'tint', name: 'tint-overview.geojson', from: 0, fill: as('tint') },
  { layer: 'tint', name: 'tint-near.geojson', from: 8.5, fill: as('tint') },
  { layer: 'labels', name: 'labels.geojson', from: 0, fill: labelFilling },
  { layer: 'states', name: 'states-overview.geojson', from: 0, fill: as('states') },
  { layer: 'states', name: 'states.geojson', from: 6, fill: as('states') },
  { layer: 'rivers', name: 'rivers.geojson', from: 6, fill: as('rivers') },
  { layer: 'towns', name: 'towns-overview.geojson', from: 0, fill: townFilling },
  { layer: 'towns', name: 'towns.geojson', from: 6.2, fill: townFilling },
]

/** Told when a layer could not be had. */
export type OnFault = (layer: string, message: string, again?: boolean) => void

/** Fetches the map's own layers, each when the zoom first asks for it, and puts them where the coarser ones stood. */
export class GeoData {
  private readonly asked = new Set<string>()
  private readonly filled = new Map<SourceId, { rank: number; data: FeatureCollection }>()
  private corners: Coordinates | null = null
  private relief: ImageBitmap | null = null
  private theme: Theme | null = null

  /** the files that were read */
  private readonly read = new Map<GeoFile, FeatureCollection>()

  private readonly map: MapLibre
  private scene: Scene
  private readonly onFault: OnFault
  private readonly ready: () => boolean

  /** `ready` says whether the style is there: between losing the context and having it back nothing can be put in. */
  constructor(map: MapLibre, scene: Scene, ready: () => boolean, onFault: OnFault) {
    this.ready = ready
    this.map = map
    this.scene = scene
    this.onFault = onFault
  }

  /** Asks for all that this zoom wants and nobody asked for yet; resolves when it is drawn from or given up. */
  async want(zoom: number): Promise<void> {
    const wanted = files.filter((file) => file.from <= zoom && !this.asked.has(file.name))
    const finest = wanted.filter(
      (file) => !wanted.some((other) => other.layer === file.layer && other.from > file.from),
    )
    // what a finer file of this very request makes needless is not fetched, except at the start, where it is there sooner
    const first = this.asked.size === 0
    const fetched = first ? wanted : finest
    for (const file of fetched) this.asked.add(file.name)
    await Promise.all(fetched.map((file) => this.fetch(file)))
  }

  /** Shows the relief of a theme. */
  async showRelief(theme: Theme): Promise<void> {
    this.theme = theme
    try {
      this.corners ??= cornersOf(await readJson('relief.json'))
      const image = await readImage(theme === 'light' ? 'relief-light.webp' : 'relief-night.webp')
      if (this.theme === theme) this.relief = image
    } catch (error) {
      this.relief = null
      this.miss('relief', error, () => this.showRelief(this.theme ?? theme))
    }
    this.drawRelief()
  }

  /** Puts everything in again, after the style was lost. */
  refill(): void {
    for (const [source, { data }] of this.filled) this.put(source, data)
    this.drawRelief()
  }

  /** The vertices of the border as it is drawn now. */
  borderLine(): readonly Position[] {
    const geometry = this.layer('border')?.features[0]?.geometry
    return geometry?.type === 'LineString' ? geometry.coordinates : []
  }

  /** What a source was last filled with from its file. */
  layer(id: SourceId): FeatureCollection | null {
    return this.filled.get(id)?.data ?? null
  }

  private drawRelief(): void {
    const source = this.ready() ? this.map.getSource('relief') : undefined
    if (!(source instanceof ImageSource)) return
    const { corners, relief } = this
    // a source without any image would keep the map from ever being loaded
    if (corners === null || relief === null) source.updateImage({ image: new ImageData(1, 1) })
    else source.updateImage({ image: relief, coordinates: corners })
  }

  private async fetch(file: GeoFile): Promise<void> {
    try {
      this.read.set(file, await readLayer(file.name))
      this.fillFrom(file)
    } catch (error) {
      this.miss(file.layer, error, () => this.fetch(file))
    }
  }

  /** Tells of what could not be had; when the network is back, it is asked for again. */
  private miss(layer: string, error: unknown, again: () => Promise<void>): void {
    this.onFault(layer, messageOf(error), true)
    addEventListener('online', () => void again(), { once: true })
  }

  private fillFrom(file: GeoFile): void {
    const content = this.read.get(file)
    if (content === undefined) return
    const filling = file.fill(content, this.scene)
    for (const source of sourceIds) {
      const data = filling[source]
      if (data !== undefined) this.fill(source, file.from, data)
    }
  }

  /** Draws another version of the dossier: also what the files were filled with of it. */
  take(scene: Scene): void {
    this.scene = scene
    this.fill('marks', 0, markFeatures(scene))
    this.fill('areas', 0, areaFeatures(scene))
    for (const file of this.read.keys()) this.fillFrom(file)
  }

  /** Fills a source, now or when the style is there, unless something finer (of a greater rank) fills it already. */
  fill(id: SourceId, rank: number, data: FeatureCollection): void {
    const before = this.filled.get(id)
    if (before !== undefined && before.rank > rank) return
    this.filled.set(id, { rank, data })
    this.put(id, data)
  }

  /** Hands data to a source, unless the style is just lost. */
  put(id: SourceId, data: FeatureCollection): void {
    const source = this.ready() ? this.map.getSource(id) : undefined
    if (source instanceof GeoJSONSource)
      source.setData(data).catch((error: unknown) => this.onFault(id, messageOf(error)))
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
