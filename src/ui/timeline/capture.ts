/** Has an element told all of a pointer until it is up. */
export function capture(element: Element, pointerId: number): void {
  try {
    element.setPointerCapture(pointerId)
  } catch {
    // a finger that is up again already has nothing more to tell
  }
}
