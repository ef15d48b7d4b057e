import type { Draft } from './draft.ts'

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function hasText(value: Readonly<Record<string, unknown>>, ...keys: readonly string[]): boolean {
  return keys.every((key) => typeof value[key] === 'string')
}

function hasWords(value: Readonly<Record<string, unknown>>, ...keys: readonly string[]): boolean {
  return keys.every((key) => {
    const words = value[key]
    return isPlain(words) && hasText(words, 'en', 'es')
  })
}

function isDated(value: unknown): boolean {
  return isPlain(value) && hasText(value, 'typed') && (value['edtf'] === null || hasText(value, 'edtf'))
}

type Check = (item: Readonly<Record<string, unknown>>) => boolean

function lists(value: Readonly<Record<string, unknown>>, checks: Readonly<Record<string, Check>>): boolean {
  return Object.entries(checks).every(([key, check]) => {
    const list: unknown = value[key]
    return Array.isArray(list) && list.every((item: unknown) => isPlain(item) && check(item))
  })
}

const step: Check = (item) =>
  hasText(item, 'id') && hasWords(item, 'title', 'words', 'notes') && isPlain(item['view'])

/** Whether a value that came out of the browser's storage has the shape of a draft, so that nothing that uses it can stumble over it. */
export function isDraft(value: unknown): value is Draft {
  return (
    isPlain(value) &&
    hasWords(value, 'title', 'summary') &&
    Array.isArray(value['box']) &&
    isPlain(value['placesFile']) &&
    lists(value, {
      articles: (item) =>
        hasText(item, 'id', 'outlet', 'headline', 'url', 'lang') &&
        Array.isArray(item['authors']) &&
        isDated(item['published']) &&
        lists(item, {
          excerpts: (one) => hasText(one, 'id', 'exact', 'prefix', 'suffix') && isPlain(one['translation']),
        }),
      events: (item) =>
        hasText(item, 'id') &&
        hasWords(item, 'title', 'summary') &&
        isDated(item['when']) &&
        Array.isArray(item['excerpts']) &&
        lists(item, { places: (one) => hasText(one, 'id') }),
      claims: (item) => hasText(item, 'key', 'question', 'excerpt'),
      references: (item) =>
        hasText(item, 'id', 'url') && hasWords(item, 'text') && isDated(item['published']),
      questions: (item) =>
        hasText(item, 'id', 'relation') &&
        hasWords(item, 'title') &&
        Array.isArray(item['events']) &&
        Array.isArray(item['places']),
      statuses: (item) =>
        hasText(item, 'key', 'place') &&
        isDated(item['during']) &&
        Array.isArray(item['excerpts']) &&
        Array.isArray(item['references']),
      places: (item) => hasText(item, 'id') && hasWords(item, 'name', 'basis') && isPlain(item['properties']),
      story: step,
    })
  )
}
