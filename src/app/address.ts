import { inStory } from '../core/story/view.ts'
import { readView, writeView, type Unread, type View, type ViewContext } from '../core/view.ts'
import type { Lang } from '../core/words.ts'
import { spoken } from '../text/spoken.ts'
import type { Notices } from './notices.svelte.ts'
import type { Session, Weight } from './session.svelte.ts'

/** Stops that follow each other within this time (ms), as of a held arrow key, are one page to go back to. */
const together = 800

/** The view the address names (in brief mode that of its step); what could not be read is told, in words that are fetched for it. */
export function viewOfAddress(
  context: ViewContext,
  notices: Notices,
): { readonly view: View; readonly told: Promise<void> } {
  const { view, unread } = readView(new URLSearchParams(location.search), context)
  return {
    view: context.dossier ? inStory(context.dossier, view) : view,
    told: unread.length > 0 ? tellUnread(unread, view.lang, notices) : Promise.resolve(),
  }
}

async function tellUnread(unread: readonly Unread[], lang: Lang, notices: Notices): Promise<void> {
  try {
    const { sayUnread } = await import('../text/unread.ts')
    for (const one of unread) {
      const [what, right] = sayUnread(one, lang)
      notices.tell(what, [right])
    }
  } catch {
    notices.tell(
      spoken[lang].partFailed,
      unread.map(({ key, value }) => `${key}=${value.slice(0, 60)}`),
    )
  }
}

/** A step's number says all that its view holds; the rest of it would only make the address long. */
function withoutStep(view: View): View {
  if (view.mode !== 'brief' || view.step === null) return view
  const none = { window: null, known: null, select: null, kinds: null, articles: null, q: '', at: null }
  return { ...view, ...none, certainty: null, places: null, area: null }
}

/** The address of a view, whole, as it can be shared. */
function addressOf(view: View, context: ViewContext): string {
  const query = writeView(withoutStep(view), context)
  return new URL(query === '' ? location.pathname : `${location.pathname}?${query}`, location.href).href
}

/**
 * Keeps the address bar and the view in step: a stop becomes a page to go back to, a nudge renews the page it is on, what is passing
 * waits for the stop it leads to (browsers refuse more than some hundred changes a minute). Gives what undoes it.
 */
export function bindAddress(session: Session, context: ViewContext): () => void {
  let lastStop = -Infinity
  session.address = (view) => addressOf(view, context)
  session.onchange = (view: View, weight: Weight) => {
    if (weight === 'passing') return
    const next = addressOf(view, context)
    if (next === location.href) return
    const now = performance.now()
    if (weight === 'stop' && now - lastStop > together) history.pushState(null, '', next)
    else history.replaceState(null, '', next)
    if (weight === 'stop') lastStop = now
  }
  const back = () => {
    // what is done after going back begins a page: it must not overwrite the one that was returned to
    lastStop = -Infinity
    session.restore(viewOfAddress(context, session.notices).view)
  }
  addEventListener('popstate', back)
  return () => {
    removeEventListener('popstate', back)
    session.onchange = () => {}
  }
}
