import type { Uniforms } from './program.ts'

// What all shaders share: where a row is, and whether and how it is shown. The rules are those of core/data/shown.ts and core/presence.ts.

/** The attributes of a row, in the order of their locations. */
export const rowAttributes = [
  'a_at',
  'a_look',
  'a_mask',
  'a_startEarliest',
  'a_startLatest',
  'a_endEarliest',
  'a_endLatest',
] as const

/** The uniforms that say where things are seen. */
export const placeUniforms = {
  u_centre: '2i',
  u_shift: 'f',
  u_scale: 'f',
  u_middle: '2f',
  u_clip: '4f',
} as const satisfies Uniforms

/** The uniforms of every program that draws rows. */
export const rowUniforms = {
  ...placeUniforms,
  u_window: '2i',
  u_kinds: 'u',
  u_certain: 'i',
  u_cells: 'i',
  u_grid: '4i',
  u_shiftBits: 'i',
  u_emphasis: 'i',
  u_colours: 'colours',
  u_card: '3f',
  u_ink: '3f',
  u_own: '3f',
  u_radius: 'f',
  u_ratio: 'f',
} as const satisfies Uniforms

const position = `
uniform ivec2 u_centre;
uniform float u_shift;
uniform float u_scale;
uniform vec2 u_middle;
uniform vec4 u_clip;
/** px from the container's upper left corner; the difference of whole numbers wraps round the world */
vec2 seen(ivec2 at) {
  ivec2 way = at - u_centre;
  return u_middle + (vec2(way) + vec2(u_shift, 0.0)) * u_scale;
}
vec4 clip(vec2 px) {
  return vec4(px * u_clip.xy + u_clip.zw, 0.0, 1.0);
}
`

/** Where a position is seen. */
export const positions = position

/** What of a row a vertex shader needs; \`shown\` gives how strongly: 0 not at all. */
export const rows = `
in ivec2 a_at;
in uint a_look;
in uint a_mask;
in int a_startEarliest;
in int a_startLatest;
in int a_endEarliest;
in int a_endLatest;
uniform ivec2 u_window;
uniform uint u_kinds;
uniform bool u_certain;
uniform highp usampler2D u_cells;
uniform ivec4 u_grid;
uniform int u_shiftBits;
uniform int u_emphasis;
${position}
/** whether the row lies beyond the grid of cells, where nobody has looked whether it is to be gathered */
bool beyond() {
  if (u_grid.z == 0 || u_emphasis > 0) return false;
  ivec2 cell = ivec2(uvec2(a_at) >> uint(u_shiftBits)) - u_grid.xy;
  cell.x &= int(0xffffffffu >> uint(u_shiftBits));
  return cell.x >= u_grid.z || cell.y < 0 || cell.y >= u_grid.w;
}
/** whether the row is in a cell that is drawn as one disc */
bool gathered() {
  if (u_grid.z == 0 || u_emphasis > 0) return false;
  ivec2 cell = ivec2(uvec2(a_at) >> uint(u_shiftBits)) - u_grid.xy;
  // the row of cells goes round the world
  cell.x &= int(0xffffffffu >> uint(u_shiftBits));
  if (cell.x >= u_grid.z || cell.y < 0 || cell.y >= u_grid.w) return false;
  return texelFetch(u_cells, cell, 0).r > 0u;
}
float shown() {
  if (a_startEarliest > u_window.y || a_endLatest < u_window.x) return 0.0;
  if (a_mask == 0u || ((u_kinds >> (a_look & 15u)) & 1u) == 0u) return 0.0;
  bool certain = a_startLatest <= u_window.y && a_endEarliest >= u_window.x;
  if (!certain && u_certain) return 0.0;
  if (gathered()) return 0.0;
  if (u_emphasis > 0) return 1.0;
  // the older within the window, the fainter
  float age = float(u_window.y - min(a_endLatest, u_window.y)) / float(max(u_window.y - u_window.x, 1));
  return (certain ? 1.0 : 0.45) * mix(1.0, 0.5, clamp(age, 0.0, 1.0));
}
`
