import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { coverage } from '../src/core/dossier/check/coverage.ts'
import { checkHashes } from '../src/core/dossier/check/hashes.ts'
import { idAt } from '../src/core/dossier/check/id-at.ts'
import { findJsonFault } from '../src/core/dossier/check/json.ts'
import { checkQuotes } from '../src/core/dossier/check/quotes.ts'
import { checkSense, inlined, ownFile } from '../src/core/dossier/check/sense.ts'
import { faultLine, parseDossier } from '../src/core/dossier/parse.ts'
import type { Fault } from '../src/core/dossier/parse.ts'
import type { Dossier } from '../src/core/dossier/types.ts'
import { plainText } from '../src/core/article-text.ts'

// npm run dossier -- <folder or one-file dossier> [--articles <folder>] [--coverage]
// One line a fault and exit code 1; otherwise what was found, and 0.

const usage =
  'usage: npm run dossier -- [folder, or a dossier in one .json file] [--articles <folder>] [--coverage]'

type File = Fault['file']
interface Jsons {
  readonly main: unknown
  /** undefined: they are in the dossier's one file */
  readonly places: unknown
}
type Input = { readonly json: unknown } | { readonly fault: Fault }

function readText(path: string): string | null {
  // a byte that is not UTF-8 would otherwise become a � that nobody wrote
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function readJson(path: string, file: File): Input {
  const fault = (where: string, wrong: string, expected: string): Input => ({
    fault: { file, path: where, wrong, expected },
  })
  if (!existsSync(path)) return fault('', 'is missing', `a file ${path}`)
  const text = readText(path)
  if (text === null) return fault('', 'is not in UTF-8', 'a text saved as UTF-8')
  const broken = findJsonFault(text)
  if (broken) return fault(`line ${broken.line}, column ${broken.column}`, broken.wrong, broken.expected)
  const json: unknown = JSON.parse(text)
  return { json }
}

function readTexts(dossier: Dossier, folder: string): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { id, excerpts } of dossier.articles) {
    const path = join(folder, `${id}.txt`)
    const text = existsSync(path) ? readText(path) : null
    // what was quoted from a text in the editor has its line ends as LF, whatever the file has
    const asWritten = excerpts.some((excerpt) => /\r/.test(excerpt.prefix + excerpt.exact + excerpt.suffix))
    if (text !== null) texts.set(id, asWritten ? text : plainText(text))
  }
  return texts
}

function fail(lines: readonly string[]): never {
  for (const line of lines) console.error(line)
  process.exit(1)
}

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { articles: { type: 'string' }, coverage: { type: 'boolean', default: false } },
    })
    if (positionals.length > 1) return fail([usage])
    if (values.coverage && values.articles === undefined)
      return fail(['--coverage needs --articles, the folder of the texts', usage])
    return { folder: positionals[0] ?? 'static/dossier', ...values }
  } catch (error) {
    return fail([error instanceof Error ? error.message : String(error), usage])
  }
}

/** A dossier, with the JSON of its files, in which the ids of what has a fault are looked up. */
function read(folder: string): { readonly dossier: Dossier; readonly json: Jsons } {
  const oneFile = folder.endsWith('.json')
  const main = readJson(oneFile ? folder : join(folder, 'dossier.json'), mainFile(folder))
  const places = oneFile ? null : readJson(join(folder, 'places.geojson'), 'places.geojson')
  const unread = [main, places].flatMap((input) => (input && 'fault' in input ? [input.fault] : []))
  if ('fault' in main || (places && 'fault' in places)) return fail(unread.map(faultLine))
  const { dossier, faults } = parseDossier(main.json, places?.json)
  const json = { main: main.json, places: places?.json }
  return dossier === null ? fail(lines(faults, folder, json)) : { dossier, json }
}

/** What a dossier's main file is called: a dossier in one file has its own name. */
function mainFile(folder: string): string {
  return folder.endsWith('.json') ? basename(folder) : 'dossier.json'
}

/** A line a fault, with the id of what it is in: nobody counts to `events[25]`. */
function lines(faults: readonly Fault[], folder: string, json: Jsons): string[] {
  return faults.map((fault) => {
    const inMain = fault.file === 'dossier.json'
    const id = idAt(inMain ? json.main : json.places, fault.path)
    const line = faultLine(inMain ? { ...fault, file: mainFile(folder) } : fault)
    return id === null ? line : `${line} — in ${JSON.stringify(id)}`
  })
}

function summary(dossier: Dossier): string {
  const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`
  const excerpts = dossier.articles.reduce((sum, article) => sum + article.excerpts.length, 0)
  return [
    count(dossier.articles.length, 'article', 'articles'),
    count(excerpts, 'excerpt', 'excerpts'),
    count(dossier.events.length, 'event', 'events'),
    count(dossier.claims.length, 'claim', 'claims'),
    count(dossier.questions.length, 'question', 'questions'),
    count(dossier.references.length, 'reference', 'references'),
    count(dossier.statuses.length, 'status', 'statuses'),
    count(dossier.places.length, 'place', 'places'),
    count(dossier.story.length, 'step', 'steps'),
  ].join(', ')
}

const { folder, articles, coverage: wantsCoverage } = options()
const { dossier, json } = read(folder)
const texts = articles === undefined ? null : readTexts(dossier, articles)
const faults = [
  ...checkSense(dossier, existsSync(join(folder, 'places.geojson')) ? ownFile : inlined),
  ...(texts ? checkQuotes(dossier, texts) : []),
  ...(texts ? await checkHashes(dossier, texts) : []),
]

if (texts && wantsCoverage) {
  const sentences = coverage(dossier, texts)
  for (const { article, number, text, citedBy } of sentences)
    console.log(`${article} ${number}: ${citedBy.length > 0 ? citedBy.join(', ') : 'NOT CITED'}: ${text}`)
  const cited = sentences.filter((sentence) => sentence.citedBy.length > 0).length
  console.log(`${cited} of ${sentences.length} sentences are cited`)
}
if (faults.length > 0) fail(lines(faults, folder, json))
console.log(`${basename(folder)}: ${summary(dossier)}: no faults`)
