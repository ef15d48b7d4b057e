import { rows } from './shaders.ts'

/** The attribute that areas have beside a row's own. */
export const areaAttribute = 'a_reach'

/** Areas wider than this, px to the edge, say no more than that one is in them: they fade, and are gone at twice as much. */
export const widestArea = 300

/** One square a row. Areas that their own mark would cover are left out. */
export const areasVertex = `
${rows}
in float a_reach;
uniform float u_radius;
flat out int v_kind;
flat out int v_region;
flat out float v_alpha;
flat out float v_reach;
out vec2 v_at;
void main() {
  uint sign = a_look >> 4;
  float reach = a_reach * u_scale;
  v_region = int(sign) - 1;
  float alpha = sign == 1u && reach < u_radius * 1.8 ? 0.0 : shown();
  alpha *= clamp(2.0 - reach / ${widestArea}.0, 0.0, 1.0);
  // a region is seen, however small it is on the screen
  reach = max(reach, u_radius * 1.8);
  v_kind = int(a_look & 15u);
  v_alpha = alpha;
  v_reach = reach;
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
  v_at = corner;
  gl_Position = alpha == 0.0 ? vec4(2.0, 2.0, 2.0, 1.0) : clip(seen(a_at) + corner * reach);
}
`

/** Regions hatched, what is near filled, both with soft edges; the hatch is that of icons.ts. */
export const areasFragment = `
flat in int v_kind;
flat in int v_region;
flat in float v_alpha;
flat in float v_reach;
in vec2 v_at;
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
    vec2 p = v_at * v_reach;
    float across = (p.x + p.y) * 0.7071;
    float stripe = abs(mod(across + 4.6, 9.19) - 4.6) - 0.95;
    float line = clamp(0.5 - stripe * u_ratio, 0.0, 1.0);
    alpha = soft * (line * 0.62 + 0.07);
  } else {
    alpha = soft * 0.2;
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
