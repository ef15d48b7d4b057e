import { describe, expect, it } from 'vitest'
import { withheldKey, type MapPicture } from '../../src/map/picture.ts'
import { sceneOf } from '../../src/map/scene.ts'
import { pictureState } from '../../src/map/state.ts'
import type { MapMessages } from '../../src/map/words.ts'
import { parsed, readJson } from './fixtures/small.ts'

const scene = sceneOf(
  parsed({
    dossier: readJson('static/dossier/dossier.json'),
    places: readJson('static/dossier/places.geojson'),
  }),
)
const words: MapMessages = {
  map: 'Map',
  mapArea: 'approximate area',
  eventCount: (n) => `${n} events`,
  mapCountry: (n) => `${n} somewhere`,
  state: { open: 'open', 'on-foot': 'on foot', blocked: 'blocked', cargo: 'cargo' },
}
const nothing: MapPicture = {
  theme: 'light',
  lang: 'en',
  events: new Map(),
  crossings: new Map(),
  selected: null,
  hovered: null,
}
const state = (part: Partial<MapPicture>) => {
  const [tokens, said] = pictureState({ ...nothing, ...part }, scene, words)
  return { tokens, said }
}

describe('the state of a picture', () => {
  it('shows nothing where no event is shown, and no state where no source says one', () => {
    const { tokens, said } = state({})
    expect(tokens).toEqual([])
    expect(said['simon-bolivar-bridge/state']).toBe('unsaid')
    expect(said['simon-bolivar-bridge/note']).toBeUndefined()
  })

  it('tells certain from possible', () => {
    const { tokens } = state({
      events: new Map([
        ['duque-office', 'certain'],
        ['petro-elected', 'possible'],
      ]),
    })
    expect(tokens).toContain('e:duque-office')
    expect(tokens).toContain('p:petro-elected')
  })

  it('hatches the areas of an event and says their extent is approximate', () => {
    const { tokens, said } = state({ events: new Map([['apure', 'certain']]) })
    expect(tokens).toContain('e:apure-zone/clash')
    expect(said['apure-zone']).toBe('Fighting in Apure')
    expect(said['apure-zone/note']).toBe('approximate area')
  })

  it('counts the events of a country under its name', () => {
    const { said } = state({
      lang: 'es',
      events: new Map([
        ['petro-elected', 'certain'],
        ['soldiers-detained', 'possible'],
      ]),
    })
    expect(said['colombia']).toBe('2 somewhere')
    expect(said['venezuela']).toBeUndefined()
  })

  it('says the state of a crossing', () => {
    const { said } = state({ crossings: new Map([['simon-bolivar-bridge', 'on-foot']]) })
    expect(said['simon-bolivar-bridge/state']).toBe('on-foot')
    expect(said['simon-bolivar-bridge/note']).toBe('on foot')
  })

  it('lifts a selected event, and the plate of the crossing it happened at', () => {
    const selected = { kind: 'event', id: 'bridge-blocked', places: ['simon-bolivar-bridge'] } as const
    const { tokens } = state({ events: new Map([['bridge-blocked', 'certain']]), selected })
    expect(tokens).toEqual(expect.arrayContaining(['s:bridge-blocked', 'S:simon-bolivar-bridge', '*']))
    expect(tokens).not.toContain('e:bridge-blocked')
  })

  it('tells an event from a place of the same id', () => {
    const event = state({ selected: { kind: 'event', id: 'apure', places: ['apure-zone', 'la-victoria'] } })
    expect(event.tokens).toContain('s:apure')
    expect(event.tokens).not.toContain('S:apure')
    const place = state({ selected: { kind: 'place', id: 'apure', places: ['apure'] } })
    expect(place.tokens).toContain('S:apure')
    expect(place.tokens).not.toContain('s:apure')
  })

  it('shows the selected event though the window hides it', () => {
    const selected = { kind: 'event', id: 'apure', places: ['apure-zone', 'la-victoria'] } as const
    const { tokens, said } = state({ selected })
    expect(tokens).toEqual(expect.arrayContaining(['s:apure', 's:apure-zone/clash']))
    expect(said['apure-zone']).toBe('Fighting in Apure')
  })
})

describe('the scene', () => {
  it('draws every event with a place in one of the four ways', () => {
    const drawn = new Set(
      [...scene.sites, ...scene.areas, ...scene.countries, { events: scene.borderEvents }].flatMap(
        ({ events }) => events.map(({ id }) => id),
      ),
    )
    const placed = scene.dossier.events.filter((event) => event.places.length > 0).map(({ id }) => id)
    expect([...drawn].sort()).toEqual(placed.sort())
  })
})

describe('what only a reference that is not known yet sets somewhere', () => {
  const events = new Map([
    ['apure', 'certain'],
    ['trochas', 'certain'],
  ] as const)
  const withheld = new Set([withheldKey('apure', 'la-victoria'), withheldKey('trochas', 'trochas-tachira')])

  it('is not drawn there: the mark is withheld, the area has no hatch and no words', () => {
    const all = state({ events })
    expect(all.tokens).toContain('e:trochas-tachira/crossing')
    const { tokens, said } = state({ events, withheld })
    expect(tokens).toContain('w:apure@la-victoria')
    expect(tokens).not.toContain('e:trochas-tachira/crossing')
    expect(tokens).toContain('e:trochas-zulia/crossing')
    expect(said['trochas-tachira']).toBeUndefined()
    expect(said['apure-zone']).toBe('Fighting in Apure')
  })
})
