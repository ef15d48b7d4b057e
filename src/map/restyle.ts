import type { LayerSpecification, Map as MapLibre } from 'maplibre-gl'

/** Changes only the layers that differ between two lists of the same layers; sources, camera and state stay as they are. */
export function restyle(
  map: MapLibre,
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): void {
  // from the top down, so that the layer which the next one goes under is always there
  for (let index = after.length - 1; index >= 0; index -= 1) {
    const layer = after[index]
    if (layer === undefined || JSON.stringify(layer) === JSON.stringify(before[index])) continue
    map.removeLayer(layer.id)
    map.addLayer(layer, after[index + 1]?.id)
  }
}
