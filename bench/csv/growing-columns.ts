/** Typed columns of which nobody knows yet how long they will be. */
export class GrowingColumns {
  length = 0
  #room = 1 << 16
  #day = new Int32Array(this.#room)
  #lon = new Float64Array(this.#room)
  #lat = new Float64Array(this.#room)
  #kind = new Uint8Array(this.#room)
  #precision = new Uint8Array(this.#room)
  readonly #kinds = new Map<string, number>()

  add(day: number, lon: number, lat: number, kind: string, precision: number): void {
    if (this.length === this.#room) this.#grow()
    let index = this.#kinds.get(kind)
    if (index === undefined) this.#kinds.set(kind, (index = this.#kinds.size))
    this.#day[this.length] = day
    this.#lon[this.length] = lon
    this.#lat[this.length] = lat
    this.#kind[this.length] = index
    this.#precision[this.length] = precision
    this.length++
  }

  buffers(): ArrayBuffer[] {
    return [this.#day, this.#lon, this.#lat, this.#kind, this.#precision].map(({ buffer }) => buffer)
  }

  #grow(): void {
    this.#room *= 2
    this.#day = larger(this.#day, new Int32Array(this.#room))
    this.#lon = larger(this.#lon, new Float64Array(this.#room))
    this.#lat = larger(this.#lat, new Float64Array(this.#room))
    this.#kind = larger(this.#kind, new Uint8Array(this.#room))
    this.#precision = larger(this.#precision, new Uint8Array(this.#room))
  }
}

function larger<A extends Int32Array | Float64Array | Uint8Array>(from: A, to: A): A {
  to.set(from)
  return to
}
