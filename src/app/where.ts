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

/**
 * Gives a session what lies where. Without the states' file the dossier's own places must do, and the page says so; ids that name
 * neither a place nor a state are told and left out.
 */
export async function locate(session: Session): Promise<void> {
  const { t, notices } = session
  if (session.where === null) {
    let states: readonly State[] | null = null
    try {
      states = await statesOnce()
    } catch {
      notices.tell(t.layerFailed('state-areas'))
    }
    session.where ??= new Where(session.dossier, states ?? [])
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
