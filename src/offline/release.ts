/** A build as it left the house. Paths are relative to where the app lies; the page itself is the empty path. */
export interface Release {
  readonly id: string
  /** the SHA-256 of each file, in hexadecimal */
  readonly files: Readonly<Record<string, string>>
  /** what the first picture does without and the page wants soon after: scripts and styles of its parts */
  readonly parts: readonly string[]
}

/** The path of the page itself. It is kept last: where it is kept, all the rest is. */
export const page = ''
