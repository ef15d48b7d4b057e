import { borderLine } from './lib/border.ts'
import { writeBorder } from './lib/border-layers.ts'
import { worldBox } from './lib/box.ts'
import { writeLand } from './lib/land.ts'
import { readLand } from './lib/land-topology.ts'

const line = borderLine()
const border = writeBorder(line)
export const countries = writeLand(readLand(worldBox, line), border)
