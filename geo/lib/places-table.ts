import type { Position } from 'geojson'

/** Words in both languages. */
export interface Words {
  readonly en: string
  readonly es: string
}

/** A crossing: where a source has it (degrees), before it is moved onto the border line. */
export interface Crossing {
  readonly id: string
  readonly name: Words
  readonly precision: 'exact' | 'near'
  readonly at: Position
  /** Metres within which it lies. */
  readonly radius: number
  readonly basis: Words
}

const unsure = {
  en: 'Known only to some hundreds of metres.',
  es: 'Se conoce solo con unos cientos de metros de margen.',
} as const

export const crossings: readonly Crossing[] = [
  {
    id: 'simon-bolivar-bridge',
    name: { en: 'Simón Bolívar bridge', es: 'Puente Simón Bolívar' },
    precision: 'exact',
    at: [-72.4508, 7.8179],
    radius: 160,
    basis: { en: 'Coordinates from Wikipedia (R20).', es: 'Coordenadas de Wikipedia (R20).' },
  },
  {
    id: 'tienditas-bridge',
    name: { en: 'Tienditas bridge (Atanasio Girardot)', es: 'Puente de Tienditas (Atanasio Girardot)' },
    precision: 'exact',
    at: [-72.4525, 7.8767],
    radius: 160,
    basis: { en: 'Coordinates from the project’s notes.', es: 'Coordenadas de las notas del proyecto.' },
  },
  {
    id: 'santander-bridge',
    name: { en: 'Francisco de Paula Santander bridge', es: 'Puente Francisco de Paula Santander' },
    precision: 'near',
    at: [-72.4628, 7.9164],
    radius: 300,
    basis: {
      en: 'Coordinates fairly sure, no source named.',
      es: 'Coordenadas bastante seguras, sin fuente citada.',
    },
  },
  {
    id: 'paez-bridge',
    name: { en: 'José Antonio Páez bridge', es: 'Puente José Antonio Páez' },
    precision: 'near',
    at: [-70.759, 7.0937],
    radius: 1500,
    basis: {
      en: `Set halfway between Arauca and El Amparo. ${unsure.en}`,
      es: `Puesto a medio camino entre Arauca y El Amparo. ${unsure.es}`,
    },
  },
  {
    id: 'la-union-bridge',
    name: { en: 'La Unión bridge', es: 'Puente La Unión' },
    precision: 'near',
    at: [-72.4063, 8.36361],
    radius: 1500,
    basis: {
      en: `Set by Puerto Santander (GeoNames), opposite Boca de Grita. ${unsure.en}`,
      es: `Puesto junto a Puerto Santander (GeoNames), frente a Boca de Grita. ${unsure.es}`,
    },
  },
  {
    id: 'paraguachon-crossing',
    name: { en: 'Paraguachón crossing', es: 'Paso de Paraguachón' },
    precision: 'near',
    at: [-72.13, 11.36],
    radius: 1500,
    basis: {
      en: `Set by hand on the road from Maicao to Guarero. ${unsure.en}`,
      es: `Puesto a mano en la vía de Maicao a Guarero. ${unsure.es}`,
    },
  },
  {
    id: 'puerto-paez-crossing',
    name: { en: 'Puerto Carreño – Puerto Páez crossing', es: 'Paso Puerto Carreño – Puerto Páez' },
    precision: 'near',
    at: [-67.476, 6.21],
    radius: 2000,
    basis: {
      en: `Set by hand at the mouth of the Meta, between the two towns. ${unsure.en}`,
      es: `Puesto a mano en la boca del Meta, entre las dos poblaciones. ${unsure.es}`,
    },
  },
]

/** A town of the dossier: its name in GeoNames and about where (degrees). */
export interface DossierTown {
  readonly id: string
  readonly name: string
  readonly near: Position
  readonly country: 'CO' | 'VE'
}

const town = (id: string, name: string, country: 'CO' | 'VE', ...near: [number, number]): DossierTown => ({
  id,
  name,
  near,
  country,
})

export const towns: readonly DossierTown[] = [
  town('bogota', 'Bogotá', 'CO', -74.08, 4.61),
  town('caracas', 'Caracas', 'VE', -66.88, 10.49),
  town('cucuta', 'Cúcuta', 'CO', -72.51, 7.89),
  town('villa-del-rosario', 'Villa del Rosario', 'CO', -72.47, 7.83),
  town('san-antonio-del-tachira', 'San Antonio del Táchira', 'VE', -72.44, 7.81),
  town('urena', 'Ureña', 'VE', -72.45, 7.92),
  town('san-cristobal', 'San Cristóbal', 'VE', -72.23, 7.77),
  town('arauca', 'Arauca', 'CO', -70.76, 7.08),
  town('arauquita', 'Arauquita', 'CO', -71.43, 7.03),
  town('guasdualito', 'Guasdualito', 'VE', -70.73, 7.24),
  town('el-amparo', 'El Amparo', 'VE', -70.76, 7.1),
  town('la-victoria', 'La Victoria', 'VE', -71.44, 7.03),
  town('maicao', 'Maicao', 'CO', -72.24, 11.38),
  town('puerto-carreno', 'Puerto Carreño', 'CO', -67.49, 6.19),
  town('puerto-ayacucho', 'Puerto Ayacucho', 'VE', -67.58, 5.66),
]

/** An area along the border: the stretch of line that lies between two points, widened. */
export interface Area {
  readonly id: string
  readonly kind: 'crossing' | 'clash-zone' | 'trocha-region'
  readonly name: Words
  readonly stretches: readonly (readonly [from: Position, to: Position])[]
  /** Kilometres to either side of the line. */
  readonly reach: number
  /** Whether only the Venezuelan side is kept. */
  readonly venezuelaOnly?: true
  readonly basis: Words
}

export const areas: readonly Area[] = [
  {
    id: 'tachira-bridges',
    kind: 'crossing',
    name: { en: 'The Táchira bridges by Cúcuta', es: 'Los puentes del Táchira, junto a Cúcuta' },
    stretches: [
      [
        [-72.4508, 7.8179],
        [-72.4628, 7.9164],
      ],
    ],
    reach: 2.5,
    basis: {
      en: '2.5 km to either side of the border between the Simón Bolívar and Santander bridges; the sources name no single bridge.',
      es: '2,5 km a cada lado de la frontera entre los puentes Simón Bolívar y Santander; las fuentes no nombran un solo puente.',
    },
  },
  {
    id: 'apure-zone',
    kind: 'clash-zone',
    name: {
      en: 'Fighting zone around La Victoria, Apure',
      es: 'Zona de combates en torno a La Victoria, Apure',
    },
    stretches: [
      [
        [-71.62, 7.04],
        [-71.25, 7.02],
      ],
    ],
    reach: 25,
    venezuelaOnly: true,
    basis: {
      en: 'The article says Apure and a reference La Victoria; the extent is the map’s: 25 km around the border from 20 km above to 20 km below La Victoria, on the Venezuelan side only.',
      es: 'El artículo dice Apure y una referencia La Victoria; la extensión es del mapa: 25 km en torno a la frontera, desde 20 km arriba hasta 20 km abajo de La Victoria, solo del lado venezolano.',
    },
  },
  {
    id: 'trochas-tachira',
    kind: 'trocha-region',
    name: { en: 'Trochas, Táchira – Norte de Santander', es: 'Trochas, Táchira – Norte de Santander' },
    stretches: [
      [
        [-72.466, 7.775],
        [-72.487822, 7.938985],
      ],
    ],
    reach: 4.5,
    basis: {
      en: 'References R12 to R14 name the river from Villa del Rosario and San Antonio to Ureña and Cúcuta; the width, 4.5 km to either side, is the map’s.',
      es: 'Las referencias R12 a R14 nombran el río desde Villa del Rosario y San Antonio hasta Ureña y Cúcuta; el ancho, 4,5 km a cada lado, es del mapa.',
    },
  },
  {
    id: 'trochas-zulia',
    kind: 'trocha-region',
    name: { en: 'Trochas, Zulia – La Guajira', es: 'Trochas, Zulia – La Guajira' },
    stretches: [
      [
        [-72.099671, 11.412043],
        [-72.165, 11.292],
      ],
    ],
    reach: 6,
    basis: {
      en: 'Reference R22 names Paraguachón and Guarero; the extent, 6 km to either side of the border there, is the map’s.',
      es: 'La referencia R22 nombra Paraguachón y Guarero; la extensión, 6 km a cada lado de la frontera, es del mapa.',
    },
  },
  {
    id: 'trochas-arauca',
    kind: 'trocha-region',
    name: { en: 'Trochas, Apure – Arauca', es: 'Trochas, Apure – Arauca' },
    stretches: [
      [
        [-71.53, 7.03],
        [-71.34, 7.03],
      ],
      [
        [-70.86, 7.07],
        [-70.66, 7.08],
      ],
    ],
    reach: 5,
    basis: {
      en: 'From the map, not from a source: 5 km to either side of the Arauca river by Arauquita – La Victoria and Arauca – El Amparo.',
      es: 'Del mapa, no de una fuente: 5 km a cada lado del río Arauca junto a Arauquita – La Victoria y Arauca – El Amparo.',
    },
  },
]
