import type { BorderMap } from '../../map/border-map.ts'

/** Tells when the graphics card has taken a map's picture away, and when it is back with everything drawn. Gives what undoes it. */
export function watchContext({ map }: BorderMap, tell: (lost: boolean) => void): () => void {
  const lost = () => tell(true)
  const back = () => tell(false)
  const restored = () => map.once('idle', back)
  map.on('webglcontextlost', lost)
  map.on('webglcontextrestored', restored)
  return () => {
    map.off('webglcontextlost', lost)
    map.off('webglcontextrestored', restored)
    map.off('idle', back)
  }
}
