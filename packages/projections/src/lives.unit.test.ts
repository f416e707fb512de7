import { foldPlan, type Plan } from '@plan-ledger/domain'
import { planHistories } from '@plan-ledger/domain/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attention } from './attention.ts'
import { type BarrierLives, liveBarriers } from './barrier-lives.ts'
import { commitments } from './commitments.ts'
import { followUp } from './follow-up.ts'
import { type GoalLives, liveGoals, termsIn } from './goal-lives.ts'
import { histories, seeded } from './history.testing.ts'
import { signOffs } from './sign-offs.ts'
import { lastSignedOff } from './signed-off.ts'

const lives = fc.oneof(planHistories(), histories())
const now = { kind: 'now' } as const
const days = fc
  .integer({ min: 0, max: 900 })
  .map(n => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10))

describe('what is kept of a plan’s parts, event by event', () => {
  it(`says of barriers what the plan says, and that exactly the raised ones last (seed ${seeded.seed})`, () => {
    fc.assert(
      fc.property(lives, events => {
        const kept: BarrierLives = new Map()
        for (const event of events) liveBarriers(kept, event)
        const { barriers } = foldPlan(events) as Plan
        expect([...kept.keys()].sort()).toEqual(Object.keys(barriers).sort())
        for (const barrier of Object.values(barriers)) {
          const life = kept.get(barrier.id)!
          const { category, severity, status, statusSince, raisedAt, blocks = [] } = barrier
          expect(life).toMatchObject({ category, severity, status, raisedAt, blocks })
          if (status !== 'raised') expect(life.statusSince).toBe(statusSince)
          expect(Object.fromEntries(life.solutions)).toEqual(
            Object.fromEntries(barrier.solutions.map(solution => [solution.id, solution.status])),
          )
          expect(life.open.at(-1) !== undefined && life.open.at(-1)?.until === undefined).toBe(
            status === 'raised',
          )
          for (const { from, until } of life.open) if (until !== undefined) expect(from < until).toBe(true)
        }
      }),
      seeded,
    )
  })

  it(`says of goals what the plan and its commitments say (seed ${seeded.seed})`, () => {
    fc.assert(
      fc.property(lives, events => {
        const kept: GoalLives = new Map()
        for (const event of events) liveGoals(kept, event)
        const plan = foldPlan(events) as Plan
        const signed = lastSignedOff(events, plan)
        const last = signOffs(plan).at(-1)
        expect(last?.version).toBe(signed?.baseline.version)
        expect(last?.at).toBe(signed?.baseline.statusSince)
        const promised = new Map(
          commitments(events, now, 'recorded', '2026-06-01').map(each => [each.goal, each]),
        )
        for (const goal of Object.values(plan.goals)) {
          const life = kept.get(goal.id)!
          const { statement, kind, status, statusSince, setAt } = goal
          expect(life).toMatchObject({ statement, kind, status, statusSince, setAt })
          expect([life.confidence, life.fromTemplate]).toEqual([goal.confidence, goal.fromTemplate])
          expect([life.terms.at(-1)?.due, life.terms.at(-1)?.target]).toEqual([
            goal.due,
            goal.measure?.target,
          ])
          const before = signed?.plan.goals[goal.id]
          const terms = last && termsIn(life, last.version)
          expect([terms?.due, terms?.target]).toEqual([before?.due, before?.measure?.target])
          const { original } = promised.get(goal.id)!
          expect([life.originalDue, life.originalTarget]).toEqual([original.due, original.target])
        }
        expect(kept.size).toBe(Object.keys(plan.goals).length)
      }),
      seeded,
    )
  })

  it(`counts what waits for somebody as attention does, on any day (seed ${seeded.seed})`, () => {
    fc.assert(
      fc.property(lives, days, (events, today) => {
        const plan = foldPlan(events) as Plan
        const figures = followUp(plan)
        const waiting = Object.values(plan.checkIns).filter(({ acknowledged }) => !acknowledged)
        expect(figures.unacknowledged).toBe(waiting.length)
        if (plan.status === 'completed' || plan.status === 'closed') return
        if (Object.values(plan.checkIns).some(({ at }) => at.slice(0, 10) > today)) return
        const found = attention(events, now, 'recorded', today)
        const count = (kind: (typeof found)[number]['kind']) =>
          found.filter(each => each.kind === kind).length
        expect({
          'step-overdue': figures.stepDues.filter(due => due < today).length,
          'check-in-overdue': figures.nextCheckInDue !== undefined && figures.nextCheckInDue < today ? 1 : 0,
          'barrier-without-solution': figures.barriersWithoutSolution,
          'goal-without-step': figures.goalsWithoutStep,
        }).toEqual({
          'step-overdue': count('step-overdue'),
          'check-in-overdue': count('check-in-overdue'),
          'barrier-without-solution': count('barrier-without-solution'),
          'goal-without-step': count('goal-without-step'),
        })
      }),
      seeded,
    )
  })
})
