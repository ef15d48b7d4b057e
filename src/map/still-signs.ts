import type { EventKind, Place } from '../core/dossier/types.ts'
import { withheldKey, type MapPicture } from './picture.ts'
import type { Scene, Site } from './scene.ts'
import { slotOf, type ScreenPoint } from './sight.ts'
import { pathOf, type Sheet } from './still-map.ts'

/** An event's mark on a still sheet. */
export interface StillMark extends ScreenPoint {
  readonly id: string
  readonly kind: EventKind
  readonly hollow: boolean
  readonly possible: boolean
  readonly selected: boolean
}

/** A crossing's plate, or a town of the dossier. */
export interface StillSite extends ScreenPoint {
  readonly place: Place
  readonly crossing: boolean
}

/** An area where something happened: its outlines, from the outermost to the innermost, as SVG path data. */
export interface StillArea extends ScreenPoint {
  readonly place: Place
  readonly rings: readonly string[]
  readonly kind: EventKind
  readonly selected: boolean
  /** the event that it stands for; itself where there are several */
  readonly target: string
}

const shownAt = (picture: MapPicture, event: string, place: string): boolean =>
  picture.events.has(event) && picture.withheld?.has(withheldKey(event, place)) !== true

/** The marks that a picture shows, each in its slot. */
export function stillMarks(scene: Scene, picture: MapPicture, sheet: Sheet): StillMark[] {
  return scene.sites.flatMap((site) =>
    site.events
      .filter(({ id }) => shownAt(picture, id, site.place.id))
      .map(({ id, kind }) => ({
        ...inSlot(site, id, sheet),
        id,
        kind,
        hollow: site.hollow,
        possible: picture.events.get(id) === 'possible',
        selected: picture.selected?.id === id,
      })),
  )
}

function inSlot(site: Site, event: string, sheet: Sheet): ScreenPoint {
  const { x, y } = sheet.point(site.at)
  const [dx, dy] = slotOf(site, event, sheet.zoom)
  return { x: x + dx, y: y + dy }
}

/** The towns and crossings of the dossier where something is shown, or whose state is known. */
export function stillSites(scene: Scene, sheet: Sheet): StillSite[] {
  return scene.sites
    .filter(({ from }) => from === 0)
    .map(({ place, crossing, at }) => ({ place, crossing, ...sheet.point(at) }))
}

/** The areas of the events that a picture shows. */
export function stillAreas(scene: Scene, picture: MapPicture, sheet: Sheet): StillArea[] {
  return scene.areas.flatMap(({ place, soft, events }) => {
    const shown = events.filter(({ id }) => shownAt(picture, id, place.id))
    const chosen = shown.find(({ id }) => id === picture.selected?.id)
    const [first] = shown
    const selected = chosen !== undefined || picture.selected?.id === place.id
    if (first === undefined) return []
    return [
      {
        place,
        rings: soft.rings.map((geometry) => pathOf({ geometry }, sheet)),
        kind: (chosen ?? first).kind,
        selected,
        target: shown.length === 1 ? first.id : place.id,
        ...sheet.point(soft.middle),
      },
    ]
  })
}

/** What lies nearest to a point within so many px, by id of event or place; null: nothing. */
export function stillHit(
  marks: readonly StillMark[],
  others: readonly (ScreenPoint & { readonly target: string })[],
  at: ScreenPoint,
  reach: number,
): string | null {
  const far = ({ x, y }: ScreenPoint) => Math.hypot(x - at.x, y - at.y)
  const all = [...marks.map((mark) => ({ ...mark, target: mark.id })), ...others]
  const near = all.filter((sign) => far(sign) <= reach).sort((a, b) => far(a) - far(b))
  return near[0]?.target ?? null
}
