import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { Player } from '../../src/app/player.svelte.ts'
import type { Session } from '../../src/app/session.svelte.ts'
import Timeline from '../../src/ui/timeline/Timeline.svelte'
import { sessionOf } from './dossier.ts'

let hovered: (string | null)[] = []
afterEach(() => (hovered = []))

async function show(query: string) {
  const session = await sessionOf(query)
  const screen = await render(Timeline, {
    session,
    player: new Player(session),
    hovered: null,
    onhover: (id: string | null) => hovered.push(id),
    onmark: () => undefined,
  })
  return { session, screen }
}
const span = ({ window }: Session) => `${window.from}..${window.to}`

describe('the timeline', () => {
  it('has two thumbs and a day that is known, each with its day in words', async () => {
    const { screen } = await show('window=2019-02-01..2021-03-31&known=2022-08-10')
    const valueOf = (name: string) =>
      screen.getByRole('slider', { name }).element().getAttribute('aria-valuetext')
    expect(valueOf('From')).toBe('1 February 2019')
    expect(valueOf('To')).toBe('31 March 2021')
    expect(valueOf('Known by')).toBe('10 August 2022')
  })

  it('has the day in force in its field again where one was typed that means nothing else', async () => {
    const { session, screen } = await show('')
    const field = screen.container.querySelector<HTMLInputElement>('input[aria-label="Known by"]')
    if (!field) throw new Error('no field')
    const before = field.value
    // beyond the last day of all, which means everything, as before
    await userEvent.fill(field, '2031-05-05')
    field.blur()
    expect(session.view.known).toBeNull()
    expect(field.value).toBe(before)
  })

  it('moves a thumb by a day, a month, and to the ends, and never past the other', async () => {
    const { session, screen } = await show('window=2019-02-01..2019-03-05')
    const from = screen.getByRole('slider', { name: 'From' }).element()
    if (!(from instanceof HTMLElement)) throw new Error('no thumb')
    from.focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(span(session)).toBe('2019-02-02..2019-03-05')
    await userEvent.keyboard('{PageUp}')
    expect(span(session)).toBe('2019-03-02..2019-03-05')
    await userEvent.keyboard('{PageUp}')
    expect(span(session)).toBe('2019-03-05..2019-03-05')
    await userEvent.keyboard('{Home}')
    expect(span(session)).toBe('2018-01-01..2019-03-05')
  })

  it('takes a day that is typed, and waits for a whole one', async () => {
    const { session, screen } = await show('window=2019-02-01..2021-03-31')
    const field = screen.container.querySelector('input[aria-label="To"]')
    if (!(field instanceof HTMLInputElement)) throw new Error('no field')
    field.value = ''
    field.dispatchEvent(new Event('input', { bubbles: true }))
    expect(span(session)).toBe('2019-02-01..2021-03-31')
    await userEvent.fill(field, '2020-05-05')
    expect(span(session)).toBe('2019-02-01..2020-05-05')
  })

  it('selects the event whose mark is pressed', async () => {
    const { session, screen } = await show('')
    const track = screen.container.querySelector('.track')
    const ring = screen.container.querySelector('.sign.clash .shape')
    if (!track || !ring) throw new Error('no mark')
    const mark = ring.getBoundingClientRect()
    const at = {
      clientX: mark.x + mark.width / 2,
      clientY: mark.y + mark.height / 2,
      pointerId: 1,
      button: 0,
      pointerType: 'mouse',
      bubbles: true,
    }
    track.dispatchEvent(new PointerEvent('pointermove', at))
    await expect.poll(() => hovered.at(-1)).toBe('apure')
    track.dispatchEvent(new PointerEvent('pointerdown', at))
    track.dispatchEvent(new PointerEvent('pointerup', at))
    await expect.poll(() => session.view.select).toBe('apure')
  })

  it('draws what is only possible lighter than what is certain', async () => {
    const { screen } = await show('window=2022-09-05..2022-09-10')
    const classes = [...screen.container.querySelectorAll('.sign.rights')].map((sign) =>
      sign.classList.contains('possible'),
    )
    expect(classes.filter(Boolean)).toHaveLength(1)
  })
})
