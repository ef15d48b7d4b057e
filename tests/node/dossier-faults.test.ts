import JSZip from 'jszip'
import { expect, it } from 'vitest'
import { findJsonFault } from '../../src/core/dossier/check/json.ts'
import { parseDossier } from '../../src/core/dossier/parse.ts'
import { readDossierFile } from '../../src/io/dossier-file.ts'
import { readDossierFiles } from '../../src/io/dossier-files.ts'
import { mostJsonBytes } from '../../src/io/table/limits.ts'
import { readDossierZip } from '../../src/io/dossier-zip.ts'
import { faultLineIn, jsonFaultIn } from '../../src/text/dossier-faults.ts'
import { smallFiles, put } from './fixtures/small.ts'

/** The lines of the small dossier in Spanish, a value of it changed. */
function spanishAfter(path: string, value: unknown): string[] {
  const { dossier, places } = smallFiles()
  put(dossier, path, value)
  return parseDossier(dossier, places).faults.map((fault) => faultLineIn(fault, 'es'))
}

// that each fault of the damage tests can be said in Spanish at all is held by `linesAfter`
it.each([
  [
    'events[0].when',
    '2019-02-30',
    'events[0].when: «2019-02-30» tiene un día 30; se esperaba un día del 01 al 28 en ese mes',
  ],
  [
    'events[0].when',
    2019,
    'events[0].when: es 2019; se esperaba una fecha, como 2021, 2021-03, 2021-03-21, 2021-03-21/2021-05 o [2018..2019]',
  ],
  [
    'events[0].excerpts',
    [],
    'events[0].excerpts: es una lista vacía; se esperaba una lista de identificadores de extractos, 1 como mínimo',
  ],
  [
    'events[0].excerpts[0]',
    'first.nowhere',
    'events[0].excerpts[0]: "first.nowhere" no está; se esperaba el identificador de un extracto de este dosier',
  ],
  ['articels', [], /^dossier\.json: articels: no se conoce aquí; se esperaba solo \$schema, format/],
  // words of the file that are themselves words of a rule stay what they are
  [
    'articles[1].id',
    '; expected some words',
    'articles[1].id: es "; expected some words"; se esperaba un identificador de minúsculas, cifras y guiones, como apure-zone',
  ],
] as const)('says in Spanish what is wrong with %s as %j', (path, value, line) => {
  const lines = spanishAfter(path, value)
  expect(lines[0]).toEqual(
    typeof line === 'string' ? `dossier.json: ${line}` : (expect.stringMatching(line) as unknown),
  )
})

it.each([
  [
    '{"a": 1,}',
    'línea 1, columna 9: hay "}"; se esperaba una clave entre comillas dobles (¿sobra una coma antes?)',
  ],
  ['{"a": 1', 'línea 1, columna 8: el texto termina; se esperaba una coma o } (¿falta una coma antes?)'],
  ['[1 2]', 'línea 1, columna 4: hay "2"; se esperaba una coma o ] (¿falta una coma antes?)'],
  ['{"a" 1}', 'línea 1, columna 6: hay "1"; se esperaba dos puntos tras "a"'],
  [
    '{"a":1,\n"a":2}',
    'línea 2, columna 1: la clave "a" está aquí por segunda vez; se esperaba cada clave una sola vez',
  ],
  [
    '["a]',
    'línea 1, columna 2: hay "\\""; se esperaba un valor (¿falta una comilla, o hay un fin de línea entre las comillas?)',
  ],
  ['[1,]', 'línea 1, columna 4: hay "]"; se esperaba un valor (¿sobra una coma antes?)'],
  ['1 1', 'línea 1, columna 3: hay "1" tras el final; se esperaba nada más'],
] as const)('says in Spanish where %j is not JSON', (text, said) => {
  const broken = findJsonFault(text)
  expect(broken && jsonFaultIn(broken, 'es')).toBe(said)
})

it('says in Spanish, with its place, what is wrong with a file that is opened and is no dossier', async () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const zip = async (files: Readonly<Record<string, string>>) => {
    const made = new JSZip()
    for (const [name, text] of Object.entries(files)) made.file(name, text)
    return readDossierZip(await made.generateAsync({ type: 'uint8array' }), 'mío.zip')
  }
  const deep = `${'['.repeat(1000)}${']'.repeat(1000)}`
  const reads = [
    readDossierFile(bytes('{"a": 1'), 'mío.json'),
    readDossierFile(Uint8Array.of(0x7b, 0xff), 'mío.json'),
    readDossierFile(bytes(deep), 'mío.json'),
    readDossierFile(new Uint8Array(mostJsonBytes + 1), 'mío.json'),
    readDossierFiles(bytes('[]'), null),
    await zip({ 'otro.txt': '' }),
    await readDossierZip(bytes('no es un zip'), 'mío.zip'),
  ]
  const lines = reads.flatMap((read) => (read.ok ? [] : read.faults.map((fault) => faultLineIn(fault, 'es'))))
  expect(lines).toEqual([
    'mío.json: línea 1, columna 8: el texto termina; se esperaba una coma o } (¿falta una coma antes?)',
    'mío.json: no está en UTF-8; se esperaba un texto guardado en UTF-8',
    'mío.json: tiene demasiados niveles; se esperaba a lo sumo 64 niveles',
    'mío.json: es más grande que cualquier dosier; se esperaba a lo sumo 64 MB',
    'dossier.json: es una lista vacía; se esperaba un dosier',
    'mío.zip: no contiene dossier.json; se esperaba un zip de dossier.json y places.geojson',
    'mío.zip: no se puede descomprimir; se esperaba un zip de dossier.json y places.geojson',
  ])
})
