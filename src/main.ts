import type { Map as MapLibreMap } from 'maplibre-gl'
import { mount } from 'svelte'
import { bindAddress, viewOfAddress } from './app/address.ts'
import type { Frontera, Readiness } from './app/frontera.ts'
import { loadDossier, shippedFolder, type Loaded } from './app/load.ts'
import { Notices } from './app/notices.svelte.ts'
import { begin, keepGood, keepWhole, lastGood } from './app/offline.ts'
import { Player } from './app/player.svelte.ts'
import { Session } from './app/session.svelte.ts'
import { inStory } from './core/story/view.ts'
import type { Dossier } from './core/dossier/types.ts'
import { readView, writeView, type View, type ViewContext } from './core/view.ts'
import type { BorderMap } from './map/border-map.ts'
import { learn, spoken } from './text/spoken.ts'
import App from './ui/App.svelte'
import type * as Early from './ui/data/early.ts'
import { takeUp } from './ui/handed.ts'
import { fetchSoon, later } from './ui/later.ts'
import './ui/theme.css'

declare global {
  interface Window {
    frontera: Frontera<MapLibreMap>
  }
}
declare const __VERSION__: string

let session: Session | null = null
let map: BorderMap | null = null
let settle: (readiness: Readiness) => void = () => {}
const ready = new Promise<Readiness>((done) => (settle = done))

const hasWorker = import.meta.env.PROD && 'serviceWorker' in navigator
/** Whether a worker has the page's parts. It is not waited for longer than `patience`: a browser may let none answer. */
const kept: Promise<boolean> = hasWorker ? begin().catch(() => false) : Promise.resolve(false)
/** ms */
const patience = 4000
const keptOrLate = Promise.race([kept, new Promise((done) => setTimeout(done, patience))])

const surroundings: ViewContext = {
  languages: navigator.languages,
  prefersDark: matchMedia('(prefers-color-scheme: dark)').matches,
}

window.frontera = {
  ready,
  version: __VERSION__,
  get view() {
    return session && Object.freeze({ ...session.view })
  },
  get dossier() {
    return session?.dossier ?? null
  },
  get map() {
    return map?.map ?? null
  },
  addData: (file, { name } = {}) => withData((data, on) => data.addData(on, file, name)),
  show(change: Partial<View>) {
    if (!session) return
    const context = { ...surroundings, dossier: session.dossier }
    // Through the address and back: what comes from outside is read by the one reader there is.
    const asked = writeView({ ...session.view, ...change }, context)
    const { view } = readView(new URLSearchParams(asked), context)
    session.show(
      change.mode === undefined && change.step === undefined ? view : inStory(session.dossier, view),
    )
    if (change.at !== undefined) session.aims += 1
  },
}

/** Does something with what takes data in, once the dossier is there; null: it cannot be had. */
async function withData<T>(act: (data: typeof Early, on: Session) => Promise<T>): Promise<T | null> {
  await ready
  try {
    return session && (await act(await import('./ui/data/early.ts'), session))
  } catch {
    session?.notices.tell(session.t.partFailed)
  }
  return null
}
takeUp((handed) => withData((data, on) => data.takeEarly(on, handed)))

/** Tells something in words that are fetched for it. They may be out of reach, as what they tell of is. */
async function tell(words: Promise<string>, { lang }: View, notices: Notices, details?: readonly string[]) {
  notices.tell(await words.catch(() => spoken[lang].partFailed), details)
}

/** Tells that another dossier is shown than the one of a folder. */
function tellLost(
  which: 'lastGood' | 'shipped',
  folder: string,
  { faults }: Loaded,
  view: View,
  to: Notices,
) {
  const words = import('./text/dossier-lost.ts').then(({ lost }) => lost[view.lang][which](folder))
  return tell(words, view, to, faults)
}

/** The dossier of a folder; the last one that was found good there, where it is broken now. */
async function readFolder(folder: string, asked: View, notices: Notices): Promise<Loaded> {
  const loaded = await loadDossier(folder, asked.lang)
  if (loaded.dossier !== null || !hasWorker) return loaded
  const before = await loadDossier(folder, asked.lang, lastGood)
  if (before.dossier === null) return loaded
  await tellLost('lastGood', folder, loaded, asked, notices)
  return before
}

/** The dossier the address asks for; the shipped one where that fails. */
async function readDossier(asked: View, notices: Notices): Promise<Loaded> {
  const wanted = await readFolder(asked.dossier ?? shippedFolder, asked, notices)
  if (asked.dossier === null || wanted.dossier !== null) return wanted
  const shipped = await readFolder(shippedFolder, asked, notices)
  if (shipped.dossier !== null) await tellLost('shipped', asked.dossier, wanted, asked, notices)
  return { ...shipped, faults: [...wanted.faults, ...shipped.faults] }
}

/** Does something where this browser keeps something under a name; null: it keeps nothing, or what is kept cannot be had. */
async function withKept<T>(name: string, act: () => Promise<T>): Promise<T | null> {
  try {
    return localStorage.getItem(`frontera.${name}`) === null ? null : await act()
  } catch {
    return null
  }
}

/** What was prepared in this browser; null: nothing. */
function ownStory(dossier: Dossier, { dossier: folder, lang }: View, notices: Notices) {
  return withKept(`briefing/${folder ?? ''}`, async () =>
    (await import('./app/own-story.svelte.ts')).openOwnStory(
      dossier,
      folder,
      notices,
      () => session?.view.lang ?? lang,
    ),
  )
}

/** Goes on with a dossier that was being made in this browser, if there is one. */
function goOnEditing(session: Session) {
  return withKept(`editing/${session.view.dossier ?? ''}`, async () => {
    await (await import('./app/editing.svelte.ts')).openEditing(session)
    session.making = session.view.mode === 'explore'
  })
}

async function start(target: HTMLElement): Promise<void> {
  const notices = new Notices()
  const asked = readView(new URLSearchParams(location.search), surroundings).view
  document.documentElement.lang = asked.lang
  document.documentElement.dataset['theme'] = asked.theme
  const isPublic = asked.mode === 'kiosk'
  // nobody is there to send an offer of translation away, and it is made as soon as the page is read
  if (isPublic) {
    const meta = document.createElement('meta')
    document.head.append(Object.assign(meta, { name: 'google', content: 'notranslate' }))
  }
  const words = learn(asked.lang).catch(() => undefined)
  const { dossier, faults, files } = await readDossier(asked, notices)
  await words
  if (dossier === null) {
    const t = spoken[asked.lang]
    await later('failure')().then(
      ({ default: Failure }) => mount(Failure, { target, props: { t, faults } }),
      () => target.append([t.partFailed, ...faults].join('\n')),
    )
    settle({ map: false, faults })
    return
  }
  // what somebody is making in this browser is not for the public: a kiosk shows what the site has
  const own = isPublic ? null : await ownStory(dossier, asked, notices)
  const made = new Session(dossier, asked, notices)
  made.own = own
  session = made
  const context: ViewContext = {
    ...surroundings,
    get dossier() {
      return made.dossier
    },
  }
  if (!isPublic) await goOnEditing(made)
  // what an address names is looked up in the dossier that is shown
  const { view, told: unread } = viewOfAddress(context, notices)
  made.show(view)
  bindAddress(made, context)
  await Promise.all([made.locate(), unread])
  if (made.view.mode === 'brief' && made.dossier.story.length === 0)
    void tell(
      import('./text/no-story.ts').then(({ noStory }) => noStory[made.view.lang]),
      made.view,
      notices,
    )
  void afterwards(files).catch(() => undefined)
  const told = () => [...faults, ...notices.list.map((notice) => notice.text)]
  mount(App, {
    target,
    props: {
      session: made,
      player: new Player(made),
      onmap(created: BorderMap | null) {
        map = created
        if (created === null) settle({ map: false, faults: [...told(), made.t.noMap] })
        else void Promise.all([created.ready, keptOrLate]).then(() => settle({ map: true, faults: told() }))
      },
    },
  })
}

/** What is done beside and after the first picture: the parts are fetched where no worker has them, and all of the app is kept. */
async function afterwards(files: ReadonlyMap<string, string>): Promise<void> {
  if (!(await kept)) await fetchSoon()
  await ready
  if (!hasWorker) return
  await keepGood(files)
  await keepWhole()
}

const target = document.getElementById('app')
// the speaker's view is another window of the same app, without a map: see src/app/speaker-line.ts
if (target && location.search.includes('speaker='))
  void later('speaker')()
    .then(
      ({ default: View }) => void mount(View, { target }),
      () => target.append(spoken.en.partFailed),
    )
    .then(() => settle({ map: false, faults: [] }))
else if (target) void start(target)
