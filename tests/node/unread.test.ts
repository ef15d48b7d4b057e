import { expect, it } from 'vitest'
import { sayUnread } from '../../src/text/unread.ts'

it('says of a list what of it nobody knows, since the rest of it holds', () => {
  const why = { takes: 'words', allowed: ['clash', 'closure'], unknown: ['war', 'peace'] } as const
  expect(sayUnread({ key: 'kinds', value: 'clash,war,peace', why }, 'en')).toEqual([
    '“kinds=war,peace” in the address was ignored:',
    'There is no war, peace here, only: clash, closure.',
  ])
  expect(sayUnread({ key: 'known', value: 'foo', why: { takes: 'day' } }, 'es')[0]).toBe(
    'Se ignoró «known=foo» en la dirección:',
  )
})
