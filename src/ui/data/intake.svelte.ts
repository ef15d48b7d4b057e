// Longer than most: the way of a file from the hand to the page is one sequence, and each of its turns is known to the same private state.
import { DataSets } from '../../app/data.svelte.ts'
import { faultLines } from '../../app/fault-lines.ts'
import type { AddedData } from '../../app/frontera.ts'
import type { Session } from '../../app/session.svelte.ts'
import { prepareCounts } from '../../core/data/cover.ts'
import type { Fault } from '../../core/dossier/fault.ts'
import type { Dossier } from '../../core/dossier/types.ts'
import type { Lang } from '../../core/words.ts'
import { dossierCredit, dossierTable } from '../../io/dossier-table.ts'
import { loadTable, openDossierFolder, openTable, preview, questionsOf, searchData } from '../../io/table.ts'
import type { Format, LoadedTable, Mapping, OpenedDossier, Sampled, TableFault } from '../../io/table.ts'
import { dataWords } from '../../text/data.ts'
import { carriedOver } from './carry-over.ts'
import { openDossier } from './dossier.ts'
import { nameShown, type Brought, type Offered } from './offered.ts'

/** A file that is being read. */
export interface Job {
  readonly name: string
  /** how far, from 0 to 1 */
  readonly fraction: number
  readonly stop: () => void
}

/** What was told of a file so far. */
interface Given {
  readonly mapping: Mapping
  readonly credit: string
}

/** What is asked about a file before it is read. */
export type Asking =
  | {
      readonly is: 'mapping'
      readonly sampled: Sampled
      readonly mapping: Mapping
      readonly credit: string
      /** `load`: false where it is called off; what was told is kept for when the file is brought again */
      readonly answer: (load: boolean, given: Given) => void
      /** what of the way in which the file is written was chosen last: it stays at hand; null: nothing */
      readonly chosen: keyof Format | null
      /** looks at the file anew, written in another way. Gives why it cannot be; empty: it is asked about anew */
      readonly reopen: (chosen: keyof Format, as: Partial<Format>, given: Given) => Promise<string>
    }
  | {
      readonly is: 'dossier'
      readonly name: string
      readonly dossier: Dossier
      /** `beside`: its events are to be rows beside the dossier that is shown; null: it is called off */
      readonly answer: (how: 'open' | 'beside' | null) => void
    }

/** What was told of a file that was not loaded in the end. */
interface Aside extends Given {
  readonly sampled: Sampled
}

/** By what a file is known when it is brought again, whatever it was then chosen to be written in. */
const looksOf = ({ name, fields, records, rowsGuess }: Sampled) =>
  JSON.stringify([name, fields, records, rowsGuess])

/** What came of a file, or what is still to be done, for which the next file need not wait. */
type Found = AddedData | null | (() => Promise<AddedData | null>)
const ended = (found: Found) => (typeof found === 'function' ? found() : found)

/** A dossier's events, to be taken as a table. */
const eventsOf = (dossier: Dossier, lang: Lang): Offered => ({
  blob: dossierTable(dossier, lang),
  name: dossier.title[lang] || 'dossier',
  credit: dossierCredit(dossier, lang),
})

/** How many files are taken at once. */
const mostFiles = 20

/** Takes in what somebody brings, one after the other: looks at it, asks what only a person can say, and has it read. */
export class Intake {
  readonly #session: Session
  readonly data: DataSets
  /** what is asked now */
  asking: Asking | null = $state.raw(null)
  /** the file that is being looked at */
  looking: string | null = $state(null)
  jobs: readonly Job[] = $state.raw([])
  readonly #aside = new Map<string, Aside>()
  #before: Promise<unknown> = Promise.resolve()

  constructor(session: Session) {
    this.#session = session
    this.data = new DataSets(session, searchData)
    session.data = this.data
  }

  get #words() {
    return dataWords[this.#session.view.lang]
  }

  /** Takes what was dropped or chosen. */
  take({ files, folders, barren }: Brought): void {
    const { notices } = this.#session
    for (const name of barren) notices.tell(this.#words.folderWithout(nameShown(name)))
    if (files.length + folders.length + barren.length === 0) notices.tell(this.#words.empty)
    if (files.length > mostFiles) notices.tell(this.#words.tooMany(mostFiles))
    for (const file of files.slice(0, mostFiles)) void this.offer(file)
    for (const folder of folders)
      void this.#inTurn(async () => {
        this.looking = folder.name
        const opened = await openDossierFolder(folder.files)
        this.looking = null
        return opened === null ? null : this.#opened(nameShown(folder.name), opened)
      })
  }

  /** Takes one file. Resolves when it is loaded, or with null. Never rejects. */
  offer(offered: Offered): Promise<AddedData | null> {
    return this.#inTurn(() => this.#look(offered, {}))
  }

  /** One thing is asked at a time; what is being read goes on beside it. */
  async #inTurn(work: () => Promise<Found>): Promise<AddedData | null> {
    const turn = this.#before.then(work)
    this.#before = turn.catch(() => null)
    try {
      const found = await turn
      return await ended(found)
    } catch (error) {
      this.looking = null
      this.#session.notices.tell(this.#session.t.partFailed, [
        error instanceof Error ? error.message : String(error),
      ])
      return null
    }
  }

  async #look({ blob, name: full, credit }: Offered, as: Partial<Format>): Promise<Found> {
    const name = nameShown(full)
    this.looking = name
    const opened = await openTable(blob, name, as)
    this.looking = null
    if (opened.is === 'archive') return this.#unpacked(name, opened.files)
    if (opened.is !== 'table') return this.#opened(name, opened)
    const known = credit ?? opened.credit
    if (isSure(opened, known)) return () => this.#load(opened, opened.mapping, known, null)
    const looks = looksOf(opened)
    const aside = this.#aside.get(looks)
    if (!aside) return this.#ask(opened, opened.mapping, known, null)
    const again = await openTable(blob, name, aside.sampled.format)
    const table = again.is === 'table' ? again : opened
    return this.#ask(table, carriedOver(aside.sampled, aside.mapping, table), aside.credit, null, null, looks)
  }

  /** Takes what was in an archive as it would take a folder: a dossier, or each of its tables. */
  async #unpacked(name: string, files: readonly File[]): Promise<Found> {
    const dossier = await openDossierFolder(files)
    if (dossier !== null) return this.#opened(name, dossier)
    const [first, ...others] = files.map((blob): Offered => ({ blob, name: blob.name }))
    for (const other of others) void this.offer(other)
    return first ? this.#look(first, {}) : null
  }

  /** Has the mapping screen shown. Gives what then is to be done. */
  #ask(
    sampled: Sampled,
    mapping: Mapping,
    credit: string,
    replaces: string | null,
    chosen: keyof Format | null = null,
    looks = looksOf(sampled),
  ) {
    return new Promise<Found>((done) => {
      const asking: Asking = {
        is: 'mapping',
        sampled,
        mapping,
        credit,
        chosen,
        answer: (load, given) => {
          this.asking = null
          if (load) {
            this.#aside.delete(looks)
            done(() => this.#load(sampled, given.mapping, given.credit, replaces))
            return
          }
          this.#aside.set(looks, { ...given, sampled })
          this.#session.say(this.#words.putAside(sampled.name))
          done(null)
        },
        reopen: async (now, as, given) => {
          const { lang } = this.#session.view
          try {
            const opened = await openTable(sampled.source, sampled.name, { ...sampled.format, ...as })
            if (opened.is === 'fault') return opened.why[lang]
            // it may have been answered, or looked at in yet another way, meanwhile
            if (opened.is === 'table' && this.asking === asking) {
              const carried = carriedOver(sampled, given.mapping, opened)
              done(this.#ask(opened, carried, given.credit, replaces, now, looks))
            }
            return ''
          } catch (error) {
            return whyOf(error, lang)
          }
        },
      }
      this.asking = asking
    })
  }

  /** What is to be done with what is no table. */
  async #opened(name: string, opened: OpenedDossier | TableFault): Promise<AddedData | null> {
    if (opened.is === 'dossier') return this.#askDossier(name, opened)
    await this.#refuse(name, opened.why[this.#session.view.lang], opened.faults)
    return null
  }

  #askDossier(name: string, { dossier, data }: OpenedDossier) {
    return new Promise<AddedData | null>((done) => {
      this.asking = {
        is: 'dossier',
        name,
        dossier,
        answer: (how) => {
          this.asking = null
          if (how === null) {
            this.#session.say(this.#words.cancelled(name))
            done(null)
            return
          }
          for (const { name, credit, source } of data) void this.offer({ blob: source, name, credit })
          if (how === 'open') {
            this.#session.say(openDossier(this.#session, name, dossier))
            done({ id: null, rows: dossier.events.length, refused: 0 })
          } else done(this.#look(eventsOf(dossier, this.#session.view.lang), {}).then(ended))
        },
      }
    })
  }

  async #load(
    sampled: Sampled,
    mapping: Mapping,
    credit: string,
    replaces: string | null,
  ): Promise<AddedData | null> {
    const stop = new AbortController()
    const { name } = sampled
    const number = Symbol(name)
    this.#tell(number, { name, fraction: 0, stop: () => stop.abort() })
    let set: LoadedTable
    try {
      set = await loadTable(sampled, mapping, {
        credit,
        signal: stop.signal,
        onProgress: (fraction) => this.#tell(number, { name, fraction, stop: () => stop.abort() }),
      })
      await prepareCounts(set.columns)
    } catch (error) {
      if (stop.signal.aborted) this.#session.say(this.#words.cancelled(name))
      else await this.#refuse(name, whyOf(error, this.#session.view.lang), [])
      return null
    } finally {
      this.#tell(number, null)
    }
    const reread = () =>
      void this.#inTurn(() => {
        const told = this.#aside.get(looksOf(sampled)) ?? { sampled, mapping, credit }
        return this.#ask(told.sampled, told.mapping, told.credit, set.id, null, looksOf(sampled))
      })
    if (replaces !== null && this.data.find(replaces)) this.data.replace(replaces, set, reread)
    else this.data.add(set, reread)
    if (set.partlyWestern) this.#session.notices.tell(this.#words.partlyWestern(name))
    this.#session.say(this.#words.loaded(name, set.columns.length, set.refusedCount))
    return { id: set.id, rows: set.columns.length, refused: set.refusedCount }
  }

  readonly #jobs = new Map<symbol, Job>()
  #tell(number: symbol, job: Job | null): void {
    if (job === null) this.#jobs.delete(number)
    else this.#jobs.set(number, job)
    this.jobs = [...this.#jobs.values()]
  }

  async #refuse(name: string, why: string, faults: readonly Fault[]): Promise<void> {
    const words = this.#words
    const lines = await faultLines(faults, this.#session.view.lang)
    const stays = this.data.list.length > 0 ? [words.stays] : []
    this.#session.notices.tell(`${words.failed(name)} ${why}`.trim(), [...lines, ...stays])
  }
}

/** Whether a table can be read without asking anything: every column told by its name, nothing open or taken for granted, and the first rows readable. */
function isSure(sampled: Sampled, credit: string): boolean {
  const { mapping, sure, remarks } = sampled
  const { columns } = mapping
  if (
    // what Frontera wrote of a table without a credit has none either
    (credit === '' && sampled.profile !== 'frontera') ||
    remarks.length > 0 ||
    columns.start === null ||
    columns.lat === null ||
    columns.lon === null
  )
    return false
  if (
    Object.entries(columns).some(
      ([role, column]) => column !== null && ![...sure].some((known) => known === role),
    )
  )
    return false
  return questionsOf(sampled, mapping).length === 0 && preview(sampled, mapping).every((row) => row.ok)
}

/** What went wrong in reading, for people. */
function whyOf(error: unknown, lang: 'en' | 'es'): string {
  if (typeof error === 'object' && error !== null && 'why' in error) {
    const { why } = error
    if (typeof why === 'object' && why !== null && lang in why) return String(Reflect.get(why, lang))
  }
  if (error instanceof DOMException) return dataWords[lang].unreadable
  return error instanceof Error ? error.message : String(error)
}

const intakes = new WeakMap<Session, Intake>()

/** The intake of a session: the first call makes it, and the session's data sets with it. */
export function intakeOf(session: Session): Intake {
  const before = intakes.get(session)
  // a kiosk drops what was brought
  if (before && session.data === before.data) return before
  const intake = new Intake(session)
  intakes.set(session, intake)
  return intake
}

/** `frontera.addData`: see src/app/frontera.ts. */
export function addData(session: Session, blob: Blob, name?: string): Promise<AddedData | null> {
  // a kiosk shows the dossier alone
  if (session.view.mode === 'kiosk') return Promise.resolve(null)
  const own = blob instanceof File ? blob.name : dataWords[session.view.lang].pasted
  return intakeOf(session).offer({ blob, name: name ?? own })
}
