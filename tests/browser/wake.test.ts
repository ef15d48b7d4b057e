import { afterEach, expect, it, vi } from 'vitest'
import { keepAwake } from '../../src/ui/sheet/wake.ts'

/** A stand-in for the browser's wake lock, which lets go by itself of what a hidden page holds, as browsers do. */
function standIn() {
  const held = new Set<object>()
  const request = vi.fn(() => {
    const lock = Object.assign(new EventTarget(), {
      released: false,
      type: 'screen' as const,
      onrelease: null,
      release: () => {
        held.delete(lock)
        return Promise.resolve()
      },
    })
    held.add(lock)
    return Promise.resolve(lock)
  })
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } })
  return { request, held }
}
function becomes(visibility: 'visible' | 'hidden') {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: visibility })
  document.dispatchEvent(new Event('visibilitychange'))
}
const tick = () => new Promise((done) => setTimeout(done))

afterEach(() => {
  Reflect.deleteProperty(navigator, 'wakeLock')
  Reflect.deleteProperty(document, 'visibilityState')
})

it('asks for the screen to stay on, asks again when the page is back in sight, and lets go at the end', async () => {
  const { request, held } = standIn()
  const stop = keepAwake()
  await tick()
  expect(request.mock.calls).toEqual([['screen']])
  expect(held.size).toBe(1)
  becomes('hidden')
  held.clear()
  await tick()
  expect(request).toHaveBeenCalledTimes(1)
  becomes('visible')
  await tick()
  expect(request).toHaveBeenCalledTimes(2)
  expect(held.size).toBe(1)
  stop()
  await tick()
  expect(held.size).toBe(0)
  becomes('hidden')
  becomes('visible')
  expect(request).toHaveBeenCalledTimes(2)
})

it('lets go of what it is given only after the story was left', async () => {
  const { held } = standIn()
  keepAwake()()
  await tick()
  expect(held.size).toBe(0)
})

it('goes on without where the browser refuses', async () => {
  const { request } = standIn()
  request.mockImplementation(() => Promise.reject(new DOMException('low battery', 'NotAllowedError')))
  const stop = keepAwake()
  await tick()
  stop()
  expect(request).toHaveBeenCalledTimes(1)
})
