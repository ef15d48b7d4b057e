import type { Map as MapLibre } from 'maplibre-gl'
import { drawIcon } from './icons.ts'
import { lineStrength, type Look } from './look.ts'

/** Draws a sign that the style names and the map does not have yet. `pixelRatio`: device pixels a px, the screen's own where it is left out. */
export function addIcon(map: MapLibre, name: string, look: Look, pixelRatio = window.devicePixelRatio): void {
  // as fine as it is shown: signs before an audience are several times as large
  const icon = drawIcon(name, Math.max(1, pixelRatio) * Math.max(1, look.scale))
  // hatches grow with the lines, all else by its layer
  const grown = name.includes('/hatch/') ? lineStrength(look) : 1
  if (icon !== null && !map.hasImage(name))
    map.addImage(name, icon.image, { pixelRatio: icon.pixelRatio / grown })
}
