import type { Uniforms } from './program.ts'
import { placeUniforms, positions } from './shaders.ts'

export const discAttributes = ['a_at', 'a_disc', 'a_first', 'a_second'] as const
export const discUniforms = {
  ...placeUniforms,
  u_colours: 'colours',
  u_card: '3f',
  u_edge: '3f',
  u_ratio: 'f',
  u_size: 'f',
} as const satisfies Uniforms

/** One square a disc. The shares of the kinds add up, so that each says where round the disc its kind ends. */
export const discsVertex = `
in ivec2 a_at;
in float a_disc;
in vec4 a_first;
in vec4 a_second;
${positions}
uniform float u_size;
flat out float v_radius;
flat out vec4 v_first;
flat out vec4 v_second;
out vec2 v_px;
void main() {
  v_radius = a_disc * u_size;
  v_first = a_first;
  v_second = a_second;
  v_px = (vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0) * (v_radius + 3.0);
  gl_Position = clip(seen(a_at) + v_px);
}
`

/** A card with a rim that the kinds share, clockwise from the top. */
export const discsFragment = `
flat in float v_radius;
flat in vec4 v_first;
flat in vec4 v_second;
in vec2 v_px;
uniform vec3 u_colours[8];
uniform vec3 u_card;
uniform vec3 u_edge;
uniform float u_ratio;
uniform float u_size;
out vec4 colour;
float inside(float distance_) { return clamp(0.5 - distance_ * u_ratio, 0.0, 1.0); }
void main() {
  float far = length(v_px);
  float turn = fract(atan(v_px.x, -v_px.y) / 6.28318531 + 1.0);
  int kind = 0;
  for (int i = 0; i < 4; i++) if (turn >= v_first[i]) kind = i + 1;
  if (kind == 4) for (int i = 0; i < 4; i++) if (turn >= v_second[i]) kind = i + 5;
  vec3 c = mix(u_colours[min(kind, 7)], u_card, inside(far - v_radius + 3.4 * u_size));
  c = mix(u_edge, c, inside(far - v_radius));
  float alpha = inside(far - v_radius - 1.2);
  if (alpha <= 0.0) discard;
  colour = vec4(c * alpha, alpha);
}
`

export const figureAttributes = ['a_at', 'a_figure'] as const
export const figureUniforms = {
  ...placeUniforms,
  u_ratio: 'f',
  u_size: 'f',
  u_atlas: 'i',
  u_glyph: '2f',
  u_ink: '3f',
} as const satisfies Uniforms

/** One square a figure, set on whole device pixels so that it is as sharp as other text. */
export const figuresVertex = `
in ivec2 a_at;
in vec2 a_figure;
${positions}
uniform float u_ratio;
uniform float u_size;
uniform vec2 u_glyph;
out vec2 v_uv;
void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  vec2 start = seen(a_at) + vec2(a_figure.x * u_size, 0.0) - u_glyph * 0.5;
  start = floor(start * u_ratio + 0.5) / u_ratio;
  v_uv = vec2((a_figure.y + corner.x) / 11.0, corner.y);
  gl_Position = clip(start + corner * u_glyph);
}
`

export const figuresFragment = `
in vec2 v_uv;
uniform sampler2D u_atlas;
uniform vec3 u_ink;
out vec4 colour;
void main() {
  float alpha = texture(u_atlas, v_uv).a;
  if (alpha <= 0.0) discard;
  colour = vec4(u_ink * alpha, alpha);
}
`
