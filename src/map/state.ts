import type { Event } from '../core/dossier/types.ts'
import { withheldKey, type MapPicture, type Selected } from './picture.ts'
import type { Area, Country, Scene, Site } from './scene.ts'
import type { MapMessages } from './words.ts'

/**
 * What the style knows of the picture, as the one global-state property `picture` (two of them, set one after the other,
 * would give tiles of mixed states): tokens that say what is shown and how, and words by place.
 *
 * Tokens: a `Mark` and a colon before the key of a feature (an event and a place may have the same id); `*` where anything
 * is selected; `w:` before an event and a place where it is withheld.
 * Words: by place id, its label's words; `<id>/note` the second line, `<id>/state` a crossing's state.
 */
export type PictureState = readonly [tokens: readonly string[], words: Readonly<Record<string, string>>]

/** Nothing shown. */
export const emptyState: PictureState = [[], {}]

const mostTitles = 3

/** The key of what one kind of event does to an area. */
export function areaKey(place: string, kind: string): string {
  return `${place}/${kind}`
}

/** Puts a picture into the words of the style. Pure: the same picture gives the same state. */
export function pictureState(picture: MapPicture, scene: Scene, words: MapMessages): PictureState {
  const { selected, hovered } = picture
  const tokens: string[] = []
  const said: Record<string, string> = {}
  const selectedEvent = selected?.kind === 'event' ? selected.id : null

  for (const [id, presence] of picture.events)
    tokens.push(`${id === selectedEvent ? 's' : presence === 'certain' ? 'e' : 'p'}:${id}`)
  if (selectedEvent !== null && !picture.events.has(selectedEvent)) tokens.push(`s:${selectedEvent}`)

  for (const key of picture.withheld ?? []) tokens.push(`w:${key}`)

  for (const area of scene.areas) {
    tokens.push(...hatchTokens(area, picture))
    areaWords(area, picture, words, said)
  }
  for (const country of scene.countries) countryWords(country, picture, words, said)
  for (const site of scene.sites) if (site.crossing) crossingWords(site, picture, words, said)

  if (selected !== null) {
    tokens.push('*')
    const ringed =
      selected.kind === 'place' ? selected.places : selected.places.filter((id) => wearsRing(id, scene))
    tokens.push(...ringed.map((id) => `S:${id}`))
  }
  if (hovered !== null && hovered !== selected?.id)
    tokens.push(`${scene.events.has(hovered) ? 'h' : 'H'}:${hovered}`)
  return [tokens, said]
}

/** Of a selected event's places those that are lifted themselves: crossings by the ring round their plate, lines, countries. */
function wearsRing(id: string, scene: Scene): boolean {
  const crossing = scene.sites.some((site) => site.crossing && site.place.id === id)
  return crossing || scene.border?.id === id || scene.countries.some((country) => country.place.id === id)
}

/** The events shown at a place. */
function shownOf(place: string, events: readonly Event[], picture: MapPicture): readonly Event[] {
  const selected = picture.selected?.kind === 'event' ? picture.selected.id : null
  return events.filter(
    ({ id }) =>
      (picture.events.has(id) || id === selected) && picture.withheld?.has(withheldKey(id, place)) !== true,
  )
}

function hatchTokens(area: Area, picture: MapPicture): string[] {
  const shown = shownOf(area.place.id, area.events, picture)
  const { selected, hovered } = picture
  return area.kinds.flatMap((kind): string[] => {
    const ofKind = shown.filter((event) => event.kind === kind)
    if (ofKind.length === 0) return []
    const of = (which: Selected): boolean =>
      which.kind === 'event'
        ? ofKind.some((event) => event.id === which.id)
        : which.places.includes(area.place.id)
    const certain = ofKind.some((event) => picture.events.get(event.id) === 'certain')
    const under =
      hovered !== null && (hovered === area.place.id || ofKind.some((event) => event.id === hovered))
    const mark = selected !== null && of(selected) ? 's' : under ? 'h' : certain ? 'e' : 'p'
    return [`${mark}:${areaKey(area.place.id, kind)}`]
  })
}

function areaWords(area: Area, picture: MapPicture, words: MapMessages, said: Record<string, string>): void {
  const shown = shownOf(area.place.id, area.events, picture)
  const chosen = picture.selected?.kind === 'place' && picture.selected.places.includes(area.place.id)
  if (shown.length === 0 && !chosen) return
  said[area.place.id] =
    shown.length === 0
      ? area.place.name[picture.lang]
      : shown.length <= mostTitles
        ? shown.map((event) => event.title[picture.lang]).join('\n')
        : words.eventCount(shown.length)
  const { kind, precision } = area.place
  // a line says by its strokes how sure it is
  if (kind !== 'state' && (area.line === null || precision === 'region'))
    said[`${area.place.id}/note`] = words.mapArea
}

function countryWords(
  country: Country,
  picture: MapPicture,
  words: MapMessages,
  said: Record<string, string>,
): void {
  const shown = shownOf(country.place.id, country.events, picture)
  if (shown.length > 0) said[country.place.id] = words.mapCountry(shown.length)
}

function crossingWords(
  site: Site,
  picture: MapPicture,
  words: MapMessages,
  said: Record<string, string>,
): void {
  const state = picture.crossings.get(site.place.id) ?? null
  said[`${site.place.id}/state`] = state ?? 'unsaid'
  if (state !== null) said[`${site.place.id}/note`] = words.state[state].toLowerCase()
}
