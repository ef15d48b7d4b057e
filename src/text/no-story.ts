import type { Lang } from '../core/words.ts'

/** What is told where a briefing is asked for and the dossier has no story. */
export const noStory: Readonly<Record<Lang, string>> = {
  en: 'This dossier has no story to tell; the map is shown instead.',
  es: 'Este dosier no tiene un relato que contar; en su lugar se muestra el mapa.',
}
