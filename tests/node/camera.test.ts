import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatCamera, parseCamera } from '../../src/core/camera.ts'

it('reads zoom, latitude and longitude', () => {
  expect(parseCamera('8.5/7.8/-72.4')).toEqual({ zoom: 8.5, lat: 7.8, lon: -72.4 })
  expect(parseCamera('22/-85/180')).toEqual({ zoom: 22, lat: -85, lon: 180 })
})

it.each([
  '',
  '8',
  '8/7.8',
  '8/7.8/-72.4/0',
  '8//-72.4',
  '8/7.8/',
  '-1/0/0',
  '22.1/0/0',
  '8/85.1/0',
  '8/-85.1/0',
  '8/0/180.1',
  '8/0/-180.1',
  '1e1/0/0',
  '0x8/0/0',
  'NaN/0/0',
  'Infinity/0/0',
  ' 8/0/0',
  '8/+7/0',
])('refuses %j', (text) => {
  expect(parseCamera(text)).toBeNull()
})

it('writes to the metre, without exponents and minus noughts', () => {
  expect(formatCamera({ zoom: 8.4567, lat: 7.81791234, lon: -72.45080001 })).toBe('8.46/7.81791/-72.4508')
  expect(formatCamera({ zoom: 0, lat: -1e-9, lon: 1e-7 })).toBe('0/0/0')
})

it('reads what it writes', () => {
  const camera = fc.record({
    zoom: fc.double({ min: 0, max: 22, noNaN: true }),
    lat: fc.double({ min: -85, max: 85, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
  })
  fc.assert(
    fc.property(camera, (looking) => {
      const read = parseCamera(formatCamera(looking))
      expect(read?.zoom).toBeCloseTo(looking.zoom, 1)
      expect(read?.lat).toBeCloseTo(looking.lat, 4)
      expect(read?.lon).toBeCloseTo(looking.lon, 4)
    }),
  )
})
