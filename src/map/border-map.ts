import { Map as MapLibre, type LayerSpecification } from 'maplibre-gl'
import type { Box, Dossier } from '../core/dossier/types.ts'
import { fontFiles, nameWorker } from './assets.ts'
import { awaitPointer } from './await-pointer.ts'
import type { Approach, BorderMapOptions } from './border-map-options.ts'
import { boxOf, cameraFor, maxZoom, minZoomFor, type Camera, type Pace, type Padding } from './camera.ts'
import { CountryNames } from './country-names.ts'
import { stateName } from './expressions.ts'
import { GeoData } from './geodata.ts'
import { addIcon } from './add-icon.ts'
import { lookOf, type Look } from './look.ts'
import type { DataMarks } from './data/data-marks.ts'
import type { DataPicture } from './data/picture.ts'
import type { MapPicture } from './picture.ts'
import { Pilot } from './pilot.ts'
import { allMarks, type Sight } from './sight.ts'
import { restyle } from './restyle.ts'
import { sceneOf, type Scene } from './scene.ts'
import {
  areaFeatures,
  areaLabelFeatures,
  boxFeatures,
  collection,
  markFeatures,
  siteFeatures,
} from './sources.ts'
import { pictureState } from './state.ts'
import { mapStyle, styleLayers } from './style.ts'
import { watchWorkers } from './watch-workers.ts'

/** How long a browser may take to give a lost picture back, ms. */
const patience = 3000

const noPadding: Padding = { top: 0, right: 0, bottom: 0, left: 0 }

/** The map: what it shows is one plain value, the rest of the class moves its camera and says what lies where. */
export class BorderMap {
  readonly map: MapLibre
  /** resolves when the first picture is drawn, or what hinders it was told */
  readonly ready: Promise<void>

  readonly options: BorderMapOptions
  private scene: Scene
  private readonly data: GeoData
  private readonly names: CountryNames
  private picture: MapPicture
  private marks: DataMarks | null = null
  /** as the style has them */
  private layers: LayerSpecification[]
  private readonly pilot: Pilot
  /** false while the style is not there: at the start and between losing the context and having it back */
  private styled = false
  private losing = 0
  private unwatch: () => void = () => undefined
  /** what is still to be placed anew at the next rests: words, the countries' names, and where these have moved the words round them */
  private unsettled: readonly ('words' | 'names')[] = []

  constructor(container: HTMLElement, options: BorderMapOptions) {
    this.options = options
    this.picture = options.picture
    this.scene = sceneOf(options.dossier)
    const look = lookOf(options.picture)
    this.layers = styleLayers(look)
    nameWorker()
    this.map = new MapLibre({
      container,
      style: mapStyle(look, fontFiles(), {
        marks: markFeatures(this.scene),
        sites: siteFeatures(this.scene),
        areas: areaFeatures(this.scene),
        labels: collection(areaLabelFeatures(this.scene)),
      }),
      ...(options.camera !== null && {
        center: [options.camera.lon, options.camera.lat],
        zoom: options.camera.zoom,
      }),
      globalState: { [stateName]: this.state() },
      minZoom: minZoomFor(container.clientWidth, container.clientHeight),
      maxZoom,
      maxPitch: 0,
      attributionControl: false,
      maplibreLogo: false,
      ...(options.pixelRatio !== undefined && {
        pixelRatio: options.pixelRatio,
        // MapLibre would lower the ratio in silence; poster.ts has asked what the browser can do
        maxCanvasSize: [Infinity, Infinity],
      }),
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: 0,
      locale: { 'Map.Title': options.words[options.picture.lang].map },
    })
    this.data = new GeoData(
      this.map,
      this.scene,
      () => this.styled,
      (...fault) => options.onFault(...fault),
    )
    this.drawBox()
    this.names = new CountryNames(this.map, this.data, this.scene)
    this.map.touchZoomRotate.disableRotation()
    this.map.keyboard.disableRotation()
    this.map.setMissingStyleImageResolver((id) => {
      addIcon(this.map, id, lookOf(this.picture), options.pixelRatio)
      return Promise.resolve()
    })
    this.pilot = new Pilot(this.map)
    if (options.camera === null) this.fitBox(options.dossier.box, options.padding ?? noPadding, true)
    this.listen()
    this.ready = this.firstPicture()
  }

  /** Shows a picture: one change of state, however much of the window has changed. */
  show(picture: MapPicture): void {
    const before = lookOf(this.picture)
    const after = lookOf(picture)
    const box = this.picture.area
    this.picture = picture
    if (box !== picture.area) this.drawBox()
    if (before.theme !== after.theme || before.lang !== after.lang || before.scale !== after.scale) {
      if (this.styled) this.restyle()
      if (before.theme !== after.theme) void this.data.showRelief(after.theme)
      this.map.getCanvas().setAttribute('aria-label', this.options.words[after.lang].map)
    }
    if (this.styled) this.map.setGlobalStateProperty(stateName, this.state())
    this.options.onFrame()
  }

  /** Shows data sets. What draws them is fetched at the first; resolves when they are on the map. */
  async showData(picture: DataPicture): Promise<void> {
    const { DataMarks } = await import('./data/data-marks.ts')
    this.marks ??= new DataMarks(this)
    await this.marks.show(picture)
  }

  /** What it looks like now; null while there is no style. */
  get look(): Look | null {
    return this.styled ? lookOf(this.picture) : null
  }

  /** Goes on with another version of its dossier, which is drawn where it stands. */
  take(dossier: Dossier): void {
    this.scene = this.names.scene = sceneOf(dossier)
    this.data.take(this.scene)
    this.names.restore()
  }

  /** Moves the camera so that these places are seen, no closer than their precision allows, and tells at once where it goes. */
  fitPlaces(
    ids: readonly string[],
    padding: Padding,
    instant: boolean,
    { pace = 'desk', closer = 0, begin = (flight) => flight() }: Approach = {},
  ): void {
    const found = boxOf(this.scene.dossier.places.filter((place) => ids.includes(place.id)))
    if (found === null) return
    const goal = cameraFor(this.map, found.box, padding, found.closest + closer)
    if (goal === null) return
    begin(() => this.pilot.aim(goal, instant ? 'instant' : pace))
    // an address taken from the bar before it lands is already the address of where it lands
    this.options.onCamera(goal)
  }

  /** Looks where a camera looks, without telling it back. */
  lookAt(camera: Camera, pace: Pace = 'instant'): void {
    this.pilot.aim(camera, pace)
  }

  /** Looks at a box, without telling it back: no camera of the view's own is needed for it. */
  fitBox(box: Box, padding: Padding, instant: boolean, pace: Pace = 'desk'): void {
    const goal = cameraFor(this.map, box, padding, maxZoom)
    if (goal !== null) this.pilot.aim(goal, instant ? 'instant' : pace)
  }

  /** Whether the camera moves, by a hand or in a flight. */
  get moving(): boolean {
    return this.map.isMoving()
  }

  /** Takes the camera somewhere, gently or at once, and tells at once where it goes. */
  driftTo(goal: Camera, instant: boolean): void {
    this.pilot.aim(goal, instant ? 'instant' : 'drift')
    this.options.onCamera(goal)
  }

  /** Fetches all there is to draw from, for every zoom: from then on nothing hangs on where one has been, nor on the network. */
  fetchAll(): Promise<void> {
    return this.data.want(maxZoom)
  }

  /** Has words stand, once the map rests, where they would on a map that has shown nothing before: they keep to their side of a town else. */
  settle(): void {
    this.unsettled = ['words', 'names']
    this.map.triggerRepaint()
  }

  zoomBy(steps: number): void {
    this.map.easeTo({ zoom: this.map.getZoom() + steps })
  }

  remove(): void {
    clearTimeout(this.losing)
    this.unwatch()
    this.styled = false
    this.map.remove()
  }

  private drawBox(): void {
    this.data.fill('drawn-box', 0, boxFeatures(this.picture.area ?? null))
  }

  private state() {
    return pictureState(this.picture, this.scene, this.options.words[this.picture.lang])
  }

  /** What it depends on where things lie on the screen now: for asking of it, not for keeping. */
  sight(): Sight {
    return {
      map: this.map,
      scene: this.scene,
      scale: this.picture.scale ?? 1,
      borderLine: this.data.borderLine(),
      countryAt: (id) => this.names.at(id),
      withheld: this.picture.withheld,
    }
  }

  private listen(): void {
    const { map, options } = this
    awaitPointer(map, {
      ...options,
      now: () => (this.styled ? { sight: this.sight(), picture: this.picture } : null),
      marks: () => this.marks,
    })
    map.on('move', () => options.onFrame())
    map.on('resize', () => {
      const { clientWidth, clientHeight } = map.getContainer()
      map.setMinZoom(minZoomFor(clientWidth, clientHeight))
      options.onFrame()
    })
    map.on('zoom', () => void this.data.want(map.getZoom()))
    map.on('moveend', () => {
      const camera = this.pilot.moved()
      if (camera !== null) options.onCamera(camera)
      options.onFrame()
    })
    map.on('idle', () => this.rest())
    map.on('error', ({ error }) => options.onFault('map', error.message))
    map.on('webglcontextlost', () => {
      this.styled = false
      clearTimeout(this.losing)
      this.losing = window.setTimeout(() => {
        if (!this.styled) options.onLost?.()
      }, patience)
    })
    map.on('style.load', () => this.restored())
    this.unwatch = watchWorkers(map)
  }

  private rest(): void {
    const [next, ...others] = this.unsettled
    this.unsettled = others
    if (next === 'words') {
      // on which side of its town each word stands: MapLibre tries that side first, whatever order the style gives
      this.map.style.placement.variableOffsets = {}
      this.map.triggerRepaint()
      return
    }
    const moved = this.names.refresh(allMarks(this.sight()), next === 'names')
    if (moved && next === 'names') this.unsettled = ['words']
  }

  /** After the style came, first or again: everything that is not in it is applied anew. */
  private restored(): void {
    this.styled = true
    this.restyle()
    this.map.setGlobalStateProperty(stateName, this.state())
    this.data.refill()
    this.names.restore()
  }

  private restyle(): void {
    const layers = styleLayers(lookOf(this.picture))
    restyle(this.map, this.layers, layers)
    this.layers = layers
    this.marks?.restore()
  }

  private async firstPicture(): Promise<void> {
    const { map } = this
    const styled = this.styled ? Promise.resolve() : map.once('style.load')
    await Promise.all([styled, this.data.want(map.getZoom()), this.data.showRelief(this.picture.theme)])
    if (!document.hidden && !map.loaded()) await map.once('idle')
  }
}
