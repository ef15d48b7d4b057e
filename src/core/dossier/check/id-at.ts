/** The id of the innermost of what a path leads through (`events[3].places[0].id`) that has one; null where none has: who mends a long file looks for it. */
export function idAt(json: unknown, path: string): string | null {
  let id: string | null = null
  let at: unknown = json
  for (const key of path.match(/[^.[\]]+/g) ?? []) {
    at = typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined
    const own: unknown =
      typeof at === 'object' && at !== null && Object.hasOwn(at, 'id') ? Reflect.get(at, 'id') : null
    if (typeof own === 'string') id = own
  }
  return id
}
