/** Whether this browser can draw the map at all: it needs WebGL 2. */
export function webglAvailable(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2')
    context?.getExtension('WEBGL_lose_context')?.loseContext()
    return context !== null
  } catch {
    return false
  }
}
