import { readFileSync } from 'node:fs'
import { decode } from 'geobuf'
import type { Polygon, Position } from 'geojson'
import { PbfReader } from 'pbf'
import { touches, type Box } from './box.ts'
import { packageFile } from './packages.ts'

/** A leaf of geo-tz's quadtree: the piece of each time zone that lies in it. */
export interface ZoneTile {
  readonly bounds: Box
  /** Rings in degrees by time zone, as `America/Bogota`. */
  readonly rings: ReadonlyMap<string, readonly Position[][]>
}

/** A node of the quadtree as its index file stores it: leaves point into the geobuf file. */
interface Leaf {
  readonly pos: number
  readonly len: number
}
type Node = Leaf | readonly number[] | { readonly [quarter in 'a' | 'b' | 'c' | 'd']?: Node }

/** All leaves of geo-tz's quadtree that hold outlines and touch the box. */
export function zoneTiles(box: Box): ZoneTile[] {
  const index: { readonly lookup: Node } = JSON.parse(
    readFileSync(packageFile('geo-tz', 'data/timezones.geojson.index.json'), 'utf8'),
  )
  const bytes = readFileSync(packageFile('geo-tz', 'data/timezones.geojson.geo.dat'))
  const tiles: ZoneTile[] = []
  const visit = (node: Node, bounds: Box): void => {
    if (!touches(bounds, box)) return
    if ('pos' in node) {
      tiles.push({ bounds, rings: ringsOf(bytes.subarray(node.pos, node.pos + node.len)) })
    } else if (!isWhole(node)) {
      const [west, south, east, north] = bounds
      const lon = (west + east) / 2
      const lat = (south + north) / 2
      if (node.a) visit(node.a, [lon, lat, east, north])
      if (node.b) visit(node.b, [west, lat, lon, north])
      if (node.c) visit(node.c, [west, south, lon, lat])
      if (node.d) visit(node.d, [lon, south, east, lat])
    }
  }
  visit(index.lookup, [-179.9999, -89.9999, 179.9999, 89.9999])
  return tiles
}

/** Whether a node is a list of zones that fill it whole, so that no outline passes through it. */
function isWhole(node: Exclude<Node, Leaf>): node is readonly number[] {
  return Array.isArray(node)
}

function ringsOf(bytes: Uint8Array): Map<string, Position[][]> {
  const decoded = decode(new PbfReader(bytes))
  if (decoded.type !== 'FeatureCollection') throw new Error(`geo-tz: a leaf holds a ${decoded.type}`)
  const rings = new Map<string, Position[][]>()
  for (const { geometry, properties } of decoded.features) {
    const zone = String(properties?.['tzid'])
    const polygons: Polygon['coordinates'][] =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : []
    rings.set(zone, [...(rings.get(zone) ?? []), ...polygons.flat()])
  }
  return rings
}
