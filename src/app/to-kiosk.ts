import { defaultView } from '../core/view.ts'
import type { Session } from './session.svelte.ts'

/** Loads the page anew as a kiosk, so that it begins with nothing of this view but its language and dossier. */
export function toKiosk({ view, address }: Session): void {
  const fresh = defaultView({ languages: [view.lang], prefersDark: true }, 'kiosk')
  location.assign(address({ ...fresh, dossier: view.dossier }))
}
