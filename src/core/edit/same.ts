/** Whether two plain values (of JSON) are the same, whatever the order of their keys; a key with undefined is one that is not there. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, i) => sameValue(item, b[i]))
    )
  const [one, other] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  return [...new Set([...one.keys(), ...other.keys()])].every((key) =>
    sameValue(one.get(key), other.get(key)),
  )
}
