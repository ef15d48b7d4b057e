import type { Position } from 'geojson'
import { at, metres, nearestVertex } from './line.ts'

/** A stretch where the border runs along a river: indices of vertices in the line it comes with, both included. */
export interface RiverStretch {
  readonly name: string
  readonly from: number
  readonly to: number
}

/**
 * Where the border runs along a river, north to south, each end as a vertex of the line in degrees. No package names
 * these, so they are read off the line itself with the words of the Spanish award of 1891: down the Río de Oro from
 * Perijá to the Catatumbo; the Táchira from the quebrada Don Pedro, where the line turns west towards the Pamplonita,
 * to its head in the Tamá; the Arauca (297 km here, "some 300" in the press) to where the straight lines to the Meta
 * begin; the Meta; the Orinoco up to the mouth of the Guaviare; the Atabapo up to 36 km north of Yavita; the Guainía
 * from the end of the straight line, named Negro below the Casiquiare.
 * Left out as not certain: La Grita and Guarumito, the quebradas north of Ureña, the Oirá.
 */
const stretches: readonly (readonly [name: string, from: Position, to: Position])[] = [
  ['Río de Oro', [-73.352963, 9.21753], [-72.762914, 9.076627]],
  ['Río Táchira', [-72.487822, 7.938985], [-72.441102, 7.419979]],
  ['Río Arauca', [-72.058075, 7.056965], [-70.09515, 6.951673]],
  ['Río Meta', [-69.436681, 6.105664], [-67.452609, 6.190101]],
  ['Río Orinoco', [-67.452609, 6.190101], [-67.70182, 4.028389]],
  ['Río Atabapo', [-67.70182, 4.028389], [-67.381224, 3.253]],
  ['Río Guainía', [-67.864323, 2.789358], [-67.121477, 1.995186]],
  ['Río Negro', [-67.121477, 1.995186], [-66.856887, 1.227954]],
]

/** Finds the stretches' ends among a line's vertices; a vertex may be at most 100 m away. */
export function riverStretches(line: readonly Position[]): RiverStretch[] {
  return stretches.map(([name, from, to]) => ({
    name,
    from: vertexBy(line, from),
    to: vertexBy(line, to),
  }))
}

function vertexBy(line: readonly Position[], position: Position): number {
  const index = nearestVertex(line, position)
  const away = metres(at(line, index), position)
  if (away > 100) throw new Error(`The border has no vertex by ${position.join(', ')}: ${away.toFixed(0)} m.`)
  return index
}

/** Simplifies the border piece by piece, so that the ends of its river stretches stay. */
export function simplifiedBorder(
  line: readonly Position[],
  simplify: (piece: readonly Position[]) => Position[],
): Position[] {
  const pins = new Set([0, line.length - 1])
  for (const { from, to } of riverStretches(line)) pins.add(from).add(to)
  const cuts = [...pins].sort((a, b) => a - b)
  const out = [at(line, 0)]
  for (let i = 1; i < cuts.length; i++) {
    out.push(...simplify(line.slice(cuts[i - 1], (cuts[i] ?? 0) + 1)).slice(1))
  }
  return out
}
