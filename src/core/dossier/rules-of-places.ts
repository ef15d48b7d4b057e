import { logFault } from './fault.ts'
import type { Log } from './fault.ts'
import { noGeometry, positionsOf } from './read/geometry.ts'
import type { Dossier, Status } from './types.ts'

/** Every place lies in the dossier's box, so that the first picture shows it; only the outline of a state or country may reach beyond. */
export function checkBox(dossier: Dossier, log: Log, path: string): void {
  const [west, south, east, north] = dossier.box
  dossier.places.forEach((place, i) => {
    const { geometry } = place.feature
    if (place.kind === 'country' || place.kind === 'state' || geometry === noGeometry) return
    const outside = positionsOf(geometry).find(
      ([lon = NaN, lat = NaN]) => !(lon >= west && lon <= east && lat >= south && lat <= north),
    )
    if (outside)
      logFault(
        log,
        `${path}features[${i}].geometry`,
        `${outside.slice(0, 2).join(', ')} lies outside the box`,
        `longitude, latitude within ${dossier.box.join(', ')}, as only states and countries may reach beyond the dossier's box`,
      )
  })
}

/** What the map measures is a line. */
export function checkMeasured(dossier: Dossier, log: Log): void {
  const shapes = new Map(dossier.places.map((place) => [place.id, place.feature.geometry]))
  dossier.questions.forEach(({ measured }, i) => {
    const shape = measured === null ? undefined : shapes.get(measured)
    if (shape && shape !== noGeometry && shape.type !== 'LineString' && shape.type !== 'MultiLineString')
      logFault(
        log,
        `questions[${i}].measured`,
        `"${measured ?? ''}" is a ${shape.type}`,
        'a place that is a line',
      )
  })
}

interface Placed {
  readonly status: Status
  readonly path: string
}

/** Only crossings have states, and the spans of one crossing follow each other: no day can be in two of them for certain. */
export function checkStatuses(dossier: Dossier, log: Log): void {
  const kinds = new Map(dossier.places.map((place) => [place.id, place.kind]))
  const byPlace = new Map<string, Placed[]>()
  dossier.statuses.forEach((status, i) => {
    const kind = kinds.get(status.place)
    if (kind !== undefined && kind !== 'crossing')
      logFault(
        log,
        `statuses[${i}].place`,
        `"${status.place}" is of kind ${kind}`,
        'a place of kind crossing',
      )
    // a span that could not be read is no interval, and has been told
    if (!status.during.interval) return
    const placed = byPlace.get(status.place) ?? []
    placed.push({ status, path: `statuses[${i}].during` })
    byPlace.set(status.place, placed)
  })
  for (const placed of byPlace.values()) checkSequence(placed, log)
}

// Spans touch where both write the same date, be it a day or a month ("…/2019-06", "2019-06/…"): then the bounds are equal.
function checkSequence(placed: readonly Placed[], log: Log): void {
  const inOrder = [...placed].sort((a, b) => {
    const [x, y] = [a.status.during.start.earliest, b.status.during.start.earliest]
    return x < y ? -1 : x > y ? 1 : 0
  })
  inOrder.forEach((later, i) => {
    const earlier = inOrder[i - 1]
    if (!earlier) return
    const { end } = earlier.status.during
    const { start } = later.status.during
    if (end.earliest <= start.earliest && end.latest <= start.latest) return
    logFault(
      log,
      later.path,
      `"${later.status.during.text}" overlaps "${earlier.status.during.text}" of ${earlier.path}`,
      'a span that begins where the one before it ends, both written alike, or later',
    )
  })
}
