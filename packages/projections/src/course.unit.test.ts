import { foldPlan } from '@plan-ledger/domain'
import { planHistories } from '@plan-ledger/domain/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alterations } from './alterations.ts'
import { courseOf } from './course.ts'
import { describe as described } from './described.ts'
import { diffMoments } from './diff-moments.ts'
import { seeded } from './history.testing.ts'
import { placedOn } from './placed.ts'
import { timeline } from './timeline.ts'

const axes = fc.constantFrom('recorded', 'effective')

// What is kept is found by the events themselves: copies of them know nothing of it.
describe(`what is kept of a plan’s course (seed ${seeded.seed})`, () => {
  it('is what is made anew, however the list of events grew or shrank', () => {
    fc.assert(
      fc.property(
        planHistories(60),
        axes,
        fc.array(fc.nat(), { minLength: 1, maxLength: 8 }),
        (events, axis, lengths) => {
          for (const length of lengths.map(any => any % (events.length + 1))) {
            const some = events.slice(0, length)
            const anew = structuredClone(some)
            expect(described(some, axis)).toEqual(described(anew, axis))
            expect(alterations(some, axis)).toEqual(alterations(anew, axis))
            expect(timeline(described(some, axis))).toEqual(timeline(described(anew, axis)))
            const half = { kind: 'version', version: length >> 1 } as const
            expect(diffMoments(some, half, { kind: 'now' }, axis)).toEqual(
              diffMoments(anew, half, { kind: 'now' }, axis),
            )
            const course = courseOf(some, axis)
            expect(course.placed).toEqual(placedOn(anew, axis))
            expect(course.after(length)).toEqual(foldPlan(course.placed.map(({ event }) => event)))
          }
        },
      ),
      { ...seeded, numRuns: 60 },
    )
  })

  it('has at each place the fold of what came before, beyond the folds that are kept too', () => {
    const [start, ...rest] = fc.sample(planHistories(80), { numRuns: 1, seed: seeded.seed })[0]!
    const renamed = Array.from({ length: 1_200 }, (_, i) => ({
      ...start!,
      id: `${start!.id.slice(0, -6)}${String(i).padStart(6, '0')}`,
      version: rest.length + 2 + i,
      type: 'PlanRenamed' as const,
      data: { old: `${i}`, new: `${i + 1}` },
    }))
    const events = [start!, ...rest, ...renamed]
    const course = courseOf(events, 'recorded')
    for (const count of [1_200, 0, 1, 249, 250, 251, 500, 1_000, 7, 9_999])
      expect(course.after(count), `${count}`).toEqual(foldPlan(events.slice(0, count)))
  })
})
