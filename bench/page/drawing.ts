// Drawing that can be switched off: without a GPU the software's painting of the marks would hide everything else. Whoever draws by
// WebGL is measured both ways; a 2D canvas (Leaflet) always paints.

let on = true
const gl = WebGL2RenderingContext.prototype
const { drawArrays, drawElements, drawArraysInstanced, drawElementsInstanced } = gl

gl.drawArrays = function (...args) {
  if (on) drawArrays.apply(this, args)
}
gl.drawElements = function (...args) {
  if (on) drawElements.apply(this, args)
}
gl.drawArraysInstanced = function (...args) {
  if (on) drawArraysInstanced.apply(this, args)
}
gl.drawElementsInstanced = function (...args) {
  if (on) drawElementsInstanced.apply(this, args)
}

/** Switches the drawing itself on or off: off, what is measured is the way up to it. */
export function drawing(enabled: boolean): void {
  on = enabled
}
