import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Step } from '../../src/core/dossier/types.ts'
import {
  addStep,
  editStep,
  freshId,
  moveStep,
  parseMinutes,
  removeStep,
  restoreStep,
} from '../../src/core/story/draft.ts'
import { sure } from './fixtures/sure.ts'

const stepOf = (id: string): Step => ({
  id,
  title: { en: `Title of ${id}`, es: '' },
  words: { en: '', es: '' },
  notes: { en: '', es: '' },
  minutes: 1,
  view: {},
})
const stories = fc
  .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 })
  .map((numbers) => numbers.map((number) => stepOf(`step-${number}`)))
const chosen = fc.tuple(stories, fc.nat(7)).map(([story, at]) => {
  const step = sure(story[at % story.length])
  return { story, step }
})
const ids = (story: readonly Step[]) => story.map(({ id }) => id)

describe('a story that is being written', () => {
  it('has each id once, whatever is done to it', () => {
    const acts = fc.array(fc.tuple(fc.constantFrom('add', 'again', 'move', 'remove', 'undo'), fc.nat(9)))
    fc.assert(
      fc.property(stories, acts, (begun, done) => {
        let story: readonly Step[] = begun
        let removed = removeStep(begun, 'none')?.removed
        for (const [act, at] of done) {
          const id = story[at % Math.max(1, story.length)]?.id ?? 'none'
          if (act === 'add') story = addStep(story, stepOf(freshId(story)), id)
          if (act === 'again') story = addStep(story, stepOf(id))
          if (act === 'move') story = moveStep(story, id, at - 4)
          if (act === 'remove') {
            const after = removeStep(story, id)
            story = after?.story ?? story
            removed = after?.removed ?? removed
          }
          if (act === 'undo' && removed) story = restoreStep(story, removed)
          expect(new Set(ids(story)).size).toBe(story.length)
          expect(ids(story).every((one) => /^[a-z0-9-]+$/.test(one))).toBe(true)
        }
      }),
    )
  })

  it('is as it was when what was taken out comes back', () => {
    fc.assert(
      fc.property(chosen, ({ story, step }) => {
        const { story: without, removed } = sure(removeStep(story, step.id))
        expect(ids(without)).not.toContain(step.id)
        expect(without).toHaveLength(story.length - 1)
        expect(restoreStep(without, removed)).toEqual(story)
      }),
    )
    expect(removeStep([stepOf('step-1')], 'other')).toBeNull()
  })

  it('moves one step to where it is wanted, no further than the ends, and leaves the order of the others', () => {
    fc.assert(
      fc.property(chosen, fc.integer({ min: -9, max: 9 }), ({ story, step }, by) => {
        const from = story.indexOf(step)
        const moved = moveStep(story, step.id, by)
        expect(moved.indexOf(step)).toBe(Math.max(0, Math.min(story.length - 1, from + by)))
        const others = (all: readonly Step[]) => ids(all).filter((id) => id !== step.id)
        expect(others(moved)).toEqual(others(story))
      }),
    )
  })

  it('takes a new step after the one that is named, else at the end', () => {
    fc.assert(
      fc.property(chosen, ({ story, step }) => {
        const fresh = stepOf(freshId(story))
        expect(addStep(story, fresh, step.id)).toEqual(story.toSpliced(story.indexOf(step) + 1, 0, fresh))
        expect(addStep(story, fresh).at(-1)).toEqual(fresh)
      }),
    )
  })

  it('changes of one step what is written, and nothing of the others', () => {
    fc.assert(
      fc.property(chosen, fc.string(), ({ story, step }, es) => {
        const changed = editStep(story, step.id, { title: { ...step.title, es } })
        expect(changed).toEqual(
          story.map((one) => (one === step ? { ...one, title: { ...one.title, es } } : one)),
        )
      }),
    )
  })
})

describe('minutes', () => {
  it('are read with a point or a comma', () => {
    expect(['1', ' 2.5 ', '0,75', '90'].map(parseMinutes)).toEqual([1, 2.5, 0.75, 90])
  })

  it('are not read from what is no time', () => {
    expect(['', '0', '-1', '1e3', '2h', '1.234', '9999'].map(parseMinutes)).toEqual(Array(7).fill(null))
  })
})
