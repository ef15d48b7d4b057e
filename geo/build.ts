import { borderLine } from './lib/border.ts'
import { writeBorder } from './lib/border-layers.ts'

const border = writeBorder(borderLine())
