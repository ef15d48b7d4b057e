/** What a uniform takes: so many numbers, whole (`i`), whole and not negative (`u`) or any (`f`); or a list of colours. */
type UniformKind = 'i' | '2i' | '4i' | 'u' | 'f' | '2f' | '3f' | '4f' | 'colours'
/** A program's uniforms and what they take. */
export type Uniforms = Readonly<Record<string, UniformKind>>

interface Place {
  readonly kind: UniformKind
  readonly location: WebGLUniformLocation | null
  /** what it holds; NaN: not known yet */
  readonly holds: Float64Array
  colours: Float32Array | null
}

/** A program on the graphics card. It keeps what its uniforms hold, so that setting what stands already costs nothing. */
export class Program<Of extends Uniforms> {
  private readonly gl: WebGL2RenderingContext
  private readonly program: WebGLProgram
  private readonly places: ReadonlyMap<string, Place>

  /** Compiles it and finds its uniforms. Throws with the compiler's own words. */
  constructor(
    gl: WebGL2RenderingContext,
    vertex: string,
    fragment: string,
    attributes: readonly string[],
    uniforms: Of,
  ) {
    this.gl = gl
    this.program = compiled(gl, vertex, fragment, attributes)
    this.places = new Map(
      Object.entries(uniforms).map(([name, kind]) => [
        name,
        {
          kind,
          location: gl.getUniformLocation(this.program, name),
          holds: new Float64Array(4).fill(NaN),
          colours: null,
        },
      ]),
    )
  }

  use(): void {
    this.gl.useProgram(this.program)
  }

  /** Sets a uniform of the program in use to as many numbers as it takes. */
  set(name: keyof Of & string, a: number, b = 0, c = 0, d = 0): void {
    const place = this.places.get(name)
    if (place === undefined) return
    const { kind, location, holds } = place
    if (holds[0] === a && holds[1] === b && holds[2] === c && holds[3] === d) return
    holds[0] = a
    holds[1] = b
    holds[2] = c
    holds[3] = d
    const { gl } = this
    if (kind === 'i') gl.uniform1i(location, a)
    else if (kind === '2i') gl.uniform2i(location, a, b)
    else if (kind === '4i') gl.uniform4i(location, a, b, c, d)
    else if (kind === 'u') gl.uniform1ui(location, a)
    else if (kind === 'f') gl.uniform1f(location, a)
    else if (kind === '2f') gl.uniform2f(location, a, b)
    else if (kind === '3f') gl.uniform3f(location, a, b, c)
    else if (kind === '4f') gl.uniform4f(location, a, b, c, d)
  }

  /** Sets a uniform of the program in use to a list of colours, which is never changed once it is given away. */
  setColours(name: keyof Of & string, colours: Float32Array): void {
    const place = this.places.get(name)
    if (place === undefined || place.colours === colours) return
    place.colours = colours
    this.gl.uniform3fv(place.location, colours)
  }
}

function compiled(
  gl: WebGL2RenderingContext,
  vertex: string,
  fragment: string,
  attributes: readonly string[],
): WebGLProgram {
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
  return program
}
