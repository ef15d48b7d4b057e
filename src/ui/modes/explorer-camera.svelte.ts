import type { Player } from '../../app/player.svelte.ts'
import type { Session } from '../../app/session.svelte.ts'
import type { Approach } from '../../map/border-map-options.ts'
import type { BorderMap } from '../../map/border-map.ts'
import type { MapPicture } from '../../map/picture.ts'
import { afterPaint } from '../after-paint.ts'
import { mayMove } from '../motion.ts'
import { roomy, sheetLayout, tall } from '../screen.ts'

/** What the camera has to do with, as it is now. */
interface Sheet {
  readonly map: BorderMap | null
  readonly selected: MapPicture['selected']
  /** px of the map under the panel, which is laid out as a sheet on a phone */
  readonly covered: number
  /** px that the legend takes; null: it is closed */
  readonly legend: number | null
}

/** px that the locator takes at the right; on a phone the buttons there, and the scale at the foot; half a row of marks, which stand under a town to both of its sides */
const taken = { locator: 148, buttons: 44, scale: 26, marks: 40 }

/** The explorer's camera: follows what is selected, and the address. To be called while a component is made. */
export function explorerCamera(session: Session, player: Player, sheet: () => Sheet) {
  // What lies under these or the legend is not seen: the camera aims at the rest of the sheet. The margin is smaller on a small one.
  function padding(wide: number, narrow: number) {
    const { covered, legend } = sheet()
    const large = roomy.current
    const margin = large ? wide : narrow
    const foot = sheetLayout.current && tall.current ? taken.scale : 0
    return {
      top: margin,
      right: margin + (large ? taken.locator + taken.marks : sheetLayout.current ? taken.buttons : 0),
      bottom: margin + foot + covered,
      left: margin + (legend !== null && large ? legend + taken.marks : 0),
    }
  }
  const around = () => padding(56, 30)
  const rim = () => padding(16, 4)

  function show(instant = !mayMove(), approach?: Approach) {
    const { map, selected } = sheet()
    if (map && selected) map.fitPlaces(selected.places, around(), instant, approach)
  }
  function fit(instant = !mayMove()) {
    if (sheet().selected) show(instant)
    else sheet().map?.fitBox(session.dossier.box, rim(), instant)
  }

  // Selecting flies there; the first selection, from the address, is part of the first picture.
  let shown: string | null | undefined
  let aimed = 0
  /** A map that sets out in the same frame holds up the words: they come first. */
  let stay = () => {}
  $effect(() => {
    const id = session.view.select
    const { map } = sheet()
    if (map === null) return
    if (session.aims !== aimed) {
      stay()
      // back, forward, or an embedder: the camera is part of the view
      aimed = session.aims
      shown = id
      if (session.view.at) map.lookAt(session.view.at)
      else fit(true)
      return
    }
    if (id === shown) return
    const first = shown === undefined
    shown = id
    stay()
    if (first && session.view.at !== null) return
    // an event that is selected in playing moves the camera only where it is to follow
    if (player.selects) return
    // what the sheet covers is known only now that it is laid out
    if (!first) {
      show(undefined, { begin: (flight) => (stay = afterPaint(flight)) })
      return
    }
    fit(true)
    if (document.fonts.status === 'loaded') return
    // words whose font comes late leave another part of the sheet: unless one has gone elsewhere by then, it is aimed anew
    const { at } = session.view
    void document.fonts.ready.then(() =>
      afterPaint(() => {
        if (at !== session.view.at) return
        map.map.resize()
        fit(true)
      }),
    )
  })

  return {
    /** px that a view of all leaves free on each side */
    rim,
    /** px that a view of what is selected leaves free on each side */
    around,
    /** Shows what is selected. */
    show,
    /** Shows what is selected, else the dossier's whole box. */
    fit,
  }
}
