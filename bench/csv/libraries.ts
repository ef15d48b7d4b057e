import Papa from 'papaparse'
import { inferSchema, initParser, type Parser } from 'udsv'
import { Taker } from './wanted.ts'

/** Reads a table into columns as one would with the library, in pieces: nothing is kept but the columns. */
export type ReadTable = (file: File) => Promise<Taker>

export const udsv: ReadTable = async (file) => {
  const taker = new Taker()
  let parser: Parser | null = null
  const take = (record: string[]): void => taker.take(record)
  for await (const text of file.stream().pipeThrough(new TextDecoderStream())) {
    if (parser === null) {
      const schema = inferSchema(text)
      taker.take(schema.cols.map(({ name }) => name))
      parser = initParser(schema)
    }
    parser.chunk(text, parser.stringArrs, take)
  }
  parser?.end()
  return taker
}

export const papaparse: ReadTable = (file) =>
  new Promise((done, fail) => {
    const taker = new Taker()
    Papa.parse<string[]>(file, {
      // we are in a worker
      worker: false,
      chunkSize: 1 << 22,
      skipEmptyLines: true,
      chunk: ({ data }) => {
        for (const record of data) taker.take(record)
      },
      complete: () => done(taker),
      error: fail,
    })
  })
