import { learn } from '../src/text/spoken.ts'

// the page fetches Spanish when it is wanted; a test has it from the start
await learn('es')
