import type { Contender, ContenderName } from './contender.ts'

/** Each contender is fetched alone: what the others bring along must not count against it. */
export async function contender(name: ContenderName): Promise<Contender> {
  switch (name) {
    case 'own':
      return new (await import('./own.ts')).Own()
    case 'filter':
      return new (await import('./filter.ts')).Filter()
    case 'leaflet':
      return new (await import('./leaflet.ts')).LeafletTimeline()
    case 'deckgl':
      return new (await import('./deckgl.ts')).DeckGl()
    case 'floor':
      return new (await import('./floor.ts')).Floor()
  }
}
