import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

function has(command: string): boolean {
  try {
    execFileSync('which', [command], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Sees to it that LibreOffice and poppler are there: on Debian as root it installs them. Throws with what to do instead. */
export function needOffice(): void {
  const wanted = [
    ['soffice', 'libreoffice-impress'],
    ['pdftotext', 'poppler-utils'],
  ] as const
  const missing = wanted.filter(([command]) => !has(command)).map(([, debian]) => debian)
  if (missing.length === 0) return
  console.log(`Installing ${missing.join(' and ')} with apt-get.`)
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    // Carlito has the widths of Calibri
    const packages = [...missing, 'fonts-crosextra-carlito']
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  } catch {
    throw new Error(
      `This check needs ${missing.join(' and ')}, and apt-get could not install them. Install LibreOffice Impress (soffice) and poppler (pdftotext, pdftoppm).`,
    )
  }
}

/** Converts a presentation with LibreOffice; gives the path of the PDF. */
export function toPdf(file: string, folder: string): string {
  mkdirSync(folder, { recursive: true })
  // a profile of its own: one that is open already would take the work over and tell nothing
  const profile = resolve(folder, 'office-profile')
  const own = `-env:UserInstallation=file://${profile}`
  execFileSync('soffice', [own, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
    stdio: 'ignore',
    timeout: 180_000,
  })
  rmSync(profile, { recursive: true, force: true })
  return join(folder, `${basename(file, '.pptx')}.pdf`)
}

/** The words of each page, spaces and ligatures made plain. */
export function pageTexts(pdf: string): string[] {
  const text = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => plain(page))
}

/** Words as they can be compared, whatever the lines they are broken into. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim()
}

/** Of a part of a page, in shares of its width and height: how many colours it has, and the share of the commonest. */
export function inkOf(
  pdf: string,
  page: number,
  part: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): { readonly colours: number; readonly commonest: number } {
  const out = pdf.replace(/\.pdf$/, `-${page}`)
  execFileSync('pdftoppm', ['-r', '36', '-f', String(page), '-l', String(page), '-singlefile', pdf, out])
  const file = readFileSync(`${out}.ppm`)
  rmSync(`${out}.ppm`)
  // P6, width and height, the highest value, then three bytes a pixel
  const head = /^P6\s+(\d+)\s+(\d+)\s+\d+\s/.exec(file.toString('latin1', 0, 64))
  if (head === null) throw new Error(`${out}.ppm is no picture`)
  const [width, height] = [Number(head[1]), Number(head[2])]
  const counts = new Map<number, number>()
  let total = 0
  for (let y = Math.ceil(part.y * height); y < Math.floor((part.y + part.height) * height); y += 1)
    for (let x = Math.ceil(part.x * width); x < Math.floor((part.x + part.width) * width); x += 1) {
      const colour = file.readUIntBE(head[0].length + 3 * (y * width + x), 3)
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
      total += 1
    }
  return { colours: counts.size, commonest: Math.max(...counts.values()) / total }
}
