/** Compiles a program and finds its uniforms. Throws with the compiler's own words. */
export function makeProgram<Name extends string>(
  gl: WebGL2RenderingContext,
  vertex: string,
  fragment: string,
  attributes: readonly string[],
  uniforms: readonly Name[],
): Program<Name> {
  const program = gl.createProgram()
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type)
    // null: the context is lost, and all of this is made again when it is back
    if (shader === null) break
    gl.shaderSource(shader, `#version 300 es\nprecision highp float;\nprecision highp int;\n${source}`)
    gl.compileShader(shader)
    gl.attachShader(program, shader)
    gl.deleteShader(shader)
  }
  for (const [location, name] of attributes.entries()) gl.bindAttribLocation(program, location, name)
  gl.linkProgram(program)
  if (gl.getProgramParameter(program, gl.LINK_STATUS) !== true && !gl.isContextLost()) {
    const [first, second] = (gl.getAttachedShaders(program) ?? []).map((shader) =>
      gl.getShaderInfoLog(shader),
    )
    throw new Error(`${gl.getProgramInfoLog(program) ?? ''}\n${first ?? ''}\n${second ?? ''}`)
  }
  const places = new Map(uniforms.map((name) => [name, gl.getUniformLocation(program, name)]))
  return { program, at: (name) => places.get(name) ?? null }
}

export interface Program<Name extends string> {
  readonly program: WebGLProgram
  readonly at: (uniform: Name) => WebGLUniformLocation | null
}
