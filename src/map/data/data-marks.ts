import type { CustomLayerInterface, Map as MapLibre } from 'maplibre-gl'
import type { Columns } from '../../core/data/columns.ts'
import type { DataRow } from '../../core/data/met.ts'
import { firstAtLeast, windowRanges } from '../../core/data/window-rows.ts'
import type { Box } from '../../core/dossier/types.ts'
import type { BorderMap } from '../border-map.ts'
import type { BorderMapOptions } from '../border-map-options.ts'
import { cameraFor } from '../camera.ts'
import type { LayerId } from '../order.ts'
import type { ScreenPoint } from '../sight.ts'
import { widestOf } from './areas-shader.ts'
import { Clusters } from './clusters.ts'
import type { SetBuffers } from './buffers.ts'
import { channels } from './colours.ts'
import { Drawer, emphasis, type Drawn, type View } from './drawer.ts'
import { figuresReady } from './figures.ts'
import type { Prepared } from './fixed.ts'
import { aim, newFrame } from './frame.ts'
import { inksOf, type Inks } from './inks.ts'
import { discAt, openDisc, rowsAt } from './data-picker.ts'
import { LabelRoom } from './label-room.ts'
import { radiusAt } from './mark-radius.ts'
import type { DataHit, DataPicture, Met } from './picture.ts'
import { Readying, type Ready } from './readying.ts'

/** Where data sets are drawn among the map's own layers: their areas under the border, their marks under all words, their discs under the dossier's marks. */
const slots = {
  'data-areas': 'border-casing',
  'data-marks': 'water-labels',
  'data-clusters': 'threads',
} as const satisfies Readonly<Record<string, LayerId>>

type Slot = keyof typeof slots

const noPadding = { top: 48, right: 48, bottom: 48, left: 48 }

/** Rows that lie within so many px of each other at the closest zoom cannot be taken apart. */
const together = 12

/** What of a map its data sets stand on. */
export type Ground = Pick<BorderMap, 'map' | 'look' | 'driftTo'> & {
  readonly options: Pick<BorderMapOptions, 'padding'>
}

/** Data sets on the map: layers of our own, whose cost a step of time does not grow with the rows that are not in the window. */
export class DataMarks {
  readonly clusters: Clusters<Drawn>
  private readonly map: MapLibre
  private readonly on: Ground
  private readonly room: LabelRoom
  private readonly frame = newFrame()
  private readonly prepared = new Map<Columns, Prepared>()
  private readonly readying = new Readying()
  /** uploaded, and not taken over by the drawer yet */
  private uploaded: SetBuffers[] = []
  private drawer: Drawer | null = null
  private picture: DataPicture = { sets: [], hovered: null, selected: null }
  private sets: readonly Drawn[] = []
  private apart: View['apart'] = []
  private inks: Inks | null = null
  private size = 1
  /** rows with an area in the window */
  private areas = 0
  private widest = widestOf(0)
  /** what lies in cells is to be counted anew, and what is counted to be taken over */
  private counted = false
  private filled = false
  /** what the frame at hand is drawn from, for all its layers; null: the next one to draw works it out */
  private drawing: View | null = null

  constructor(on: Ground) {
    const { map } = on
    this.on = on
    this.map = map
    this.clusters = new Clusters(() => {
      this.filled = false
      map.triggerRepaint()
    })
    this.room = new LabelRoom(map, () => on.look !== null)
    map.on('webglcontextlost', () => {
      this.drawer = null
      this.uploaded = []
      this.readying.lose()
    })
    map.on('render', () => (this.drawing = null))
    void figuresReady().then(() => {
      this.drawer?.forgetFigures()
      this.filled = false
      map.triggerRepaint()
    })
    this.restore()
  }

  /** Shows a picture; resolves when all its sets are ready to be drawn. */
  async show(picture: DataPicture): Promise<void> {
    this.picture = picture
    this.arrange()
    const waiting = picture.sets.filter(({ set }) => !this.prepared.has(set.columns))
    await Promise.all(
      waiting.map(async ({ set: { columns } }) => {
        this.take(columns, await this.readying.ready(columns, this.map.getCanvas()))
      }),
    )
  }

  /** Takes over a set that has become ready, unless another call has, or it is wanted no longer. */
  private take(columns: Columns, { prepared, buffers }: Ready): void {
    if (this.prepared.has(columns)) return
    if (!this.picture.sets.some(({ set }) => set.columns === columns)) {
      buffers?.free()
      return
    }
    this.prepared.set(columns, prepared)
    if (buffers !== null) this.uploaded.push(buffers)
    this.arrange()
  }

  /** After the style came again, or was changed: the layers stand where they belong, in its colours. */
  restore(): void {
    const { look } = this.on
    if (look === null) return
    this.inks = inksOf(look)
    this.size = Math.max(1, look.scale)
    this.counted = false
    this.drawing = null
    for (const id of ['data-areas', 'data-marks', 'data-clusters'] as const) {
      if (this.map.getLayer(id) === undefined) this.map.addLayer(this.layer(id), slots[id])
      else this.map.moveLayer(id, slots[id])
    }
    this.hide('data-areas', !this.hasAreas)
    this.room.restore(slots['data-clusters'])
  }

  private get hasAreas(): boolean {
    return this.areas > 0 || this.apart.length > 0
  }

  /** What lies at a point, within so many px; null: nothing. */
  meet(point: ScreenPoint, reach: number): Met | null {
    const view = this.view()
    if (view === null) return null
    const disc = discAt(view, point, reach)
    const rows = disc === -1 ? rowsAt(view, point, reach) : []
    return disc !== -1 || rows.length > 0 ? { rows, disc } : null
  }

  /** What a click on it gives: rows; none where it is a disc whose rows lie apart, to which the map comes closer then. */
  open({ rows, disc }: Met): DataHit {
    const view = this.view()
    if (disc === -1 || view === null) return rows
    const inside = openDisc(view, disc)
    if (this.staysTogether(inside.box)) return inside.rows
    const goal = cameraFor(this.map, inside.box, this.on.options.padding ?? noPadding, this.map.getMaxZoom())
    if (goal !== null) this.on.driftTo(goal, matchMedia('(prefers-reduced-motion: reduce)').matches)
    return []
  }

  /** The rows that lie under a sign of the dossier that stands at a point: coming closer does not bring them out from under it. */
  beneath(point: ScreenPoint, reach: number): DataHit {
    const view = this.view()
    const met = this.meet(point, reach)
    if (met === null || view === null || met.disc === -1) return met?.rows ?? []
    const { rows, box } = openDisc(view, met.disc)
    return this.staysTogether(box) ? rows : []
  }

  /** Whether what lies in a box cannot be taken apart by coming closer. */
  private staysTogether([west, south, east, north]: Box): boolean {
    const [left, right] = [this.map.project([west, north]), this.map.project([east, south])]
    const closer = 2 ** (this.map.getMaxZoom() - this.map.getZoom())
    return Math.hypot(right.x - left.x, right.y - left.y) * closer < together || closer < 1.01
  }

  /** What is drawn now; null: the style is not there yet. */
  private view(counting = false): View | null {
    if (this.inks === null) return null
    aim(this.frame, this.map)
    if (counting && this.frame.width > 0) this.count()
    const { frame, inks, size, widest, apart, clusters } = this
    return { frame, inks, size, radius: radiusAt(frame.zoom), widest, sets: this.settled(), apart, clusters }
  }

  /**
   * What of the sets is drawn: while very many rows are counted, what was counted before. A dot would be drawn for each row that nobody
   * has looked at yet whether it is to be gathered.
   */
  private settled(): readonly Drawn[] {
    if (!this.clusters.busy) return this.sets
    return this.clusters.counted.filter(({ columns }) => this.sets.some((set) => set.columns === columns))
  }

  /** Sorts out what of the picture can be drawn, once a change and not once a frame. */
  private arrange(): void {
    const { sets, hovered, selected } = this.picture
    const before = this.sets
    this.sets = sets.flatMap((shown) => {
      const { columns } = shown.set
      const prepared = this.prepared.get(columns)
      return prepared === undefined
        ? []
        : [
            {
              ...{ columns, prepared, shown, own: channels(shown.colour) },
              ranges: windowRanges(columns, shown.from, shown.to),
            },
          ]
    })
    this.areas = this.sets.reduce((sum, set) => sum + areasIn(set), 0)
    this.widest = widestOf(this.areas)
    this.apart = [...this.setApart(hovered, emphasis.hovered), ...this.setApart(selected, emphasis.selected)]
    for (const columns of this.prepared.keys())
      if (!sets.some(({ set }) => set.columns === columns)) this.prepared.delete(columns)
    // what no frame has drawn yet the drawer knows nothing of
    const unwanted = this.uploaded.filter((one) => !sets.some(({ set }) => one.holds(set.columns)))
    for (const one of unwanted) this.uploaded.splice(this.uploaded.indexOf(one), 1)[0]?.free()
    if (!sameRows(before, this.sets)) this.counted = false
    this.hide('data-areas', !this.hasAreas)
    this.drawing = null
    this.map.triggerRepaint()
  }

  private setApart(row: DataRow | null, how: number): View['apart'] {
    const set = this.sets.find(({ shown }) => shown.set.id === row?.set)
    if (row === null || set === undefined) return []
    return [{ set, range: [{ from: row.row, to: row.row + 1 }], how }]
  }

  private layer(id: Slot): CustomLayerInterface {
    return { id, type: 'custom', render: (gl) => this.draw(id, gl) }
  }

  /** A layer that has nothing to show is left out: MapLibre prepares each of ours anew for every frame, whatever it draws. */
  private hide(id: Slot, hidden: boolean): void {
    const layer = this.on.look === null ? undefined : this.map.getLayer(id)
    if (layer === undefined || (layer.visibility === 'none') === hidden) return
    this.map.setLayoutProperty(id, 'visibility', hidden ? 'none' : 'visible')
  }

  private draw(id: Slot, gl: WebGLRenderingContext | WebGL2RenderingContext): void {
    if (!(gl instanceof WebGL2RenderingContext) || (this.sets.length === 0 && this.drawer === null)) return
    const view = (this.drawing ??= this.view(true))
    if (view === null || view.frame.width === 0) return
    if (this.drawer === null) {
      this.drawer = new Drawer(gl)
      this.filled = false
    }
    for (const set of this.uploaded.splice(0)) this.drawer.take(set)
    // the very first count of very many rows takes some frames: a dot for each would be drawn until then
    if (this.clusters.grid === null) return
    if (!this.filled) {
      this.drawer.keep(this.sets.map(({ columns }) => columns))
      this.drawer.fillClusters(this.clusters, view.frame, this.size, this.on.look?.lang ?? 'en')
      this.room.make(this.clusters, this.size)
      this.hide('data-clusters', this.clusters.size === 0)
      this.filled = true
    }
    if (id === 'data-areas' && this.hasAreas) this.drawer.drawAreas(view)
    if (id === 'data-marks' && view.sets.length > 0) this.drawer.drawMarks(view)
    if (id === 'data-clusters' && this.clusters.size > 0) this.drawer.drawDiscs(view)
  }

  private count(): void {
    const { frame, sets, size } = this
    if (this.counted && this.clusters.serves(frame, size)) return
    this.clusters.gather(sets, frame, size)
    this.counted = true
    this.filled = false
  }
}

/** How many rows with an area are in a set's ranges. */
function areasIn({ prepared: { areas }, ranges }: Drawn): number {
  const all = { from: 0, to: areas.length }
  return ranges.reduce(
    (sum, { from, to }) => sum + firstAtLeast(areas, all, to) - firstAtLeast(areas, all, from),
    0,
  )
}

/** Whether the same rows are shown, whatever their colours. */
function sameRows(before: readonly Drawn[], after: readonly Drawn[]): boolean {
  return (
    before.length === after.length &&
    after.every(({ columns, shown }, i) => {
      const old = before[i]
      return (
        old !== undefined &&
        old.columns === columns &&
        old.shown.from === shown.from &&
        old.shown.to === shown.to &&
        old.shown.kinds === shown.kinds &&
        old.shown.certainty === shown.certainty &&
        old.shown.mask === shown.mask
      )
    })
  )
}
