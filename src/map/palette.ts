import type { EventKind } from '../core/dossier/types.ts'

export type Theme = 'light' | 'dark'

/** Every colour the map draws with. */
export interface Palette {
  readonly colombia: string
  readonly venezuela: string
  readonly others: string
  readonly sea: string
  readonly lake: string
  readonly river: string
  readonly coast: string
  readonly border: string
  readonly casing: string
  readonly tintColombiaInner: string
  readonly tintColombiaOuter: string
  readonly tintVenezuelaInner: string
  readonly tintVenezuelaOuter: string
  readonly stateLine: string
  readonly stateLabel: string
  readonly town: string
  readonly waterLabel: string
  readonly halo: string
  readonly ink: string
  readonly ink2: string
  /** the ground of a plate, a hollow mark and the selected ring */
  readonly card: string
  readonly kinds: Readonly<Record<EventKind, string>>
}

const light: Palette = {
  colombia: '#F5F0E4',
  venezuela: '#F2EBDD',
  others: '#EAE4D7',
  sea: '#CFDFE4',
  lake: '#BCD4DC',
  river: '#84AEBE',
  coast: '#7F9EAA',
  border: '#2A211B',
  casing: '#FFFEFA',
  tintColombiaInner: '#EBCF99',
  tintColombiaOuter: '#F2E4C6',
  tintVenezuelaInner: '#DAB8C4',
  tintVenezuelaOuter: '#E9D7D7',
  stateLine: '#AA9C86',
  stateLabel: '#6C6050',
  town: '#2C251F',
  waterLabel: '#38677A',
  halo: '#F8F4EA',
  ink: '#221D18',
  ink2: '#544B42',
  card: '#FFFDF8',
  kinds: {
    diplomacy: '#0072B2',
    clash: '#D55E00',
    closure: '#A56200',
    reopening: '#007D5B',
    crossing: '#A3477A',
    rights: '#221D18',
  },
}

const dark: Palette = {
  colombia: '#232A2D',
  venezuela: '#272B2C',
  others: '#1A2023',
  sea: '#0F1C25',
  lake: '#17303D',
  river: '#457B95',
  coast: '#456573',
  border: '#F5EEDF',
  casing: '#0B0F12',
  tintColombiaInner: '#57492A',
  tintColombiaOuter: '#3B3829',
  tintVenezuelaInner: '#553744',
  tintVenezuelaOuter: '#3C3036',
  stateLine: '#566066',
  stateLabel: '#98A0A3',
  town: '#EDE6D8',
  waterLabel: '#86B4C8',
  halo: '#171D20',
  ink: '#F2ECDF',
  ink2: '#C3BCAE',
  card: '#1A2126',
  kinds: {
    diplomacy: '#56B4E9',
    clash: '#EE7A2B',
    closure: '#E69F00',
    reopening: '#1DB88D',
    crossing: '#D98DB6',
    rights: '#F2ECDF',
  },
}

export const palettes: Readonly<Record<Theme, Palette>> = { light, dark }
