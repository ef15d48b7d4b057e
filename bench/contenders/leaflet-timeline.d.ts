// leaflet.timeline 1.6.0 names a file of types that its package does not have.
import type { Feature, FeatureCollection } from 'geojson'
import type { GeoJSON, GeoJSONOptions } from 'leaflet'

declare module 'leaflet' {
  interface TimelineOptions extends GeoJSONOptions {
    getInterval?(feature: Feature): { start: number; end: number } | false
  }
  class Timeline extends GeoJSON {
    setTime(time: number): void
  }
  function timeline(geojson: FeatureCollection, options?: TimelineOptions): Timeline
}
