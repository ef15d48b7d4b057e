import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import type { Session } from '../../src/app/session.svelte.ts'
import { BorderMap } from '../../src/map/border-map.ts'
import { drawPoster, longestSide } from '../../src/map/poster.ts'
import { messages } from '../../src/text/index.ts'
import { pictureOf } from '../../src/ui/map/picture.ts'
import { dataFile } from '../../src/ui/take/data.ts'
import { drawSheet, pngOf } from '../../src/ui/take/sheet.ts'
import Take from '../../src/ui/take/Take.svelte'
import { today } from '../../src/ui/take/today.ts'
import '../../src/ui/theme.css'
import { sessionOf } from './dossier.ts'

beforeAll(() => {
  const base = document.createElement('base')
  base.href = '/'
  document.head.append(base)
})

let container: HTMLElement
let built: BorderMap | null = null
beforeEach(() => {
  container = document.createElement('div')
  container.style.cssText = 'position: fixed; left: 0; top: 0; width: 700px; height: 440px'
  document.body.append(container)
})
afterEach(() => {
  built?.remove()
  built = null
  container.remove()
  document.documentElement.dataset['theme'] = 'light'
})

/** The map on the screen, as the app has it. */
async function mapOf(session: Session): Promise<BorderMap> {
  const map = new BorderMap(container, {
    dossier: session.dossier,
    picture: pictureOf(session, null),
    camera: { zoom: 7.4, lat: 7.2, lon: -71.6 },
    words: messages,
    onSelect: () => undefined,
    onHover: () => undefined,
    onCamera: () => undefined,
    onFrame: () => undefined,
    onFault: (name) => expect.fail(name),
  })
  built = map
  await map.ready
  return map
}

/** How many colours a part of a picture has, and the share of it that is not its commonest one. */
function inkOf(canvas: HTMLCanvasElement, x: number, y: number, width: number, height: number) {
  const data = canvas.getContext('2d')?.getImageData(x, y, width, height).data ?? new Uint8ClampedArray()
  const colours = new Map<string, number>()
  for (let at = 0; at < data.length; at += 4) {
    const key = `${data[at] ?? 0},${data[at + 1] ?? 0},${data[at + 2] ?? 0}`
    colours.set(key, (colours.get(key) ?? 0) + 1)
  }
  const commonest = Math.max(0, ...colours.values())
  return { colours, ink: 1 - (commonest * 4) / data.length }
}

const size = { width: 1000, height: 640, pixelRatio: 1.5 }

describe('the sheet', { timeout: 150_000 }, () => {
  it('has the pixels it says, and ink where title, map, legend and the line on boundaries are', async () => {
    const session = await sessionOf('select=apure&window=2021-01-01..2021-12-31')
    const map = await mapOf(session)
    const before = document.body.childElementCount
    const canvas = await drawSheet(session, map, size, 'Made today')
    expect([canvas.width, canvas.height]).toEqual([1500, 960])
    expect(session.notices.list).toEqual([])
    expect((await pngOf(canvas)).type).toBe('image/png')
    // px of the picture: the column is 612 wide
    expect(inkOf(canvas, 36, 80, 540, 120).ink).toBeGreaterThan(0.03)
    expect(inkOf(canvas, 36, 500, 540, 300).ink).toBeGreaterThan(0.03)
    expect(inkOf(canvas, 36, 860, 700, 90).ink).toBeGreaterThan(0.03)
    const onMap = inkOf(canvas, 615, 0, 885, 840).colours
    expect(onMap.size).toBeGreaterThan(500)
    // the border line and the hatch of the fighting, in the palette's very colours
    expect(onMap.get('42,33,27') ?? 0).toBeGreaterThan(500)
    expect(onMap.get('213,94,0') ?? 0).toBeGreaterThan(50)
    // the map that drew it is gone again
    expect(document.body.childElementCount).toBe(before)
  })

  it('is dark where the screen is', async () => {
    const session = await sessionOf('theme=dark')
    document.documentElement.dataset['theme'] = 'dark'
    const canvas = await drawSheet(session, await mapOf(session), size, '')
    expect([...(canvas.getContext('2d')?.getImageData(4, 4, 1, 1).data ?? [])]).toEqual([20, 25, 29, 255])
    expect(inkOf(canvas, 615, 0, 885, 840).colours.get('245,238,223') ?? 0).toBeGreaterThan(300)
  })

  it('says so when it is larger than this browser draws', async () => {
    const session = await sessionOf('')
    const poster = drawPoster({
      dossier: session.dossier,
      picture: pictureOf(session, null),
      camera: { zoom: 6, lat: 7, lon: -72 },
      words: messages,
      width: longestSide(),
      height: 100,
      pixelRatio: 2,
    })
    await expect(poster).rejects.toMatchObject({ kind: 'size', message: String(longestSide()) })
  })
})

async function show(query: string, map: BorderMap | null = null) {
  const session = await sessionOf(query)
  session.address = ({ select }) => `https://example.org/?select=${select ?? ''}&lang=en&theme=dark`
  let closed = 0
  const screen = await render(Take, { session, map, sharing: true, onclose: () => (closed += 1) })
  return { session, screen, closed: () => closed }
}

describe('the share panel', () => {
  it('holds the link, pictures, data and print, and closes by Escape', async () => {
    const { screen, closed } = await show('select=apure')
    const panel = screen.getByRole('dialog', { name: 'Share' })
    await expect
      .element(panel.getByRole('textbox', { name: 'Link to this view' }))
      .toHaveValue('https://example.org/?select=apure&lang=en&theme=dark')
    for (const name of ['Copy link', 'GeoJSON', 'CSV', 'JSON-LD', 'Print'])
      await expect.element(panel.getByRole('button', { name, exact: true })).toBeVisible()
    expect(panel.element().contains(document.activeElement)).toBe(true)
    await userEvent.keyboard('{Escape}')
    await expect.poll(closed).toBe(1)
  })

  it('says what it has done to those who do not see it, too', async () => {
    const { session, screen } = await show('select=apure')
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await screen.getByRole('button', { name: 'Copy link' }).click()
    await expect.poll(() => session.said).toBe('The link has been copied.')
    write.mockRestore()
  })

  it('says that there is no picture to be had without a map', async () => {
    const { screen } = await show('lang=es')
    await expect.element(screen.getByRole('button', { name: /^4K/ })).toBeDisabled()
    await expect
      .element(screen.getByRole('group', { name: 'Imagen del mapa' }))
      .toHaveAccessibleDescription('No se puede dibujar el mapa: este navegador no ofrece WebGL 2.')
  })
})

it('a file’s links lead to one thing, in the reader’s own language and light', async () => {
  const { session } = await show('')
  const { file, name } = await dataFile(session, 'GeoJSON', today())
  const text = await file.text()
  expect(text).toContain('"link": "https://example.org/?select=apure"')
  expect(name).toBe('frontera-2018-01-01_2022-10-24-en.geojson')
})

describe('the printed page', () => {
  it('stands only while it is printed, by day, with list, quotations and the line on boundaries in both languages', async () => {
    const { session, screen } = await show('select=apure&theme=dark&lang=es')
    document.documentElement.dataset['theme'] = 'dark'
    const paper = () => screen.container.querySelector('.paper')
    expect(paper()?.textContent.trim()).toBe('')
    window.dispatchEvent(new Event('beforeprint'))
    const text = paper()?.textContent ?? ''
    expect(paper()?.querySelectorAll('table[aria-label="Sucesos"] tr')).toHaveLength(
      session.events.present.length,
    )
    expect(paper()?.querySelectorAll('table[aria-label="Sin fecha"] tr')).toHaveLength(
      session.events.undated.length,
    )
    for (const words of [
      'Colombia – Venezuela, 2018–2022',
      'Conocido hasta: todo',
      '16 officers dead',
      'Traducción nuestra.',
      'playcrazygame.com',
      'no implican aprobación',
      'do not imply official',
    ])
      expect(text).toContain(words)
    expect(document.documentElement.dataset['theme']).toBe('light')
    window.dispatchEvent(new Event('afterprint'))
    await expect.poll(() => paper()?.textContent.trim()).toBe('')
    expect(document.documentElement.dataset['theme']).toBe('dark')
  })

  it('has the day on which it is printed, though the page was left open over midnight', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2022, 9, 24, 23, 50) })
    const { screen } = await show('')
    const printed = () => {
      window.dispatchEvent(new Event('beforeprint'))
      const words = screen.container.querySelector('.paper footer')?.textContent
      window.dispatchEvent(new Event('afterprint'))
      return words
    }
    expect(printed()).toContain('Printed 24 October 2022')
    vi.setSystemTime(new Date(2022, 9, 25, 0, 10))
    expect(printed()).toContain('Printed 25 October 2022')
    vi.useRealTimers()
  })

  it('shows what the screen shows where nothing better was drawn', async () => {
    const session = await sessionOf('')
    const map = await mapOf(session)
    const screen = await render(Take, { session, map, sharing: false, onclose: vi.fn() })
    // a drawing is gone once the screen has shown it
    for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => requestAnimationFrame(done))
    window.dispatchEvent(new Event('beforeprint'))
    const canvas = screen.container.querySelector('.paper canvas')
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no picture')
    expect(inkOf(canvas, 0, 0, canvas.width, canvas.height).colours.size).toBeGreaterThan(200)
    window.dispatchEvent(new Event('afterprint'))
  })
})
