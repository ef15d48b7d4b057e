import type { FeatureCollection } from 'geojson'
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl'
import { stateName } from './expressions.ts'
import { areaLabels, hatches } from './layers/areas.ts'
import { border, borderRiver } from './layers/border.ts'
import { drawnBox } from './layers/drawn-box.ts'
import { land, relief, tints } from './layers/ground.ts'
import { countryLabels, stateLabels, waterLabels } from './layers/labels.ts'
import { lines } from './layers/lines.ts'
import { ownLines } from './layers/own-lines.ts'
import { crossingLabels, marks, plates } from './layers/sites.ts'
import { siteTowns, towns } from './layers/towns.ts'
import { fonts, type Look } from './look.ts'
import { layerOrder } from './order.ts'
import { collection, sourceIds, type SourceId } from './sources.ts'
import { emptyState } from './state.ts'

/** Addresses of the font files. */
export type FontFiles = Readonly<Record<keyof typeof fonts, string>>

/** Every layer of the map, in the one order. Throws where the order and the groups differ. */
export function styleLayers(look: Look): LayerSpecification[] {
  const groups = [
    land,
    tints,
    relief,
    lines,
    borderRiver,
    border,
    drawnBox,
    hatches,
    ownLines,
    areaLabels,
    marks,
    plates,
  ]
  const words = [crossingLabels, waterLabels, stateLabels, countryLabels, towns, siteTowns]
  const all = new Map([...groups, ...words].flatMap((group) => group(look)).map((layer) => [layer.id, layer]))
  if (all.size !== layerOrder.length) throw new Error('A layer is missing in layerOrder, or named twice.')
  return layerOrder.map((id) => {
    const layer = all.get(id)
    if (layer === undefined) throw new Error(`layerOrder names ${id}, which no group draws.`)
    return layer
  })
}

/** The whole style. Sources begin empty unless `data` has them; what comes from files is filled in when it is there. */
export function mapStyle(
  look: Look,
  files: FontFiles,
  data: Partial<Readonly<Record<SourceId, FeatureCollection>>> = {},
): StyleSpecification {
  const sources = sourceIds.map((id): [string, SourceSpecification] => [
    id,
    { type: 'geojson', data: data[id] ?? collection([]), ...(id === 'tint' && { tolerance: 1 }) },
  ])
  return {
    version: 8,
    name: 'Frontera',
    state: { [stateName]: { default: emptyState } },
    'font-faces': {
      [fonts.regular]: files.regular,
      [fonts.bold]: files.bold,
      [fonts.italic]: files.italic,
      [fonts.serif]: files.serif,
    },
    sources: {
      ...Object.fromEntries(sources),
      relief: { type: 'image', coordinates: nowhere },
    },
    layers: styleLayers(look),
  }
}

/** Until the picture of the relief is there. */
const nowhere: [[number, number], [number, number], [number, number], [number, number]] = [
  [-74.5, 12.8],
  [-66.5, 12.8],
  [-66.5, 0.5],
  [-74.5, 0.5],
]
