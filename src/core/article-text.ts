/** Line ends as LF and nothing else changed: what is marked, kept and hashed of an article's text. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

/**
 * The SHA-256 of an article's text in UTF-8, line ends as LF, as its dossier keeps it: `sha256:…`. null where the browser gives no Web
 * Crypto, as on a page that came neither over https nor from this machine.
 */
export async function hashOf(text: string, { subtle }: Partial<Crypto> = crypto): Promise<string | null> {
  if (subtle === undefined) return null
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(plainText(text)))
  const digits = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'))
  return `sha256:${digits.join('')}`
}
