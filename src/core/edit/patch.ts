/** Where a value stands within another: keys of objects, places in lists. */
export type Path = readonly (string | number)[]

/** A value before and after. */
interface Turned {
  readonly path: Path
  readonly was: unknown
  readonly is: unknown
}

/** A run of a list, and what came in its place. */
interface Spliced {
  readonly path: Path
  readonly at: number
  readonly out: readonly unknown[]
  readonly into: readonly unknown[]
}

/**
 * What makes one plain value (of JSON, undefined too) of another, and back: small, so that every change of a large dossier can be
 * kept. Of values that share parts by identity only what differs is looked at.
 */
export type Patch = readonly (Turned | Spliced)[]

type Plain = Readonly<Record<string, unknown>>

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

/** The patch from one value to another; empty where they are the same. */
export function patchBetween(before: unknown, after: unknown, path: Path = []): Patch {
  if (Object.is(before, after)) return []
  if (isList(before) && isList(after)) return betweenLists(before, after, path)
  if (isPlain(before) && isPlain(after)) return betweenObjects(before, after, path)
  return [{ path, was: before, is: after }]
}

/** Objects that gain or lose a key are kept whole, so that what is taken back has its keys in their old order. */
function betweenObjects(before: Plain, after: Plain, path: Path): Patch {
  const keys = Object.keys(before)
  const others = Object.keys(after)
  if (keys.length !== others.length || keys.some((key, i) => key !== others[i]))
    return [{ path, was: before, is: after }]
  return keys.flatMap((key) => patchBetween(before[key], after[key], [...path, key]))
}

function betweenLists(before: readonly unknown[], after: readonly unknown[], path: Path): Patch {
  if (before.length === after.length)
    return before.flatMap((item, i) => patchBetween(item, after[i], [...path, i]))
  let start = 0
  while (start < before.length && start < after.length && nothingBetween(before[start], after[start]))
    start += 1
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && nothingBetween(before.at(-1 - end), after.at(-1 - end))) end += 1
  return [
    {
      path,
      at: start,
      out: before.slice(start, before.length - end),
      into: after.slice(start, after.length - end),
    },
  ]
}

function nothingBetween(before: unknown, after: unknown): boolean {
  return patchBetween(before, after).length === 0
}

/** The value with another at a path, all else by identity. Throws where the path leads nowhere. */
export function changedAt(value: unknown, path: Path, change: (at: unknown) => unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return change(value)
  if (isList(value) && typeof key === 'number') return value.with(key, changedAt(value[key], rest, change))
  if (isPlain(value)) return { ...value, [key]: changedAt(value[key], rest, change) }
  throw new RangeError(`there is no ${key}`)
}

function turned(value: unknown, part: Turned | Spliced, to: 'is' | 'was'): unknown {
  if ('at' in part) {
    const [out, into] = to === 'is' ? [part.out, part.into] : [part.into, part.out]
    return changedAt(value, part.path, (list) =>
      isList(list) ? list.toSpliced(part.at, out.length, ...into) : list,
    )
  }
  return changedAt(value, part.path, () => part[to])
}

/** What stands at a path; undefined where it leads nowhere. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (so, key) =>
      isList(so) && typeof key === 'number'
        ? so[key]
        : isPlain(so) && Object.hasOwn(so, key)
          ? so[key]
          : undefined,
    value,
  )
}

/** The value after a patch. The value must be the one the patch was made from. */
export function applyPatch(value: unknown, patch: Patch): unknown {
  return patch.reduce((so, part) => turned(so, part, 'is'), value)
}

/** The value before a patch. */
export function revertPatch(value: unknown, patch: Patch): unknown {
  return patch.reduceRight<unknown>((so, part) => turned(so, part, 'was'), value)
}

function copyOf(value: unknown): unknown {
  if (isList(value)) return value.map(copyOf)
  if (isPlain(value))
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part)]))
  return value
}

/** The same patch of values of its own: what came from a form's state may be changed by its owner, and can't be kept as it is. */
export function copied(patch: Patch): Patch {
  return patch.map((part) =>
    'at' in part
      ? { ...part, out: part.out.map(copyOf), into: part.into.map(copyOf) }
      : { ...part, was: copyOf(part.was), is: copyOf(part.is) },
  )
}
