// A frame without waiting for the screen: what a picture takes shows, not the 0 to 16 ms until the next beat. Switched on for the time to
// the right picture only; CPU and playing are measured at the screen's own pace.

const screen = {
  request: window.requestAnimationFrame.bind(window),
  cancel: window.cancelAnimationFrame.bind(window),
}
const waiting = new Map<number, FrameRequestCallback>()
const channel = new MessageChannel()
let atOnce = false
let last = -1

channel.port1.onmessage = () => {
  const due = [...waiting.values()]
  waiting.clear()
  for (const callback of due) callback(performance.now())
}

window.requestAnimationFrame = (callback) => {
  if (!atOnce) return screen.request(callback)
  if (waiting.size === 0) channel.port2.postMessage(null)
  // ids below zero are ours
  waiting.set(--last, callback)
  return last
}
window.cancelAnimationFrame = (id) => {
  if (!waiting.delete(id)) screen.cancel(id)
}

/** Whether frames come at once, from now on, or at the screen's beat. */
export function framesAtOnce(on: boolean): void {
  atOnce = on
}

/** The screen's next beat. */
export function beat(): Promise<number> {
  return new Promise((done) => void screen.request(done))
}
