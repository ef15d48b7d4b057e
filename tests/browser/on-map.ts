import { afterEach, beforeAll, beforeEach } from 'vitest'
import type { Dossier } from '../../src/core/dossier/types.ts'
import { BorderMap } from '../../src/map/border-map.ts'
import type { LayerId } from '../../src/map/order.ts'
import type { MapPicture } from '../../src/map/picture.ts'
import { en } from '../../src/text/en.ts'
import { es } from '../../src/text/es.ts'
import { shipped } from './dossier.ts'

type Options = ConstructorParameters<typeof BorderMap>[1]

/** Maps that fill the page, one a test, of the shipped dossier. */
export class MapBench {
  #dossier: Dossier | null = null
  #built: BorderMap | null = null
  #container = document.createElement('div')

  constructor() {
    beforeAll(async () => {
      // the map fetches its files beside the page
      const base = document.createElement('base')
      base.href = '/'
      document.head.append(base)
      this.#dossier = await shipped()
    })
    beforeEach(() => {
      this.#container = document.createElement('div')
      this.#container.style.cssText = 'position: fixed; inset: 0'
      document.body.append(this.#container)
    })
    afterEach(() => {
      this.#built?.remove()
      this.#built = null
      this.#container.remove()
    })
  }

  get container(): HTMLElement {
    return this.#container
  }

  get dossier(): Dossier {
    if (this.#dossier === null) throw new Error('the dossier has not been read yet')
    return this.#dossier
  }

  /** By day, in English, with nothing of the dossier's on it. */
  readonly bare: MapPicture = {
    theme: 'light',
    lang: 'en',
    events: new Map(),
    crossings: new Map(),
    selected: null,
    hovered: null,
  }

  build(options: Partial<Options>): BorderMap {
    const nothing = () => undefined
    this.#built = new BorderMap(this.#container, {
      dossier: this.dossier,
      picture: this.bare,
      camera: null,
      words: { en, es },
      onSelect: nothing,
      onHover: nothing,
      onCamera: nothing,
      onFrame: nothing,
      onFault: nothing,
      ...options,
    })
    return this.#built
  }
}

/** A click where a person would click, CSS px in the container. */
export function click({ map }: BorderMap, { x, y }: { x: number; y: number }): void {
  const { left, top } = map.getCanvas().getBoundingClientRect()
  for (const type of ['mousedown', 'mouseup', 'click'])
    map
      .getCanvas()
      .dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: left + x, clientY: top + y, button: 0 }))
}

/** The keys of what a layer draws now. */
export function keys({ map }: BorderMap, layer: LayerId): string[] {
  const found = map.queryRenderedFeatures({ layers: [layer] })
  return [...new Set(found.map(({ properties }) => String(properties['key'])))].sort()
}
