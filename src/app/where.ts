import type { Dossier } from '../core/dossier/types.ts'
import { Where } from '../core/where.ts'
import { readStates, type State } from '../core/where/states.ts'
import { filterWords } from '../text/filters.ts'
import { ignored } from '../text/unread.ts'
import type { Session } from './session.svelte.ts'

const file = 'geo/state-areas.geojson'
let reading: Promise<readonly State[]> | null = null

async function fetchStates(): Promise<readonly State[]> {
  const response = await fetch(`./${file}`)
  if (!response.ok) throw new Error(`${file}: ${response.status}`)
  return readStates(await response.json())
}

/** The states, read once; a failure is forgotten, so that it can be tried again. */
async function statesOnce(): Promise<readonly State[]> {
  reading ??= fetchStates()
  try {
    return await reading
  } catch (error) {
    reading = null
    throw error
  }
}

interface Made {
  readonly where: Where
  readonly states: readonly State[]
  /** the dossier as it was then; one that is edited is another with each change */
  dossier: Dossier
  readonly ground: string
}
const made = new WeakMap<Session, Made>()

/** All of a dossier that what lies where hangs on: most changes of it are of other things, and working it out takes its time. */
function groundOf({ places, events }: Dossier): string {
  return JSON.stringify([
    places.map(({ id, kind, name, precision, feature }) => [id, kind, name, precision, feature.geometry]),
    events.map((event) => event.places.map(({ id }) => id)),
  ])
}

function make(session: Session, states: readonly State[]): Where {
  const { dossier } = session
  const where = new Where(dossier, states)
  made.set(session, { where, states, dossier, ground: groundOf(dossier) })
  return where
}

/**
 * Gives a session what lies where in the dossier that it shows. Without the states' file the dossier's own places must do, and the page
 * says so; ids that name neither a place nor a state are told and left out.
 */
export async function locate(session: Session): Promise<void> {
  const { t, notices } = session
  if (session.where === null) {
    let states: readonly State[] = []
    try {
      states = await statesOnce()
    } catch {
      notices.tell(t.layerFailed('state-areas'))
    }
    session.where ??= make(session, states)
  }
  const last = made.get(session)
  if (last !== undefined && last.where === session.where && last.dossier !== session.dossier) {
    last.dossier = session.dossier
    if (groundOf(session.dossier) !== last.ground) session.where = make(session, last.states)
  }
  const asked = session.view.places
  const unknown = session.where.unknown(asked ?? [])
  if (asked === null || unknown.length === 0) return
  const choice = session.where.pickable().map(({ id }) => id)
  const { lang } = session.view
  notices.tell(ignored[lang]('places', unknown.join()), [filterWords[lang].placesThereAre(choice.join(', '))])
  const left = asked.filter((id) => !unknown.includes(id))
  session.show({ places: left.length > 0 ? left : null }, 'nudge')
}
