import type { Position } from 'geojson'
import { tick } from 'svelte'
import type { Editing } from '../../app/editing.svelte.ts'
import type { Editor } from '../../app/editor.svelte.ts'
import type { Session } from '../../app/session.svelte.ts'
import type { Change } from '../../core/edit/change.ts'
import { renameItem, settledId } from '../../core/edit/changes/rename.ts'
import type { Draft, ItemKind, ItemRef } from '../../core/edit/draft.ts'
import { isProvisional } from '../../core/edit/ids.ts'
import { nameOf } from '../../core/edit/name.ts'
import type { DraftFault } from '../../core/edit/to-dossier.ts'
import { indexDossier } from '../../core/dossier/index.ts'
import { defaultWindow } from '../../core/select.ts'
import type { Window } from '../../core/window.ts'
import type { Lang } from '../../core/words.ts'
import type { BorderMap } from '../../map/border-map.ts'
import { editWords, type EditWords } from '../../text/edit.ts'
import { itemWords, sayLabel } from '../../text/edit-core.ts'
import { mayMove } from '../motion.ts'
import type { Drawn } from './placing.ts'
import type { Section } from './sections.ts'

/** Where in the room one is: a section's list, or one thing of it. */
export interface Spot {
  readonly section: Section
  /** null: the list */
  readonly id: string | null
}

/** Something that is being drawn on the map. */
export interface Drawing {
  readonly drawn: Drawn
  readonly ondone: (vertices: readonly Position[]) => void
}

const sectionOf: Readonly<Record<ItemKind, Section>> = {
  dossier: 'changes',
  article: 'articles',
  excerpt: 'articles',
  event: 'events',
  claim: 'questions',
  question: 'questions',
  status: 'places',
  reference: 'changes',
  place: 'places',
  step: 'story',
}

/** What the room's parts share: the draft and what is done to it, where one is, and what is drawn on the map. */
export class Desk {
  readonly session: Session
  readonly editing: Editing
  /** null: there is none to draw on */
  map: BorderMap | null = $state.raw(null)
  /** grows each time that one goes somewhere */
  visit = $state(0)
  /** the last of those at which the focus was led to what there is to do; the room itself is entered by the first */
  arrived = -1
  #stack: readonly Spot[] = $state.raw([])
  /** what came of the last thing done */
  said = $state('')
  drawing: Drawing | null = $state.raw(null)
  /** an excerpt or a place that was just made: the focus goes to what is to be said of it */
  fresh: string | null = $state(null)

  constructor(session: Session, editing: Editing, section: Section) {
    this.session = session
    this.editing = editing
    this.#stack = [{ section, id: null }]
  }

  get editor(): Editor {
    return this.editing.editor
  }
  get hasMap(): boolean {
    return this.map !== null
  }
  get draft(): Draft {
    return this.editor.draft
  }
  get lang(): Lang {
    return this.session.view.lang
  }
  readonly words: EditWords = $derived.by(() => editWords[this.session.view.lang])
  /** the kinds of thing, named */
  readonly things = $derived.by(() => itemWords[this.session.view.lang])
  readonly spot: Spot = $derived.by(() => this.#stack.at(-1) ?? { section: 'articles', id: null })
  /** where "back" leads to; null: nowhere */
  readonly before: Spot | null = $derived.by(() => this.#stack.at(-2) ?? null)
  /** the years that dates are drawn among; null: none yet */
  readonly around: Window | null = $derived.by(() => {
    const { dossier } = this.session
    return dossier.articles.length + dossier.events.length > 0 ? defaultWindow(dossier) : null
  })

  /** Goes to a section's list. */
  turnTo(section: Section): void {
    this.#stack = [{ section, id: null }]
    this.#arrive()
  }
  #arrive(): void {
    this.said = ''
    this.visit += 1
  }
  /** Goes on to a thing; `back` leads here again. */
  open(section: Section, id: string): void {
    if (this.spot.section === section && this.spot.id === id) return
    this.#stack = [...this.#stack, { section, id }]
    this.#arrive()
    this.show(id)
  }
  openItem(item: ItemRef): void {
    const owner = this.#ownerOf(item)
    this.turnTo(owner.section)
    if (owner.id !== null) this.open(owner.section, owner.id)
  }
  back(): void {
    const stack = this.#stack.slice(0, -1)
    this.#stack = stack.length > 0 ? stack : [{ section: this.spot.section, id: null }]
    this.#arrive()
    if (this.spot.id !== null) this.show(this.spot.id)
  }

  #ownerOf({ kind, id }: ItemRef): Spot {
    const section = sectionOf[kind]
    const { draft } = this
    if (kind === 'excerpt')
      return {
        section,
        id: draft.articles.find((one) => one.excerpts.some((own) => own.id === id))?.id ?? null,
      }
    if (kind === 'claim') return { section, id: draft.claims.find(({ key }) => key === id)?.question || null }
    if (kind === 'status') return { section, id: draft.statuses.find(({ key }) => key === id)?.place || null }
    return { section, id: kind === 'dossier' || kind === 'reference' || kind === 'step' ? null : id }
  }

  /** Makes a change, and gives what it changed; null: nothing may be changed here. */
  act(make: (draft: Draft) => Change): ItemRef | null {
    return this.editor.apply(make(this.editor.draft))
  }

  /** Gives a thing made without a title its id, once it has one; whoever is at it stays there. */
  settle(item: ItemRef): void {
    this.editor.seal()
    const id = settledId(this.editor.draft, item)
    if (id === null) return
    const settled = this.act((draft) => renameItem(draft, item, id))
    if (settled === null) return
    this.#stack = this.#stack.map((spot) => (spot.id === item.id ? { ...spot, id: settled.id } : spot))
    if (this.session.view.select === item.id) this.session.show({ select: settled.id }, 'nudge')
  }

  /** Takes the last change back, or makes it again, and goes where it was, if one is elsewhere. */
  takeBack(way: 'undo' | 'redo'): void {
    const label = way === 'undo' ? this.editor.undoLabel : this.editor.redoLabel
    const item = way === 'undo' ? this.editor.undo() : this.editor.redo()
    if (item === null || label === null) return
    const { section, id } = this.#ownerOf(item)
    if (this.spot.section !== section) this.turnTo(section)
    if (id !== null && this.spot.id !== null && this.spot.id !== id && this.#has(item)) this.open(section, id)
    this.say(this.words[way === 'undo' ? 'undone' : 'redone'](sayLabel(label, this.lang)))
  }
  #has(item: ItemRef): boolean {
    const { en, es } = nameOf(this.draft, item)
    return en + es !== ''
  }

  say(words: string): void {
    this.said = words
    this.session.say(words)
  }

  /** Shows a thing on the map and in the list, if it can be shown. */
  show(id: string): void {
    const { events, places, articles, questions } = indexDossier(this.session.dossier)
    if ([events, places, articles, questions].some((all) => all.has(id))) this.session.select(id)
  }

  draw(drawn: Drawn, ondone: Drawing['ondone']): void {
    this.drawing = { drawn, ondone }
  }

  nameOf(item: ItemRef): string {
    const name = nameOf(this.draft, item)[this.lang]
    return name === item.id && isProvisional(name) ? this.words.unnamed(this.things.kinds[item.kind]) : name
  }
  /** Brings a place into sight, once it is drawn. */
  async look(place: string): Promise<void> {
    await tick()
    const margin = { top: 70, right: 90, bottom: 70, left: 70 }
    this.map?.fitPlaces([place], margin, !mayMove())
  }
  faultsOf({ kind, id }: ItemRef): readonly DraftFault[] {
    return this.editor.faultsOf({ kind, id })
  }
  /** How many faults a section's things have. */
  readonly faultCounts: Readonly<Record<Section, number>> = $derived.by(() => {
    const counts = { articles: 0, events: 0, places: 0, questions: 0, story: 0, changes: 0 }
    for (const { item } of this.editor.faults) counts[sectionOf[item.kind]] += 1
    return counts
  })
  /** The faults of a thing and of what belongs to it. */
  faultsUnder(section: Section, id: string): number {
    return this.editor.faults.filter(({ item }) => {
      const owner = this.#ownerOf(item)
      return owner.section === section && owner.id === id
    }).length
  }
}
