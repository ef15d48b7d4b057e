import { eventsOfSelection, isSelectionKnown, type Session } from '../../app/session.svelte.ts'
import { isEventKnown, knownPlacesOf } from '../../core/dossier/known.ts'
import type { Event } from '../../core/dossier/types.ts'
import { withheldKey, type MapPicture } from '../../map/picture.ts'

/** What the map shows of a session: the one place where the state and the map meet. */
export function pictureOf(session: Session, hovered: string | null): MapPicture {
  return {
    theme: session.view.theme,
    // its words may still be on their way
    lang: session.t.lang,
    events: new Map(
      session.events.present.map((row) => [
        row.event.id,
        row.presence === 'certain' ? 'certain' : 'possible',
      ]),
    ),
    crossings: session.crossings,
    selected: selectedOf(session),
    hovered,
    area: session.view.area,
    withheld: withheldOf(session),
  }
}

/** Where only a reference that is not known by the view's day sets an event. */
function withheldOf({ dossier, view: { known } }: Session): ReadonlySet<string> {
  if (known === null) return new Set()
  return new Set(
    dossier.events.flatMap((event) => {
      const placed = knownPlacesOf(dossier, event, known)
      return event.places.filter((at) => !placed.includes(at)).map((at) => withheldKey(event.id, at.id))
    }),
  )
}

/** What is selected as the map lifts it: an event with its places, a place, or the places a question is about. */
function selectedOf({ dossier, selection, view: { known } }: Session): MapPicture['selected'] {
  if (selection === null || selection.kind === 'article') return null
  // what no article published by then speaks of is not on the map, selected or not
  if (!isSelectionKnown(dossier, selection, known)) return null
  const placesOf = (event: Event) => knownPlacesOf(dossier, event, known).map((at) => at.id)
  if (selection.kind === 'place') return { kind: 'place', id: selection.id, places: [selection.id] }
  if (selection.kind === 'event')
    return { kind: 'event', id: selection.id, places: placesOf(selection.event) }
  const places = [
    ...selection.question.places,
    ...eventsOfSelection(dossier, selection)
      .filter((event) => isEventKnown(dossier, event, known))
      .flatMap(placesOf),
  ]
  return { kind: 'place', id: selection.id, places: [...new Set(places)] }
}
