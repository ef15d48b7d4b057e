/** A part of a file by its path in it; text for XML, bytes for all else. */
export type Parts = ReadonlyMap<string, string | Uint8Array>

/**
 * What PowerPoint is known to ask for a repair of, a line each: parts without a type or listed and not there, relations that lead
 * nowhere, ids twice, signs XML has no place for, a paragraph's properties twice, sizes that are no whole numbers.
 */
export function faultsOf(parts: Parts): string[] {
  const xml = [...parts].flatMap(([path, content]): [string, string][] =>
    typeof content === 'string' ? [[path, content]] : [],
  )
  return [
    ...typeFaults(parts),
    ...xml
      .filter(([path]) => path.endsWith('.rels'))
      .flatMap(([path, text]) => relationFaults(path, text, parts)),
    ...xml.flatMap(([path, text]) => signFaults(path, text)),
    ...xml
      .filter(([path]) => path.startsWith('ppt/slides/slide'))
      .flatMap(([path, text]) => slideFaults(path, text)),
  ]
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}

function twice(list: readonly string[]): string[] {
  return [...new Set(list.filter((item, i) => list.indexOf(item) !== i))]
}

const list = '[Content_Types].xml'

function typeFaults(parts: Parts): string[] {
  const text = parts.get(list)
  if (typeof text !== 'string') return [`${list} is missing`]
  const endings = all(text, /<Default Extension="([^"]+)"/g)
  const listed = all(text, /<Override PartName="\/([^"]+)"/g)
  const untyped = [...parts.keys()].filter(
    (path) =>
      path !== list && !listed.includes(path) && !endings.includes(path.slice(path.lastIndexOf('.') + 1)),
  )
  // the type of any XML is not enough for a part of the presentation
  const plain = [...parts.keys()].filter(
    (path) => path.endsWith('.xml') && path !== list && !listed.includes(path),
  )
  return [
    ...twice(endings).map((ending) => `${list}: .${ending} twice`),
    ...twice(listed).map((path) => `${list}: ${path} twice`),
    ...listed.filter((path) => !parts.has(path)).map((path) => `${list}: ${path} is not in the file`),
    ...untyped.map((path) => `${path} has no content type`),
    ...plain.map((path) => `${path} has no content type of its own`),
  ]
}

/** The part that relations belong to: `ppt/slides/_rels/slide1.xml.rels` are those of `ppt/slides/slide1.xml`. */
function ownerOf(path: string): string {
  return path.replace(/_rels\/([^/]*)\.rels$/, '$1')
}

function relationFaults(path: string, text: string, parts: Parts): string[] {
  const relations = text.match(/<Relationship\b[^>]*>/g) ?? []
  const ids = all(text, /<Relationship\b[^>]*?\bId="([^"]+)"/g)
  const owner = ownerOf(path)
  const lost = relations
    .filter((relation) => !relation.includes('TargetMode="External"'))
    .map((relation) => /Target="([^"]+)"/.exec(relation)?.[1] ?? '')
    .filter((target) => !parts.has(new URL(target, `file:///${owner}`).pathname.slice(1)))
  const content = parts.get(owner)
  const used = typeof content === 'string' ? all(content, /\br:(?:id|embed|link)="([^"]+)"/g) : []
  return [
    ...twice(ids).map((id) => `${path}: ${id} twice`),
    ...lost.map((target) => `${path}: ${target} is not in the file`),
    ...used.filter((id) => !ids.includes(id)).map((id) => `${owner}: ${id} is no relation of it`),
  ]
}

function signFaults(path: string, text: string): string[] {
  const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u
  return [
    ...(unwritable.test(text) ? [`${path} has a sign that XML has no place for`] : []),
    ...(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text) ? [`${path} has a bare &`] : []),
    ...(/="(?:NaN|undefined|null|\[object Object\])"/.test(text)
      ? [`${path} has no value where one belongs`]
      : []),
  ]
}

function slideFaults(path: string, text: string): string[] {
  const ids = all(text, /<p:cNvPr id="([^"]*)"/g)
  const numbers = [
    ...all(text, /<a:(?:off|ext) [^>]*?[xc]+[xy]?="([^"]*)"/g),
    ...all(text, / sz="([^"]*)"/g),
    ...all(text, /<a:spcPts val="([^"]*)"/g),
  ]
  const paragraphs = text.match(/<a:p>[\s\S]*?<\/a:p>/g) ?? []
  const wrong = paragraphs.filter((paragraph) => {
    const properties = paragraph.match(/<a:pPr\b/g) ?? []
    return properties.length > 1 || (properties.length === 1 && !paragraph.startsWith('<a:p><a:pPr'))
  })
  return [
    ...twice(ids).map((id) => `${path}: two things have the id ${id}`),
    ...ids.filter((id) => !/^\d+$/.test(id)).map((id) => `${path}: ${id} is no number for an id`),
    ...numbers
      .filter((number) => !/^-?\d+$/.test(number))
      .map((number) => `${path}: ${number} is no whole number`),
    ...wrong.map(() => `${path}: a paragraph’s properties do not stand once, first in it`),
    ...(/<p:txBody>(?:(?!<a:p[ >])[\s\S])*?<\/p:txBody>/.test(text)
      ? [`${path} has a box without a paragraph`]
      : []),
  ]
}
