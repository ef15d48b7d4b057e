import { once } from 'node:events'
import { createWriteStream, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { randomFrom } from '../../scripts/random.ts'
import { box } from '../data.ts'
import { range } from '../window.ts'

const header =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,interaction,' +
  'civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp\n'

const events = [
  ['Political violence', 'Battles', 'Armed clash'],
  ['Demonstrations', 'Protests', 'Peaceful protest'],
  ['Political violence', 'Violence against civilians', 'Attack'],
  ['Strategic developments', 'Strategic developments', 'Agreement'],
  ['Political violence', 'Explosions/Remote violence', 'Landmine, remote explosive or IED'],
] as const
const places = [
  'Arauquita',
  'La Victoria',
  'San Antonio del Táchira',
  'Cúcuta',
  'Puerto Carreño',
  'Maicao',
  'Ureña',
]
const actors = [
  'Military Forces of Venezuela',
  'FARC dissidents, 10th Front',
  'ELN: National Liberation Army',
  'Unidentified gang',
]
const words =
  'troops clashed with the group near the river while families crossed by the trocha and the bridge stayed closed “until further notice” according to the mayor whose office said that no one had been told of the order before it was carried out'.split(
    ' ',
  )

/** Writes a table in ACLED's shape, about 600 bytes a row, every row another. Gives its path; it is gone at the latest when the process ends. */
export async function writeTable(rows: number): Promise<string> {
  const folder = tmpdir()
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < rows * 700 * 1.5) throw new Error(`too little room in ${folder} for ${rows} rows`)
  const path = `${folder}/frontera-bench-${process.pid}-${rows}.csv`
  process.once('exit', () => rmSync(path, { force: true }))
  const file = createWriteStream(path, { highWaterMark: 1 << 22 })
  const random = randomFrom(rows)
  const one = <T>(of: readonly T[]): T | '' => of[Math.floor(random() * of.length)] ?? ''
  file.write(header)
  let text = ''
  for (let i = 0; i < rows; i++) {
    const day = new Date((range.from + Math.floor(random() * (range.to - range.from))) * 86_400_000)
      .toISOString()
      .slice(0, 10)
    const [disorder, type, sub] = one(events) || events[0]
    const lat = (box.south + random() * (box.north - box.south)).toFixed(4)
    const lon = (box.west + random() * (box.east - box.west)).toFixed(4)
    const notes = Array.from({ length: 44 }, () => one(words)).join(' ')
    text +=
      `VEN${i},${day},${day.slice(0, 4)},${1 + Math.floor(random() * 3)},${disorder},${type},"${sub}","${one(actors)}",,1,"${one(actors)}",13,` +
      `,862,South America,Venezuela,Apure,Páez,,${one(places)},${lat},${lon},${1 + Math.floor(random() * 3)},"El Nacional; Efecto Cocuyo",National,` +
      `"On ${day}, ${notes}, and said: ""${one(words)} ${i}"".",${Math.floor(random() * 3)},,1669900000\n`
    if (text.length > 1 << 20) {
      if (!file.write(text)) await once(file, 'drain')
      text = ''
    }
  }
  file.end(text)
  await once(file, 'close')
  return path
}
