import { length, pointToLineDistance, booleanPointInPolygon, lineString, point } from '@turf/turf'
import { describe, expect, it } from 'vitest'
import { lengthOf } from '../../src/core/line-length.ts'
import { isMapBorder } from '../../src/core/map-border.ts'
import { bandRound } from '../../src/map/band.ts'
import { sceneOf } from '../../src/map/scene.ts'
import { areaFeatures } from '../../src/map/sources.ts'
import { draftOf } from '../../src/core/edit/from-dossier.ts'
import { addPlace } from '../../src/core/edit/changes/places.ts'
import { dossierOf } from '../../src/core/edit/to-dossier.ts'
import { parsed, readJson } from './fixtures/small.ts'

const bent = lineString([
  [-70.41, -18.35],
  [-70.2, -18.3],
  [-69.95, -18.2],
  [-69.8, -17.95],
])
const shipped = parsed({
  dossier: readJson('static/dossier/dossier.json'),
  places: readJson('static/dossier/places.geojson'),
})

describe('a line of the dossier’s own', () => {
  it('is as long as it is drawn, within three thousandths', () => {
    const { km, points } = lengthOf(bent.geometry)
    expect(points).toBe(4)
    expect(Math.abs(km - length(bent)) / km).toBeLessThan(0.003)
  })

  it('has a band round it, of an even width, that no end of it leaves', () => {
    const band = bandRound(bent.geometry)
    for (const at of bent.geometry.coordinates) expect(booleanPointInPolygon(point(at), band)).toBe(true)
    const away = band.coordinates.flat(2).map((at) => pointToLineDistance(at, bent))
    expect(Math.min(...away)).toBeGreaterThan(0.9)
    expect(Math.max(...away)).toBeLessThan(1.5)
  })

  it('is drawn where it lies, and is not the border that the map draws by itself', () => {
    const draft = addPlace(draftOf(shipped), {
      kind: 'border',
      name: { en: 'Line of Concord', es: 'Línea de la Concordia' },
      precision: 'near',
      basis: { en: 'Drawn', es: 'Dibujada' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [-72, 8],
          [-71, 9],
        ],
      },
    }).draft
    const { dossier } = dossierOf(draft)
    if (dossier === null) throw new Error('faults')
    expect(dossier.places.filter(isMapBorder).map(({ id }) => id)).toEqual(['border'])
    const scene = sceneOf(dossier)
    expect(scene.border?.id).toBe('border')
    expect(
      areaFeatures(scene)
        .features.filter(({ properties }) => properties?.['line'] === 'near')
        .map(({ properties, geometry }) => `${String(properties?.['key'])} ${geometry.type}`),
    ).toEqual(['line-concord LineString'])
  })
})
