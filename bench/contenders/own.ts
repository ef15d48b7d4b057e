import type { Map as MapLibre } from 'maplibre-gl'
import { rawColumns, type Columns, type RawColumns } from '../../src/core/data/columns.ts'
import type { DataSet } from '../../src/core/data/set.ts'
import { allKinds } from '../../src/core/data/shown.ts'
import { DataMarks } from '../../src/map/data/data-marks.ts'
import { palettes } from '../../src/map/palette.ts'
import type { Span } from '../window.ts'
import type { Contender } from './contender.ts'
import { drawn, emptyMap, pixelsOf } from './map.ts'

/** The app's own layer, with all it does there: clusters, areas, presence told apart in the shader. */
export class Own implements Contender {
  #map: MapLibre | null = null
  #marks: DataMarks | null = null
  #set: DataSet | null = null
  /** sorts the columns; in the app it is the reader of tables, which is there by then */
  readonly #worker = new Worker(new URL('sort-worker.ts', import.meta.url), { type: 'module' })

  async open(host: HTMLElement): Promise<void> {
    this.#map = await emptyMap(host)
    // the layers of the app's style that its data sets stand under, with nothing in them
    for (const id of ['border-casing', 'water-labels', 'threads'])
      this.#map.addLayer({ id, type: 'background', layout: { visibility: 'none' } })
    const look = { theme: 'light', palette: palettes.light, lang: 'en', scale: 1 } as const
    this.#marks = new DataMarks({ map: this.#map, look, options: {}, driftTo: () => undefined })
    await drawn(this.#map, 'idle', true)
    await sorted(this.#worker, rawColumns(1))
  }

  async load(raw: RawColumns, first: Span): Promise<void> {
    const columns = await sorted(this.#worker, raw)
    this.#worker.terminate()
    const read = (): Promise<never> => Promise.reject(new Error('there are no texts'))
    this.#set = {
      ...{ id: 'bench', name: 'bench', credit: '', columns, fields: [], refused: [], refusedCount: 0 },
      read,
    }
    await this.#show(first)
    await this.step(first, true)
  }

  async step(span: Span, finish: boolean): Promise<void> {
    const picture = drawn(this.#opened(), 'render', finish)
    this.play(span)
    await picture
  }

  play(span: Span): void {
    void this.#show(span)
  }

  pixels(): Promise<Uint8Array> {
    return pixelsOf(this.#opened())
  }

  async #show({ from, to }: Span): Promise<void> {
    if (this.#set === null) return
    const shown = {
      set: this.#set,
      colour: '#0072b2',
      from,
      to,
      kinds: allKinds,
      certainty: null,
      mask: null,
    }
    await this.#marks?.show({ sets: [shown], hovered: null, selected: null })
  }

  #opened(): MapLibre {
    if (this.#map === null) throw new Error('not open')
    return this.#map
  }
}

/** Sorts the columns in a worker, which takes them over. */
function sorted(worker: Worker, raw: RawColumns): Promise<Columns> {
  const buffers = Object.values(raw).flatMap((value) => (ArrayBuffer.isView(value) ? [value.buffer] : []))
  return new Promise((done, fail) => {
    worker.onmessage = ({ data }: MessageEvent<Columns>) => done(data)
    worker.onerror = ({ message }) => fail(new Error(message))
    worker.postMessage(raw, buffers)
  })
}
