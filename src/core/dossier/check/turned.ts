import { strangeIn } from '../../strange.ts'
import type { Words } from '../../words.ts'
import { logFault } from '../fault.ts'
import type { Log } from '../fault.ts'
import type { Dossier } from '../types.ts'

/** Unicode's signs that embed, override or isolate a direction of writing: they can make words read as other words. */
const turning = /[\u202a-\u202e\u2066-\u2069]/u

/** Titles and names are read from left to right as they are written: nothing in them turns what follows it round. `path` leads to the places. */
export function checkTurned(dossier: Dossier, log: Log, placesLog: Log, path: string): void {
  const look = (where: string, text: string, into = log) => {
    const sign = turning.exec(text)?.[0]
    if (sign === undefined) return
    logFault(
      into,
      where,
      `has the sign ${strangeIn(sign) ?? ''} in it, which turns the words after it round`,
      'the words without it',
    )
  }
  const both = (where: string, { en, es }: Words, into = log) => {
    look(`${where}.en`, en, into)
    look(`${where}.es`, es, into)
  }
  both('title', dossier.title)
  dossier.articles.forEach(({ outlet, headline, authors }, i) => {
    look(`articles[${i}].outlet`, outlet)
    look(`articles[${i}].headline`, headline)
    authors.forEach((author, j) => look(`articles[${i}].authors[${j}]`, author))
  })
  dossier.events.forEach(({ title }, i) => both(`events[${i}].title`, title))
  dossier.questions.forEach(({ title }, i) => both(`questions[${i}].title`, title))
  dossier.story.forEach(({ title }, i) => both(`story[${i}].title`, title))
  dossier.places.forEach(({ name }, i) => both(`${path}features[${i}].properties.name`, name, placesLog))
}
