import { evolve, foldPlan, type Plan, type PlanState } from '@plan-ledger/domain'
import { planHistories } from '@plan-ledger/domain/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planAsOf } from './as-of.ts'
import { changesOf } from './changes.ts'
import { describe as described } from './described.ts'
import { goalHistory } from './goal-history.ts'
import { planProgress } from './goal-progress.ts'
import { seeded } from './history.testing.ts'
import { placedOn } from './placed.ts'
import { planViewAsOf, planViewNow } from './plan-view.ts'
import { progress } from './progress.ts'
import { changeSets } from './timeline.ts'

const now = { kind: 'now' } as const
const runs = { ...seeded, numRuns: 100 }
const axes = fc.constantFrom('recorded', 'effective')

// Histories as decisions really make them, beside the freer ones of the other tests.
describe('whatever was decided', () => {
  it('trap 5: every event says what it changed', () => {
    fc.assert(
      fc.property(planHistories(), events => {
        for (const { event, changes, element } of described(events, 'recorded')) {
          expect(changes, event.type).not.toEqual([])
          expect(element.name).not.toBe('')
        }
      }),
      runs,
    )
  })

  it('is described alike in one pass and event by event', () => {
    fc.assert(
      fc.property(planHistories(40), axes, (events, axis) => {
        const placed = placedOn(events, axis).map(({ event }) => event)
        described(events, axis).forEach(({ event, changes }, index) => {
          if (event.type !== 'GoalReformulated')
            expect(changes).toEqual(changesOf(event, foldPlan(placed.slice(0, index))))
        })
      }),
      { ...runs, numRuns: 40 },
    )
  })

  it('has the same elements on both axes, and names them by name', () => {
    fc.assert(
      fc.property(planHistories(), events => {
        const recorded = foldPlan(events) as Plan
        const effective = planAsOf(events, now, 'effective') as Plan
        for (const part of ['goals', 'steps', 'barriers'] as const)
          expect(Object.keys(effective[part]).sort()).toEqual(Object.keys(recorded[part]).sort())
        for (const { element } of described(events, 'effective'))
          if (element.kind !== 'plan') expect(element.name).not.toBe(element.id)
      }),
      runs,
    )
  })

  it('has the same view as it is, folded before, and as of now, folded from its events', () => {
    const at = '2036-01-01T00:00:00.000Z'
    fc.assert(
      fc.property(planHistories(), events => {
        const plan = events.reduce<PlanState>(evolve, undefined) as Plan
        expect(planViewNow(plan, events, at)).toEqual(planViewAsOf(events, now, 'recorded', at))
      }),
      runs,
    )
  })

  it('ends the series of progress where the plan stands, on both axes', () => {
    fc.assert(
      fc.property(planHistories(), axes, (events, axis) => {
        const plan = planAsOf(events, now, axis) as Plan
        const view = planViewAsOf(events, now, axis, '2036-01-01T00:00:00.000Z')
        const series = progress(events, axis)
        expect(series.plan.at(-1)?.share).toBe(planProgress(plan))
        expect(view?.progress).toBe(planProgress(plan))
        for (const goal of view?.goals ?? []) {
          const points = series.goals.find(({ goalId }) => goalId === goal.id)?.points
          expect(points?.at(-1)).toMatchObject({
            share: goal.progress,
            value: goal.latest?.value,
            due: goal.due,
          })
        }
      }),
      runs,
    )
  })

  it('ends the history of each goal with the terms it has', () => {
    fc.assert(
      fc.property(planHistories(), axes, (events, axis) => {
        for (const goal of Object.values((planAsOf(events, now, axis) as Plan).goals)) {
          const history = goalHistory(events, goal.id, axis)
          expect(history?.current).toEqual({
            statement: goal.statement,
            due: goal.due,
            target: goal.measure?.target,
          })
          expect(history?.entries[0]?.event.event.type).toMatch(/^Goal(Set|Reformulated)$/)
        }
      }),
      runs,
    )
  })

  it('labels with a named revision exactly the sets since the one before', () => {
    fc.assert(
      fc.property(planHistories(), events => {
        const revisions = (foldPlan(events) as Plan).revisions
        for (const { toVersion, revision } of changeSets(described(events, 'recorded')))
          expect(revision).toBe(revisions.find(({ version }) => version >= toVersion)?.name)
      }),
      runs,
    )
  })
})
