import { describe, expect, it } from 'vitest'
import { gripAt } from '../../src/ui/timeline/drag.ts'
import { thumbsOf } from '../../src/ui/timeline/thumbs.ts'

const whole = { axis: 190, zoomed: false }
const near = { axis: 190, zoomed: true }

describe('a hand', () => {
  const at = thumbsOf(100, 300, 320, 1000)
  const grip = (x: number, y: number, touch = false, lane = whole) => gripAt({ x, y }, touch, at, lane)
  it('takes the handle within its reach, which is wider for a finger', () => {
    expect(grip(106, 50)).toBe('from')
    expect(grip(118, 50)).toBe('window')
    expect(grip(118, 50, true)).toBe('from')
    expect(grip(200, 50)).toBe('window')
    expect(grip(400, 50)).toBe('none')
    expect(grip(321, 4)).toBe('known')
  })
  it('pulls two thumbs on one day apart, and the known day off a thumb by its head', () => {
    const one = thumbsOf(200, 200, 200, 1000)
    expect(gripAt({ x: 197, y: 50 }, false, one, whole)).toBe('from')
    expect(gripAt({ x: 203, y: 50 }, false, one, whole)).toBe('to')
    expect(gripAt({ x: 200, y: -3 }, false, one, whole)).toBe('known')
  })
  it('takes the axis where it is zoomed: below the lanes and beside the window', () => {
    expect(grip(200, 200, false, near)).toBe('axis')
    expect(grip(600, 100, false, near)).toBe('axis')
    expect(grip(200, 100, false, near)).toBe('window')
    expect(grip(200, 200)).toBe('window')
  })
  it('takes the axis, too, where the window reaches beyond both edges', () => {
    const wide = thumbsOf(-400, 5000, null, 1000)
    expect(gripAt({ x: 500, y: 100 }, false, wide, near)).toBe('axis')
  })
  it('finds handles that wait at an edge by their heads alone, and two of them side by side', () => {
    const gone = thumbsOf(-500, -80, null, 1000)
    expect(gripAt({ x: 1, y: 10 }, false, gone, near)).toBe('from')
    expect(gripAt({ x: 17, y: 10 }, false, gone, near)).toBe('to')
    expect(gripAt({ x: 1, y: 100 }, false, gone, near)).toBe('axis')
  })
})
