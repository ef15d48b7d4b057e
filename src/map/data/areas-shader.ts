import { hatch } from './frame.ts'
import { rows } from './shaders.ts'

/** The attribute that areas have beside a row's own. */
export const areaAttribute = 'a_reach'

/** Uniforms that areas have beside a row's own. */
export const areaUniforms = { u_widest: 'f', u_hatch: '2f' } as const

/** An area as wide as that, px to the edge, is drawn in full strength; wider ones are fainter. */
const plain = 45

/** How many px all areas of a window together may cover before the wide ones are left out, and how wide none needs to be left out. */
const room = { px: 12_000_000, least: 110, most: 1500 } as const

/**
 * How wide areas may be, px to the edge, where so many are in the window: wider ones fade, and are gone at twice as much. A few are
 * seen even where one is in the midst of them; of thousands, those that cover the screen would only hide it.
 */
export function widestOf(areas: number): number {
  return Math.max(room.least, Math.min(room.most, Math.sqrt(room.px / (Math.PI * Math.max(1, areas)))))
}

/**
 * Vertices of an area: a triangle round its circle. As squares drawn by instancing they take thirty times as long where there is no
 * graphics card: each instance is a call of its own there.
 */
export const corners = 3

/** One triangle a row. Areas that their own mark would cover are left out. */
export const areasVertex = `
${rows}
in float a_reach;
uniform float u_radius;
uniform float u_widest;
flat out int v_kind;
flat out int v_region;
flat out float v_alpha;
flat out float v_reach;
out vec2 v_at;
out vec2 v_px;
void main() {
  uint sign = a_look >> 4;
  float reach = a_reach * u_scale;
  v_region = int(sign) - 1;
  float alpha = sign == 1u && reach < u_radius * 1.8 || beyond() ? 0.0 : shown();
  alpha *= clamp(2.0 - reach / u_widest, 0.0, 1.0) * mix(1.0, 0.4, clamp((reach - ${plain}.0) / 120.0, 0.0, 1.0));
  // a region is seen, however small it is on the screen
  reach = max(reach, u_radius * 1.8);
  v_kind = int(a_look & 15u);
  v_alpha = alpha;
  v_reach = reach;
  int turn = gl_VertexID % ${corners};
  vec2 corner = turn == 0 ? vec2(0.0, -2.0) : vec2(turn == 1 ? ${Math.sqrt(3)} : ${-Math.sqrt(3)}, 1.0);
  v_at = corner;
  v_px = seen(a_at) + corner * reach;
  gl_Position = alpha == 0.0 ? vec4(2.0, 2.0, 2.0, 1.0) : clip(v_px);
}
`

/** Regions hatched, what is near filled, both with soft edges; the hatch is that of icons.ts. */
export const areasFragment = `
flat in int v_kind;
flat in int v_region;
flat in float v_alpha;
flat in float v_reach;
in vec2 v_at;
in vec2 v_px;
uniform vec2 u_hatch;
uniform float u_ratio;
uniform int u_emphasis;
uniform vec3 u_colours[8];
uniform vec3 u_own;
out vec4 colour;
void main() {
  float far = length(v_at);
  if (far >= 1.0) discard;
  // four steps of hatching become one slope
  float soft = 1.0 - smoothstep(0.35, 1.0, far);
  vec3 c = u_colours[v_kind];
  float alpha;
  if (v_region == 1) {
    // stripes lie on the ground, those of one kind on each other, and kinds side by side
    vec2 p = v_px + u_hatch;
    float across = (p.x + p.y) * 0.70711 + float(v_kind % 3) * ${(hatch * Math.SQRT1_2) / 3};
    float stripe = abs(mod(across, ${hatch * Math.SQRT1_2}) - ${(hatch * Math.SQRT1_2) / 2}) - 0.95;
    float line = clamp(0.5 - stripe * u_ratio, 0.0, 1.0);
    alpha = soft * (line * 0.62 + 0.06);
  } else {
    alpha = soft * 0.16;
  }
  if (u_emphasis > 0) {
    alpha = min(1.0, alpha * 1.5);
    float edge = abs((1.0 - far) * v_reach - 1.5) - 0.75;
    float line = clamp(0.5 - edge * u_ratio, 0.0, 1.0) * 0.8;
    c = mix(c, u_own, line);
    alpha = max(alpha, line);
  }
  alpha *= v_alpha;
  colour = vec4(c * alpha, alpha);
}
`
