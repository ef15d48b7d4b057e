import { rows } from './shaders.ts'

/** Room round a mark for its rims and what smooths their edges, px. */
const room = 6

/** One point a row, as large as its mark with the rims. */
export const marksVertex = `
${rows}
uniform float u_radius;
uniform float u_ratio;
flat out int v_kind;
flat out int v_hollow;
flat out float v_alpha;
flat out float v_size;
void main() {
  uint sign = a_look >> 4;
  float alpha = sign > 1u ? 0.0 : shown();
  v_kind = int(a_look & 15u);
  v_hollow = int(sign);
  v_alpha = alpha;
  v_size = 2.0 * (u_radius + ${room}.0);
  gl_PointSize = v_size * u_ratio;
  gl_Position = alpha == 0.0 ? vec4(2.0, 2.0, 2.0, 1.0) : clip(seen(a_at));
}
`

/**
 * The kinds' signs as distances to their edges, in the box of core/shapes.ts: crisp at any size and pixel ratio. From the inside out: the
 * kind's colour (only as a stroke where the place is no more than near), a hairline in the colour of cards, the data set's own colour.
 */
export const marksFragment = `
flat in int v_kind;
flat in int v_hollow;
flat in float v_alpha;
flat in float v_size;
uniform float u_radius;
uniform float u_ratio;
uniform int u_emphasis;
uniform vec3 u_colours[8];
uniform vec3 u_card;
uniform vec3 u_ink;
uniform vec3 u_own;
out vec4 colour;
float box(vec2 p, vec2 half_) {
  vec2 d = abs(p) - half_;
  return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0);
}
float sign_(vec2 p) {
  float a = abs(p.y);
  switch (v_kind) {
    case 0: return length(p) - 8.0;
    case 1: return max(p.y - 6.6, dot(vec2(abs(p.x), -p.y) - vec2(0.0, 8.8), vec2(0.868, 0.496)));
    case 2: return box(p, vec2(7.1));
    case 3: return (abs(p.x) + a - 9.6) * 0.7071;
    case 4: return max(max(a - 7.6, dot(vec2(p.x - 9.2, a), vec2(0.629, 0.778))), dot(vec2(p.x + 2.8, a), vec2(-0.795, -0.607)));
    case 5: return min(box(p, vec2(3.0, 8.8)), box(p, vec2(8.8, 3.0)));
    default: return max(max(abs(p.x) - 7.4, abs(p.x) * 0.5 + a * 0.866 - 7.4), 0.0) + min(max(abs(p.x) - 7.4, abs(p.x) * 0.5 + a * 0.866 - 7.4), 0.0);
  }
}
float inside(float distance_) { return clamp(0.5 - distance_ * u_ratio, 0.0, 1.0); }
void main() {
  float unit = u_radius / 8.0;
  vec2 p = (gl_PointCoord - 0.5) * v_size;
  float d = sign_(p / unit) * unit;
  float gap = min(1.0, u_radius * 0.2);
  float rim = gap + min(1.3, u_radius * 0.3);
  vec3 fill = u_colours[v_kind];
  if (v_hollow == 1) fill = mix(fill, u_card, inside(d + max(1.4, 2.6 * unit)));
  vec3 c = mix(u_own, u_card, inside(d - gap));
  c = mix(c, fill, inside(d));
  float cover = inside(d - rim);
  if (u_emphasis > 0) {
    float wide = length(p) - u_radius - 2.6;
    float ring = u_emphasis == 2 ? 1.6 : 1.1;
    vec3 outer = mix(u_card, u_ink, inside(abs(wide - 1.0) - ring * 0.5));
    float field = inside(wide - 2.4);
    c = mix(outer, c, cover);
    cover = max(cover, field * (u_emphasis == 2 ? 1.0 : 0.85));
  }
  float alpha = cover * v_alpha;
  if (alpha <= 0.0) discard;
  colour = vec4(c * alpha, alpha);
}
`
