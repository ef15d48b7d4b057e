import { room } from './later-styles.ts'

/**
 * What is read: the panel, what went wrong, where on the map one is. The first picture does without it, but it is fetched beside the map, so that
 * what the articles say is at hand from then on, whatever becomes of the network.
 */
export const soon = {
  notices: () => import('./parts/NoticeList.svelte'),
  selected: () => import('./evidence/Selected.svelte'),
  article: () => import('./evidence/ArticleView.svelte'),
  place: () => import('./evidence/PlaceView.svelte'),
  claims: () => import('./evidence/ClaimTables.svelte'),
  still: () => import('./map/StillMap.svelte'),
  broken: () => import('./Broken.svelte'),
}

/**
 * The parts of the screen that the first picture does without. Each is fetched when it is wanted, and all of them at the first sign that
 * somebody is there. Add a part here as `name: () => import(…)`;
 * a room, whose styles come with it (see scripts/later-styles-plugin.ts), as `name: room(() => import(…))`.
 */
const all = {
  ...soon,
  grip: () => import('./modes/Grip.svelte'),
  failure: () => import('./Failure.svelte'),
  focus: () => import('./keep-focus.ts'),
  data: () => import('./data/Parts.svelte'),
  question: () => import('./evidence/QuestionView.svelte'),
  follow: () => import('./map/Follow.svelte'),
  hand: () => import('./timeline/hand.ts'),
  help: room(() => import('./help/HelpSheet.svelte')),
  histogram: () => import('./timeline/Histogram.svelte'),
  kiosk: room(() => import('./kiosk/Display.svelte')),
  leader: () => import('./Leader.svelte'),
  looked: () => import('./timeline/looked.ts'),
  playback: () => import('./timeline/Playback.svelte'),
  span: () => import('./timeline/Overview.svelte'),
  stretch: () => import('./timeline/stretch.ts'),
  make: room(() => import('./edit/Room.svelte')),
  along: room(() => import('./along/TakeAlong.svelte')),
  take: room(() => import('./take/Take.svelte')),
  copyLink: () => import('./take/copy-link.ts'),
  toKiosk: () => import('../app/to-kiosk.ts'),
  credits: () => import('./parts/CreditsSheet.svelte'),
  cite: () => import('./evidence/CitePanel.svelte'),
  story: room(() => import('./brief/Story.svelte')),
  speaker: room(() => import('./speaker/SpeakerView.svelte')),
  moreFilters: () => import('./evidence/filters/MoreFilters.svelte'),
  activeFilters: () => import('./evidence/filters/ActiveFilters.svelte'),
  search: room(() => import('./search/Results.svelte')),
  drawBox: () => import('./map/DrawBox.svelte'),
}

type All = typeof all
/** What is fetched under each name. */
export type Parts = { readonly [Name in keyof All]: Awaited<ReturnType<All[Name]>> }

export const parts: { readonly [Name in keyof Parts]: () => Promise<Parts[Name]> } = all

/** Fetches every part; what cannot be had is passed over. */
export function fetchAll(): void {
  // who is there may be there by keyboard
  parts.focus().then(
    ({ keepFocus }) => keepFocus(),
    () => undefined,
  )
  for (const part of Object.values(parts))
    // the editor is large and few want it: it comes when it is opened
    if (part !== parts.make) part().catch(() => undefined)
}
