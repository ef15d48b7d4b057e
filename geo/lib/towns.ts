import type { Feature, Point } from 'geojson'
import { detailBox, inBox } from './box.ts'
import { added, type Town } from './gazetteer.ts'
import { metres, nearest, rounded } from './line.ts'
import { townsAbout } from './sources.ts'
import { writeLayer } from './write.ts'

type Rank = 1 | 2 | 3

/** Capitals of the departments and states on the border: cities whatever their size. */
const capitals = new Set(
  'Riohacha,Valledupar,Cúcuta,Arauca,Puerto Carreño,Inírida,Maracaibo,San Cristóbal,San Fernando de Apure,Puerto Ayacucho'.split(
    ',',
  ),
)
/** Towns on the border or named in the dossier, by country: always there. */
const border = new Set(
  (
    'CO Villa del Rosario,CO Arauquita,CO Maicao,CO Saravena,CO Tibú,CO Puerto Santander,VE San Antonio del Táchira,' +
    'VE Ureña,VE Guasdualito,VE El Amparo,VE La Victoria,VE San Fernando de Atabapo,VE San Carlos de Río Negro'
  ).split(','),
)
/** Cities beyond the box that orient a reader. */
const beyond = new Set(
  (
    'CO Barranquilla,CO Medellín,CO Cartagena,CO Cali,CO Santa Marta,CO Montería,CO Manizales,CO Ibagué,CO Pasto,CO Leticia,' +
    'VE Ciudad Guayana,VE Ciudad Bolívar,VE Maturín,VE Barcelona,VE Cumaná'
  ).split(','),
)

/** Writes the towns, thinned so that small ones stand apart. `line` is the border. */
export function writeTowns(towns: readonly Town[], line: readonly [number, number][]): void {
  const kept: { town: Town; rank: Rank; always: boolean }[] = []
  const seen = new Set<string>()
  for (const town of [...towns, ...added]) {
    const key = `${town.country} ${town.name}`
    const isAdded = added.includes(town)
    const isBorder = isAdded || (border.has(key) && nearest(line, town.at).distance < 40_000)
    const isBeyond = beyond.has(key) && !seen.has(key)
    if (!isBorder && !isBeyond && !inBox(detailBox, town.at)) continue
    if (key === 'VE La Victoria' && !isAdded && !inBox(detailBox, town.at)) continue
    const rank = rankOf(town, isBorder || isBeyond, capitals.has(town.name), kept)
    if (rank === null) continue
    seen.add(key)
    kept.push({ town, rank, always: isBorder })
  }
  kept.sort((a, b) => a.rank - b.rank)
  // of the widest view, the cities, and the towns whose rank the dossier's own take over
  write(
    'geo/towns-overview.geojson',
    kept.filter(({ rank, always }) => rank === 1 || always),
  )
  write('geo/towns.geojson', kept)
}

function write(file: string, towns: readonly { readonly town: Town; readonly rank: Rank }[]): void {
  const features = towns.map(({ town, rank }): Feature<Point> => ({
    type: 'Feature',
    properties: { name: town.name, rank, country: town.country, population: town.population },
    geometry: { type: 'Point', coordinates: rounded([town.at], 4)[0] ?? [] },
  }))
  writeLayer(file, features, { ...townsAbout, vertices: features.length })
}

/** Towns come largest first; null leaves one out because a larger one is too near. */
function rankOf(
  town: Town,
  always: boolean,
  isCapital: boolean,
  kept: readonly { readonly town: Town; readonly rank: Rank }[],
): Rank | null {
  const people = town.population ?? 0
  const apart = (kilometres: number, upTo: Rank): boolean =>
    kept.every(({ town: other, rank }) => rank > upTo || metres(other.at, town.at) > kilometres * 1000)
  if ((people >= 150_000 && apart(15, 1)) || (isCapital && people > 5_000)) return 1
  if (always || (people >= 25_000 && apart(6, 2))) return 2
  return apart(11, 3) ? 3 : null
}
