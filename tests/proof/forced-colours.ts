import type { Page } from '@playwright/test'

/**
 * What cannot be made out where the reader's own few colours are forced upon the page, a line each: words in the colour of their ground,
 * what is chosen and looks like what is not, what has the focus and looks as before (where `focusing`: everything is given it in turn),
 * signs and thumbs in the colour of the ground.
 */
export async function lostInForcedColours(page: Page, focusing: boolean): Promise<string[]> {
  return page.evaluate((focuses) => {
    const lost: string[] = []
    const named = (element: Element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 110)
    const seen = (selector: string, within: ParentNode = document) =>
      [...within.querySelectorAll(selector)].filter(
        (element) =>
          element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
          element.getBoundingClientRect().width > 2,
      )

    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    if (pen === null) return ['no canvas']
    /** red, green, blue and how much it covers, 0 to 1 */
    const parts = (colour: string): readonly number[] => {
      pen.clearRect(0, 0, 1, 1)
      pen.fillStyle = colour
      pen.fillRect(0, 0, 1, 1)
      const [r = 0, g = 0, b = 0, a = 0] = pen.getImageData(0, 0, 1, 1).data
      return [r, g, b, a / 255]
    }
    const light = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = parts(colour).map((part) => {
        const share = part / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    /** WCAG's contrast, 1 to 21 */
    const contrast = (a: string, b: string): number => {
      const [darker = 0, lighter = 0] = [light(a), light(b)].sort((x, y) => x - y)
      return (lighter + 0.05) / (darker + 0.05)
    }

    const probe = document.createElement('div')
    probe.style.background = 'Canvas'
    document.body.append(probe)
    const canvas = getComputedStyle(probe).backgroundColor
    probe.remove()
    const groundOf = (element: Element | null): string => {
      if (element === null) return canvas
      const { backgroundColor } = getComputedStyle(element)
      return (parts(backgroundColor)[3] ?? 0) > 0.9 ? backgroundColor : groundOf(element.parentElement)
    }

    // The browser puts the ground of its palette behind all words that it colours itself, whatever they lie upon.
    const words = seen('body *').filter((element) =>
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
    )
    for (const element of words) {
      const { color, forcedColorAdjust } = getComputedStyle(element)
      if (element.closest('svg, canvas, select, option, :disabled, .maplibregl-canvas-container') !== null)
        continue
      const ground =
        forcedColorAdjust === 'auto' && element.closest('mark') === null ? canvas : groundOf(element)
      if (contrast(color, ground) < 4.5) lost.push(`words: ${color} on ${ground}: ${named(element)}`)
    }

    /** How something looks, all that lies in it, and the label that it belongs to. */
    const look = (element: Element): string =>
      [element, element.closest('label'), ...element.querySelectorAll('*')]
        .filter((part) => part !== null)
        .flatMap((part) => [null, '::before', '::after'].map((pseudo) => getComputedStyle(part, pseudo)))
        .map((style) =>
          [
            style.boxShadow,
            style.outline,
            style.border,
            style.backgroundColor,
            style.fill,
            style.stroke,
          ].join(' '),
        )
        .join('|')
    const outside = (element: Element): string =>
      [element, element.closest('label')]
        .filter((part) => part !== null)
        .flatMap((part) => [null, '::before', '::after'].map((pseudo) => getComputedStyle(part, pseudo)))
        .map((style) => [style.boxShadow, style.outline, style.border, style.backgroundColor].join(' '))
        .join('|')

    for (const [on, off] of [
      ['[aria-pressed=true]', '[aria-pressed=false]'],
      ['[aria-selected=true]', '[aria-selected=false]'],
      ['[aria-current]:not([aria-current=false])', ':not([aria-current])'],
      ['input[type=radio]:checked', 'input[type=radio]:not(:checked)'],
    ] as const)
      for (const chosen of seen(on)) {
        const row = chosen.closest('ul, ol, nav, fieldset, [role=group], [role=tablist], [role=radiogroup]')
        const others = row === null ? [] : seen(`${chosen.localName}${off}`, row)
        if (others.some((other) => outside(other) === outside(chosen))) lost.push(`chosen: ${named(chosen)}`)
      }

    const before = document.activeElement
    const stops = focuses
      ? seen('button:enabled, a[href], input:enabled, select, textarea, [tabindex="0"]')
      : []
    for (const element of stops) {
      if (!(element instanceof HTMLElement) || element === before) continue
      const calm = look(element)
      element.focus({ preventScroll: true, focusVisible: true })
      // what takes the focus may hand it on
      if (document.activeElement === element && look(element) === calm) lost.push(`focus: ${named(element)}`)
    }
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })

    for (const sign of seen('button svg, [role=slider] svg')) {
      const ground = groundOf(sign.closest('button'))
      const inks = seen('path, rect, circle, line, polygon, use', sign)
        .map((drawn) => getComputedStyle(drawn))
        .flatMap(({ fill, stroke }) => [fill, stroke])
        .filter((ink) => ink.startsWith('rgb') && (parts(ink)[3] ?? 0) > 0.5)
      if (inks.length > 0 && inks.every((ink) => contrast(ink, ground) < 3))
        lost.push(`sign: ${inks.join()} on ${ground}: ${named(sign)}`)
    }
    return lost
  }, focusing)
}
