import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planHistories } from './index.testing.ts'
import { foldPlan, type PlanEvent } from './index.ts'
import { abandonGoal } from './plan/abandon-goal.ts'
import { assignCoach } from './plan/assign-coach.ts'
import { completePlan } from './plan/complete-plan.ts'
import { completeStep } from './plan/complete-step.ts'
import { dropStep } from './plan/drop-step.ts'
import { measureGoal } from './plan/measure-goal.ts'
import { renamePlan } from './plan/rename-plan.ts'
import { reviseGoal } from './plan/revise-goal.ts'
import { setGoal } from './plan/set-goal.ts'
import { startPlan } from './plan/start-plan.ts'
import {
  carl,
  coachAssigned,
  given,
  goalAbandoned,
  goalMeasured,
  goalSet,
  history,
  id,
  on,
  planActivated,
  planClosed,
  planRenamed,
  planStarted,
  stepCompleted,
  stepDropped,
  stepPlanned,
} from './testing/words.testing.ts'

// The faults of existing products (domain.md §5) that a pure domain can have; the others are tested where they live.

const because = { reason: { code: 'priorities-changed' } } as const

describe('trap 1: removing the open items of a plan makes it "complete"', () => {
  it('not here: dropping the last open step leaves goal and plan open', () => {
    const { plan } = given(
      planStarted(),
      planActivated(),
      goalSet('lead'),
      stepPlanned('read', { goal: id('lead') }),
      stepPlanned('ask', { goal: id('lead') }),
      stepCompleted('ask'),
    )
      .when(dropStep, { step: id('read') }, because)
      .then(stepDropped('read'))
    expect(plan.status).toBe('active')
    expect(plan.goals[id('lead')]?.status).toBe('open')
  })

  it('not here: completing the last step or abandoning the last goal completes nothing else', () => {
    const { plan } = given(
      planStarted(),
      planActivated(),
      goalSet('lead'),
      stepPlanned('read', { goal: id('lead') }),
    )
      .when(completeStep, { step: id('read') })
      .then(stepCompleted('read'))
      .when(abandonGoal, { goal: id('lead') }, because)
      .then(goalAbandoned('lead'))
    expect(plan.status).toBe('active')
  })

  it('not here: a measure that has reached its target achieves no goal', () => {
    const measure = { what: 'People', baseline: '0', target: '3', direction: 'up' } as const
    const { plan } = given(planStarted(), goalSet('lead', { measure }))
      .when(measureGoal, { goal: id('lead'), value: '3' })
      .then(goalMeasured('lead', '3'))
    expect(plan.goals[id('lead')]?.status).toBe('open')
  })
})

describe('trap 2: a plan completes itself when its end date passes', () => {
  it('not here: years after the last due day everything is as open as before', () =>
    given(
      planStarted(),
      planActivated(),
      goalSet('lead', { due: '2026-02-01' }),
      stepPlanned('read', { due: '2026-02-01' }),
    )
      .when(renamePlan, { title: 'Lead' }, { now: '2036-01-01T00:00:00.000Z' })
      .then({ type: 'PlanRenamed', data: { old: 'Become a team lead', new: 'Lead' } })
      .when(completePlan, {}, { now: '2036-01-02T00:00:00.000Z' })
      .then({ type: 'PlanCompleted', data: { unfinishedGoals: 1, unfinishedSteps: 1 } }))
})

describe('trap 3: history vanishes when the item is deleted', () => {
  it('not here: no event takes an element out of the plan', () =>
    fc.assert(
      fc.property(planHistories(), events => {
        const made = (type: PlanEvent['type']) => events.filter(event => event.type === type).length
        const plan = foldPlan(events)!
        expect(Object.keys(plan.goals)).toHaveLength(made('GoalSet'))
        expect(Object.keys(plan.steps)).toHaveLength(made('StepPlanned'))
        expect(Object.keys(plan.barriers)).toHaveLength(made('BarrierRaised'))
        expect(Object.keys(plan.supporters)).toHaveLength(made('SupporterAdded'))
        expect(Object.keys(plan.occupations)).toHaveLength(made('OccupationListed'))
        expect(Object.keys(plan.needs)).toHaveLength(made('ReadinessNeedIdentified'))
        expect(Object.keys(plan.checkIns)).toHaveLength(made('CheckInRecorded'))
        expect(Object.keys(plan.comments)).toHaveLength(made('CommentAdded'))
        expect(Object.keys(plan.baselines)).toHaveLength(made('BaselineProposed'))
        // What is noted again under its id is one element still, and a skill has all its ratings.
        const ids = (type: PlanEvent['type'], field: string) =>
          new Set(events.flatMap(event => (event.type === type ? [(event.data as never)[field]] : []))).size
        expect(Object.keys(plan.skills)).toHaveLength(ids('SkillRated', 'skill'))
        expect(Object.values(plan.skills).flatMap(({ ratings }) => ratings)).toHaveLength(made('SkillRated'))
        expect(Object.keys(plan.interests)).toHaveLength(ids('InterestNoted', 'interest'))
        expect(Object.keys(plan.strengths)).toHaveLength(ids('StrengthNoted', 'strength'))
        expect(Object.keys(plan.qualifications)).toHaveLength(ids('QualificationRecorded', 'qualification'))
        expect(Object.keys(plan.opportunities)).toHaveLength(ids('OpportunityNoted', 'opportunity'))
        expect(Object.keys(plan.reviews)).toHaveLength(ids('ReviewScheduled', 'review'))
      }),
      { numRuns: 100, seed: 20260108 },
    ))
})

describe('trap 4: a rename rewrites history because ids are resolved against today’s names', () => {
  it('not here: an event keeps the names its people and its plan bore then', () => {
    const { events } = given(planStarted({ title: 'Lead', ownerName: 'Olga Berg' }))
      .when(assignCoach, { coach: carl.id, coachName: 'Carl Holm' })
      .then(coachAssigned('Carl', 'Carl Holm'))
      .when(renamePlan, { title: 'Lead well' }, { actor: { ...carl, name: 'Carl Lind' } })
      .then(planRenamed('Lead', 'Lead well'))
      .when(assignCoach, { coach: carl.id, coachName: 'Carl Lind' })
      .then()
    expect(events[0]?.data).toMatchObject({ title: 'Lead', ownerName: 'Olga Berg' })
    expect(foldPlan(events.slice(0, 2))).toMatchObject({ title: 'Lead', coach: { name: 'Carl Holm' } })
    expect(events.map(event => event.actor.name)).toEqual(['Olga', 'Olga', 'Carl Lind'])
  })
})

describe('trap 5: an edit that changes nothing is logged', () => {
  it('not here: whatever is revised to what it is, nothing is recorded', () =>
    fc.assert(
      fc.property(planHistories(), events => {
        const plan = foldPlan(events)!
        if (plan.status === 'completed' || plan.status === 'closed') return
        const facts = { now: '2036-01-01T00:00:00.000Z', actor: carl }
        expect(renamePlan(plan, { title: ` ${plan.title} ` }, facts)).toEqual([])
        for (const { id: goal, statement, measure, due, parent, status } of Object.values(plan.goals)) {
          if (status !== 'open') continue
          const changes = {
            statement: `${statement}\r\n`,
            measure: measure ?? null,
            due: due ?? null,
            parent: parent ?? null,
          }
          expect(reviseGoal(plan, { goal, changes }, facts)).toEqual([])
        }
      }),
      { numRuns: 100, seed: 20260109 },
    ))
})

describe('trap 6: the creation is not an event with full content, so the original values are lost', () => {
  it('not here: what a goal was set with can be read off its first event after any revision', () => {
    const content = { statement: 'lead', kind: 'professional', due: '2027-01-31', confidence: 7 } as const
    const { events } = given(planStarted())
      .when(setGoal, { goal: id('lead'), ...content })
      .then(goalSet('lead', content))
      .when(reviseGoal, { goal: id('lead'), changes: { due: null, statement: 'follow' } }, because)
      .then({
        type: 'GoalRevised',
        data: {
          goal: id('lead'),
          changes: { statement: { old: 'lead', new: 'follow' }, due: { old: '2027-01-31' } },
        },
      })
    expect(events.find(event => event.type === 'GoalSet')?.data).toEqual({ goal: id('lead'), ...content })
  })

  it('not here: a revision tells the very value it replaced', () =>
    fc.assert(
      fc.property(planHistories(), events => {
        for (const [index, event] of events.entries()) {
          if (event.type !== 'GoalRevised') continue
          const before = foldPlan(events.slice(0, index))!.goals[event.data.goal] as unknown as Record<
            string,
            unknown
          >
          for (const [field, change] of Object.entries(event.data.changes) as [string, { old?: unknown }][])
            expect(change.old).toEqual(before[field])
        }
      }),
      { numRuns: 100, seed: 20260110 },
    ))
})

describe('trap 8: closing changes past analytics', () => {
  it('not here: closing a plan ends none of its goals and steps', () => {
    const before = given(planStarted(), goalSet('lead'), stepPlanned('read'))
    const after = given(planStarted(), goalSet('lead'), stepPlanned('read'), planClosed(1, 1))
    expect(after.plan.goals).toEqual(before.plan.goals)
    expect(after.plan.steps).toEqual(before.plan.steps)
  })
})

describe('trap 9: what is dated in the future silences "overdue"', () => {
  it('not here: nothing is recorded before it happened', () =>
    given(planStarted(), goalSet('lead'))
      .when(
        setGoal,
        { goal: id('teach'), statement: 'teach', kind: 'personal' },
        { occurredAt: '2099-01-01T00:00:00.000Z' },
      )
      .refused('IN_THE_FUTURE', { path: ['occurredAt'] }))

  it('not here: nor is a plan started in the future', () =>
    given()
      .when(
        startPlan,
        { title: 'Lead', owner: id('Olga'), ownerName: 'Olga' },
        { occurredAt: '2099-01-01T00:00:00.000Z' },
      )
      .refused('IN_THE_FUTURE'))
})

describe('trap 14: re-publishing resets the history', () => {
  it('not here: a plan started again keeps all it has', () => {
    const events = history(planStarted(), goalSet('lead'), on('2026-03-01', planStarted({ title: 'Again' })))
    expect(foldPlan(events)).toMatchObject({
      version: 3,
      title: 'Become a team lead',
      goals: { [id('lead')]: {} },
    })
    const owner = { owner: id('Olga'), ownerName: 'Olga' }
    expect(
      startPlan(
        foldPlan(events),
        { title: 'Again', ...owner },
        { now: '2036-01-01T00:00:00.000Z', actor: carl },
      ),
    ).toMatchObject({ rejected: 'PLAN_EXISTS' })
  })
})
