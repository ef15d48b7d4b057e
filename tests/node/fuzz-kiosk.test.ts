import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isOpen, isReloadDue } from '../../src/core/kiosk/hours.ts'
import {
  defaultSettings,
  readSettings,
  settingFaultLine,
  settingKeys,
} from '../../src/core/kiosk/settings.ts'
import { toldDossier } from '../../src/core/kiosk/told.ts'
import { langs } from '../../src/core/words.ts'
import { shipped } from './fixtures/extract.ts'
import { cases, changed, changes, damaged, polluted, texts, values } from './fixtures/fuzz.ts'

const steps = shipped.story.map(({ id }) => id)
const right = {
  idle: 90,
  warning: '20',
  languages: ['es', 'en'],
  hours: '09:00-18:30',
  dim: 0.5,
  heartbeat: 'ops/beat',
  beat: 60,
  poll: 0,
  reload: '04:00',
  story: steps.slice(0, 3),
}
const files = fc.oneof(
  values,
  fc.dictionary(fc.oneof(fc.constantFrom(...settingKeys), texts), values),
  changes.map((wanted) => changed(right, wanted)),
)
const addresses = fc.array(
  fc.oneof(
    fc.tuple(
      fc.oneof(fc.constantFrom(...settingKeys), texts),
      fc.oneof(texts, damaged(fc.constantFrom(...Object.values(right).map(String)))),
    ),
    // nothing of a visit may go elsewhere, nor a clock run mad
    fc.tuple(fc.constant('heartbeat'), fc.oneof(texts, damaged(fc.constantFrom('ops/beat', '/beat')))),
    fc.tuple(fc.constantFrom('idle', 'warning', 'beat', 'dim'), fc.integer({ min: -2, max: 2 }).map(String)),
  ),
)

it('whatever the operator wrote, there are settings to run on, and what was not read is told', () => {
  fc.assert(
    fc.property(fc.option(files, { nil: undefined }), addresses, fc.nat(1439), (file, pairs, minute) => {
      const { settings, faults } = readSettings(file, new URLSearchParams(pairs), steps)
      expect(Object.keys(settings).toSorted()).toEqual(Object.keys(defaultSettings).toSorted())
      expect(settings.idle).toBeGreaterThanOrEqual(1)
      expect(settings.warning).toBeGreaterThanOrEqual(1)
      expect(settings.languages.length).toBeGreaterThanOrEqual(1)
      expect(settings.beat).toBeGreaterThanOrEqual(1)
      expect(settings.dim >= 0 && settings.dim <= 1).toBe(true)
      if (settings.heartbeat !== null)
        expect(new URL(settings.heartbeat, 'https://here.example/app/').origin).toBe('https://here.example')
      isOpen(settings.hours, minute)
      isReloadDue(settings.reload, 0, 86_400_000, minute)
      expect(toldDossier(shipped, settings.story).story.length).toBeGreaterThan(0)
      for (const fault of faults)
        for (const lang of langs) expect(settingFaultLine(fault, lang)).toContain(fault.why[lang])
      expect(polluted()).toBe(false)
    }),
    cases,
  )
})
