import { join } from 'node:path'
import type { Feature, LineString, Position } from 'geojson'
import { read } from 'shapefile'
import type { Border } from './border-layers.ts'
import { riverStretches } from './border-rivers.ts'
import { detailBox, nearBox } from './box.ts'
import { debianPackage } from './debian.ts'
import { lengthKm, nearest, nearestVertex, rounded } from './line.ts'
import { reaches } from './rings.ts'
import { simplified } from './simplify.ts'
import { riversAbout } from './sources.ts'
import { writeLayer } from './write.ts'

/** Natural Earth's number for a river, in this package's edition. */
interface Source {
  readonly number: number
  /** 1 a great river, 2 a large one, 3 the rest. */
  readonly rank: 1 | 2 | 3
  readonly name: string
  /** The name it has below a place on it, in degrees. */
  readonly below?: readonly [name: string, from: Position]
}

/**
 * Names by hand: the package's lost their accents, the Catatumbo has none, and its "Guainía" is the Ariari and then
 * the Guaviare.
 */
const sources: readonly Source[] = [
  { number: 75, rank: 1, name: 'Río Orinoco' },
  { number: 126, rank: 1, name: 'Río Magdalena' },
  { number: 78, rank: 1, name: 'Río Guainía', below: ['Río Negro', [-67.12, 2]] },
  { number: 290, rank: 2, name: 'Río Meta' },
  { number: 432, rank: 2, name: 'Río Uribante', below: ['Río Apure', [-70.71, 7.29]] },
  { number: 1016, rank: 2, name: 'Río Cauca' },
  { number: 521, rank: 2, name: 'Río Ariari', below: ['Río Guaviare', [-72.76, 2.57]] },
  { number: 1017, rank: 2, name: 'Río Catatumbo' },
  { number: 1018, rank: 3, name: 'Río Cojedes', below: ['Río Apure', [-67.63, 7.99]] },
  { number: 1020, rank: 3, name: 'Río Vaupés' },
  { number: 1025, rank: 3, name: 'Río Apaporis' },
  { number: 644, rank: 3, name: 'Río Guárico' },
  { number: 853, rank: 3, name: 'Río Ventuari' },
  { number: 942, rank: 3, name: 'Brazo Casiquiare' },
]

/** The stretches of the border that Natural Earth has a centreline of, too. */
const twice = new Set(['Río Meta', 'Río Orinoco', 'Río Atabapo', 'Río Guainía', 'Río Negro'])
/** A centreline this near (metres) to a stretch of the border that is a river stands for the same water. */
const sameWater = 6_000

/** Writes the rivers' centrelines, without the stretches where the border is the river. */
export async function writeRivers(border: Border): Promise<void> {
  const folder = join(debianPackage('libmagics++-data'), 'usr/share/magics/10m')
  const file = join(folder, 'ne_10m_rivers_lake_centerlines')
  const { features } = await read(`${file}.shp`, `${file}.dbf`)
  const stretches = riverStretches(border.overview)
    .filter(({ name }) => twice.has(name))
    .map(({ from, to }) => border.overview.slice(from, to + 1))
  const rivers = features.flatMap(({ geometry, properties }) => {
    const source = sources.find(({ number }) => number === Number(properties?.['rivernum']))
    if (!source) return []
    const lines =
      geometry.type === 'LineString'
        ? [geometry.coordinates]
        : geometry.type === 'MultiLineString'
          ? geometry.coordinates
          : []
    return lines
      .filter((line) => reaches(line, nearBox))
      .flatMap((line) => withoutBorder(line, stretches))
      .flatMap((line) => byName(line, source))
  })
  writeLayer('geo/rivers.geojson', rivers, {
    ...riversAbout,
    toleranceDeg: 0.003,
    vertices: rivers.reduce((sum, { geometry }) => sum + geometry.coordinates.length, 0),
  })
}

/** The pieces of a line that keep away from the border's river stretches, led up to the border where they met it. */
function withoutBorder(line: readonly Position[], stretches: readonly Position[][]): Position[][] {
  const onBorder = (vertex: Position): Position | null => {
    const near = stretches
      .map((stretch) => nearest(stretch, vertex))
      .sort((a, b) => a.distance - b.distance)[0]
    return near && near.distance < sameWater ? near.point : null
  }
  const pieces: Position[][] = []
  let piece: Position[] = []
  for (const vertex of line) {
    const meets = onBorder(vertex)
    if (!meets) {
      piece.push(vertex)
      continue
    }
    if (piece.length > 1) pieces.push([...piece, meets])
    piece = [meets]
  }
  if (piece.length > 1) pieces.push(piece)
  return pieces
}

/** Kilometres: shorter pieces are loose ends. */
const shortest = 4

function byName(line: readonly Position[], { name, below, rank }: Source): Feature<LineString>[] {
  const cut = below ? nearestVertex(line, below[1]) : line.length - 1
  const runs = [
    { name, run: line.slice(0, cut + 1) },
    { name: below?.[0] ?? name, run: line.slice(cut) },
  ]
  return runs.flatMap(({ name, run }) => {
    const isNear = reaches(run, detailBox)
    const coordinates = rounded(simplified(run, isNear ? 0.003 : 0.02), isNear ? 4 : 3)
    if (lengthKm(coordinates) < shortest || !reaches(coordinates, nearBox)) return []
    return [
      {
        type: 'Feature',
        properties: { kind: 'river', name, rank },
        geometry: { type: 'LineString', coordinates },
      },
    ]
  })
}
