import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { loadSettings } from '../../src/app/kiosk-settings.ts'
import { isOpen, isReloadDue } from '../../src/core/kiosk/hours.ts'
import { defaultSettings, readSettings, settingFaultLine } from '../../src/core/kiosk/settings.ts'

const steps = ['the-border', 'apure', 'cargo']
const read = (file: unknown, query = '') => readSettings(file, new URLSearchParams(query), steps)

describe('the operator’s settings', () => {
  it('are the defaults where nothing is said', () => {
    expect(read(undefined)).toEqual({ settings: defaultSettings, faults: [] })
    expect(read({})).toEqual({ settings: defaultSettings, faults: [] })
  })

  it('are read from the file, and the address has the last word', () => {
    const file = {
      idle: 90,
      warning: '20',
      languages: ['en'],
      hours: '09:00-18:30',
      dim: 0.5,
      heartbeat: 'ops/beat',
      poll: 0,
      reload: '03:15',
      story: ['cargo', 'apure'],
    }
    const { settings, faults } = read(file, 'idle=30&hours=22:00-06:00&reload=never&mode=kiosk')
    expect(faults).toEqual([])
    expect(settings).toEqual({
      idle: 30,
      warning: 20,
      languages: ['en'],
      hours: { from: 22 * 60, to: 6 * 60 },
      dim: 0.5,
      heartbeat: 'ops/beat',
      beat: 60,
      poll: 0,
      reload: null,
      story: ['cargo', 'apure'],
    })
  })

  it.each([
    [{ idle: 'soon' }, 'idle', 'It takes seconds from 1 to 3600.'],
    [{ idle: 0 }, 'idle', 'It takes seconds from 1 to 3600.'],
    [{ languages: ['fr'] }, 'languages', 'It takes es, en or both: es,en.'],
    [{ hours: '9 to 6' }, 'hours', 'It takes two times of day, such as 09:00-18:30, or always.'],
    [{ reload: '25:00' }, 'reload', 'It takes a time of day, such as 04:00, or never.'],
    [{ story: 'peru' }, 'story', 'The story has no step peru, only: the-border, apure, cargo.'],
    [{ dim: 2 }, 'dim', 'It takes a number from 0 to 1.'],
    [{ poll: { every: 5 } }, 'poll', 'It takes a text, a number or a list of texts.'],
    [{ idel: 90 }, 'idel', /^There is no such setting, only: idle, warning, /],
    [[1, 2], '', 'It takes an object of settings.'],
  ])('tells what of %j cannot be read, and keeps its default', (file, key, why) => {
    const { settings, faults } = read(file)
    expect(settings).toEqual(defaultSettings)
    expect(faults.map((fault) => [fault.from, fault.key])).toEqual([['kiosk.json', key]])
    expect(faults[0]?.why.en).toMatch(why)
  })

  it.each([
    'https://example.org/beat',
    '//example.org',
    '../beat',
    'ops\\beat',
    'a?b',
    'javascript:x',
    '/\t/x',
  ])('sends no heartbeat to %s', (address) => {
    const { settings, faults } = read({ heartbeat: address })
    expect(settings.heartbeat).toBeNull()
    expect(faults).toHaveLength(1)
  })

  it('says a fault in one line', () => {
    const [fault] = read(undefined, 'idle=-3').faults
    expect(fault && settingFaultLine(fault, 'es')).toBe('address: idle=-3: Admite segundos de 1 a 3600.')
  })

  it('reads whatever comes without throwing, within bounds', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.dictionary(fc.constantFrom('idle', 'dim', 'hours'), fc.string()),
        (file, query) => {
          const { settings } = readSettings(file, new URLSearchParams(query), steps)
          expect(settings.idle).toBeGreaterThanOrEqual(1)
          expect(settings.dim).toBeLessThanOrEqual(1)
          expect(settings.languages.length).toBeGreaterThan(0)
        },
      ),
    )
  })
})

describe('hours of operation', () => {
  it('hold their first minute and not their last, and may go over midnight', () => {
    const day = { from: 9 * 60, to: 18 * 60 }
    expect([8 * 60 + 59, 9 * 60, 18 * 60 - 1, 18 * 60].map((minute) => isOpen(day, minute))).toEqual([
      false,
      true,
      true,
      false,
    ])
    const night = { from: 20 * 60, to: 2 * 60 }
    expect([0, 119, 120, 1199, 1200].map((minute) => isOpen(night, minute))).toEqual([
      true,
      true,
      false,
      false,
      true,
    ])
    expect(isOpen(null, 3)).toBe(true)
  })
})

describe('the nightly reload', () => {
  const hour = 3_600_000
  const at = 4 * 60
  it('is due once the page has lived through its minute, and not again after it', () => {
    // loaded at noon, now 05:00 of the next day
    expect(isReloadDue(at, 12 * hour, 29 * hour, 5 * 60)).toBe(true)
    // loaded at 04:10, now 05:00
    expect(isReloadDue(at, 28 * hour + 600_000, 29 * hour, 5 * 60)).toBe(false)
    // loaded at noon, now 03:00 of the next day
    expect(isReloadDue(at, 12 * hour, 27 * hour, 3 * 60)).toBe(false)
    expect(isReloadDue(null, 0, 1000 * hour, 5 * 60)).toBe(false)
  })
})

it('tells the operator of faults in a language of the kiosk, whatever the browser prefers', async () => {
  vi.stubGlobal('location', { protocol: 'https:' })
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{"languages":["es"],"idle":0}')))
  try {
    const { faults } = await loadSettings(new URLSearchParams(), [], 'en')
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain('Admite segundos de 1 a 3600.')
  } finally {
    vi.unstubAllGlobals()
  }
})
