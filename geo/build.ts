import { borderLine } from './lib/border.ts'
import { writeBorder } from './lib/border-layers.ts'
import { worldBox } from './lib/box.ts'
import { readTowns } from './lib/gazetteer.ts'
import { outlines, writeLand } from './lib/land.ts'
import { writeLabels } from './lib/labels.ts'
import { readLand } from './lib/land-topology.ts'
import { writeRelief } from './lib/relief.ts'
import { writeRivers } from './lib/rivers.ts'
import { writeStateAreas } from './lib/state-areas.ts'
import { stateLines, stateOutline, writeStates } from './lib/states.ts'
import { readStates } from './lib/state-topology.ts'
import { writeTowns } from './lib/towns.ts'
import { writeCredits } from './lib/write.ts'
import { writePlaces } from './places.ts'

const line = borderLine()
const border = writeBorder(line)
const land = readLand(worldBox, line)
const countries = writeLand(land, border)
const states = readStates()
const lines = stateLines(states, countries)
writeStates(states, lines)
writeStateAreas(states, lines, countries, border.overview)
await writeRivers(border)
writeLabels()
const towns = readTowns()
writeTowns(towns, border.overview)
const apure = stateOutline(states, lines, 'Apure', border.overview)
writePlaces(border, countries, outlines(land, border), apure, towns)
await writeRelief(countries)
writeCredits()
