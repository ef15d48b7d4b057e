import { expect, it } from 'vitest'
import { Follower } from '../../src/ui/map/follower.ts'

it('follows the event that came into the window last, and none that was there', () => {
  const follower = new Follower()
  follower.see(['a', 'b'])
  follower.look(['a', 'b'])
  expect(follower.next(0)).toBeNull()
  follower.look(['b', 'c', 'd'])
  expect(follower.next(100)).toBe('d')
  expect(follower.next(5000)).toBeNull()
})

it('does not move more often than every 1.5 seconds, and keeps in mind what came meanwhile', () => {
  const follower = new Follower()
  follower.see([])
  follower.look(['a'])
  expect(follower.next(1000)).toBe('a')
  follower.look(['a', 'b'])
  expect(follower.next(2000)).toBeNull()
  follower.look(['a', 'b'])
  expect(follower.next(2500)).toBe('b')
})

it('forgets what has left the window before its turn', () => {
  const follower = new Follower()
  follower.see([])
  follower.look(['a'])
  follower.next(1000)
  follower.look(['a', 'b'])
  follower.look(['a'])
  expect(follower.next(9000)).toBeNull()
})

it('begun in mid-play, it takes what is there for seen', () => {
  const follower = new Follower()
  follower.look(['a'])
  expect(follower.next(0)).toBeNull()
})

it('goes once to what is aimed at, so that a hand may move on', () => {
  const follower = new Follower()
  follower.aim('a')
  expect(follower.next(0)).toBe('a')
  follower.aim('a')
  expect(follower.next(9000)).toBeNull()
  follower.aim('b')
  expect(follower.next(9000)).toBe('b')
})
