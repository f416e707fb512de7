import { foldPlan, type Goal, type Plan, type PlanEvent, planStream } from '@plan-ledger/domain'
import { dayOf, daysBetween, lastSignedOff, onTime } from '@plan-ledger/projections'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Kept, kept } from '../testing/kept-up.ts'
import { hospital } from '../testing/plans.ts'
import { liveRandomly } from '../testing/random-lives.ts'
import type { CountedGoals } from './goals-behind.ts'
import { completionGroups, type DueDate, dueDates, type Outcome, outcomes, standings } from './judged.ts'
import { completion } from './query.ts'

const seed = 20_261_123
const days = ['2024-06-01', '2025-03-01', '2030-01-01']
let keeping: Kept
let counted: ReturnType<typeof completion>
let plain: readonly PlainGoal[]

interface PlainGoal {
  readonly plan: Plan
  readonly goal: Goal
  readonly became: Outcome
  readonly endedAt: string | undefined
  readonly setAt: string
  /** As first stated. */
  readonly confidence: number | undefined
  /** Days from its setting to each revision for which a reason was due. */
  readonly revised: readonly number[]
  readonly dues: { readonly [K in DueDate]: string | undefined }
  readonly groups: { readonly [K in (typeof completionGroups)[number]]: string | undefined }
}

beforeAll(async () => {
  keeping = await kept()
  const { written, sql } = keeping
  await written.found(hospital, 'Saint Mary')
  const plans = await liveRandomly(written, { plans: 50, seed, most: 90 })
  await keeping.takeIn()
  counted = completion(sql)
  plain = (
    await Promise.all(plans.map(async plan => goalsOf((await written.plans.load(planStream(plan))).events)))
  ).flat()
  expect(plain.length).toBeGreaterThan(100)
}, 60_000)
afterAll(() => keeping[Symbol.asyncDispose]())

/** The same by folding the plan, without a table. */
function goalsOf(events: readonly PlanEvent[]): readonly PlainGoal[] {
  const plan = foldPlan(events) as Plan
  const finished = plan.status === 'completed' || plan.status === 'closed'
  const finish = events.findLast(({ type }) => type === 'PlanCompleted' || type === 'PlanClosed')
  const signed = lastSignedOff(events, plan)?.plan
  return Object.values(plan.goals).map(goal => {
    const open = goal.status === 'open'
    const set = events.find(event => event.type === 'GoalSet' && event.data.goal === goal.id)
    const dues = events.flatMap(({ type, data }) => {
      if (type === 'GoalSet') return data.goal === goal.id ? (data.due ?? []) : []
      return type === 'GoalRevised' && data.goal === goal.id ? (data.changes.due?.new ?? []) : []
    })
    const setOn = dayOf(set?.occurredAt ?? '')
    const stated = events.flatMap(({ type, data }) => {
      if (type === 'GoalSet') return data.goal === goal.id ? (data.confidence ?? []) : []
      return type === 'GoalRevised' && data.goal === goal.id ? (data.changes.confidence?.new ?? []) : []
    })
    const revised = events.flatMap(event =>
      event.type === 'GoalRevised' && event.data.goal === goal.id && event.reason !== undefined
        ? Math.max(0, daysBetween(setOn, dayOf(event.occurredAt)))
        : [],
    )
    const ahead = dues[0] === undefined ? undefined : daysBetween(setOn, dues[0])
    return {
      plan,
      goal,
      became: open && finished ? 'planClosed' : goal.status,
      setAt: set?.occurredAt ?? '',
      confidence: stated[0],
      revised,
      endedAt: open ? (finished ? finish?.occurredAt : undefined) : goal.statusSince,
      dues: { original: dues[0], signedOff: signed?.goals[goal.id]?.due, current: goal.due },
      groups: {
        unit: plan.unit,
        kind: goal.kind,
        quarter: `${setOn.slice(0, 4)}-Q${Math.ceil(Number(setOn.slice(5, 7)) / 3)}`,
        horizon: ahead === undefined ? 'undated' : ahead <= 92 ? 'quarter' : ahead <= 366 ? 'year' : 'longer',
        template: goal.fromTemplate && `${goal.fromTemplate.template}/${goal.fromTemplate.version}`,
      },
    }
  })
}

const standingOf = ({ became, endedAt = '', dues }: PlainGoal, date: DueDate, today: string) => {
  // a goal left open in a closed plan was given up with it
  const status = became === 'planClosed' ? 'abandoned' : became
  const judged = onTime({ status, statusSince: endedAt }, dues[date], today)
  return (
    {
      'on-time': 'onTime',
      late: 'late',
      'open-late': 'late',
      'ended-late': 'late',
      open: 'undecided',
      ended: 'undecided',
      undated: 'undated',
    } as const
  )[judged]
}

const countsOf = (goals: readonly PlainGoal[], today: string) => ({
  people: new Set(goals.map(({ plan }) => plan.owner)).size,
  goals: goals.length,
  ...Object.fromEntries(outcomes.map(each => [each, goals.filter(({ became }) => became === each).length])),
  overdue: goals.filter(
    ({ became, dues }) => became === 'open' && dues.current !== undefined && dues.current < today,
  ).length,
  ...Object.fromEntries(
    dueDates.map(date => [
      date,
      Object.fromEntries(
        standings.map(each => [each, goals.filter(goal => standingOf(goal, date, today) === each).length]),
      ),
    ]),
  ),
})

describe(`completion of random lives (seed ${seed})`, () => {
  it.each(days)('counts for all what folding every plan counts, on %s', async today => {
    const [all] = await counted.counts({ organisation: hospital, today })
    expect(all).toEqual(countsOf(plain, today))
  })

  it.each(completionGroups)('counts by %s what folding every plan counts', async by => {
    const today = days[1]!
    const found = await counted.counts({ organisation: hospital, by, today })
    const groups = Map.groupBy(plain, ({ groups }) => groups[by])
    expect(found.length).toBe(groups.size)
    expect(groups.size).toBeGreaterThan(1)
    for (const { group, ...counts } of found) expect(counts).toEqual(countsOf(groups.get(group)!, today))
  })

  it.each(days)('follows every goal in days to its end, or to %s', async today => {
    const lives = await counted.lives({ organisation: hospital, by: 'unit', today, landmarks: [30] })
    const expected = plain.map(({ plan, goal, became, endedAt, dues, groups, setAt, confidence }) => {
      const after = (day: string | undefined) =>
        day === undefined ? undefined : daysBetween(dayOf(setAt), day)
      const end = after(endedAt === undefined ? today : dayOf(endedAt))
      return JSON.stringify([
        plan.owner,
        became,
        groups.unit ?? null,
        Math.max(0, end ?? 0),
        Math.max(0, after(today) ?? 0),
        ...dueDates.map(date => after(dues[date]) ?? null),
        confidence ?? null,
        goal.status === 'open',
      ])
    })
    const found = lives.map(({ owner, became, group, until, sinceSet, due, confidence }) =>
      JSON.stringify([
        owner,
        became,
        group ?? null,
        until,
        sinceSet,
        ...dueDates.map(date => due[date] ?? null),
        confidence ?? null,
        became === 'open' || became === 'planClosed',
      ]),
    )
    expect(found.sort()).toEqual(expected.sort())
    for (const { obstructed } of lives) expect(obstructed).toHaveLength(1)
  })

  it('follows the revisions of every goal, each on its day', async () => {
    const today = days[1]!
    const found = await counted.revisions({ organisation: hospital, today })
    expect(found.length).toBe(plain.length)
    const days_ = (all: readonly { readonly revised: readonly number[] }[]) =>
      all.map(({ revised }) => JSON.stringify([...revised].sort((a, b) => a - b))).sort()
    expect(days_(found)).toEqual(days_(plain))
    expect(plain.some(({ revised }) => revised.length > 1)).toBe(true)
  })

  it('tells the coach, the confidence and what was promised at each sign-off', async () => {
    const records = await keeping.sql`select * from read.completion_record`
    expect(records.length).toBe(plain.length)
    for (const record of records) {
      const { plan, goal } = plain.find(each => each.plan.id === record.plan && each.goal.id === record.goal)!
      expect(record.coach).toBe(plan.coach?.id ?? null)
      expect(record.current_confidence).toBe(goal.confidence ?? null)
      const signed = Object.values(plan.baselines).filter(({ status }) => status === 'signed')
      expect(record.sign_offs.length).toBeLessThanOrEqual(signed.length)
    }
    expect(records.some(({ sign_offs }) => sign_offs.length > 0)).toBe(true)
    expect(records.some(({ coach }) => coach !== null)).toBe(true)
  })
})

describe('a number of completion', () => {
  const today = days[1]!
  const every: readonly CountedGoals[] = [
    'goals',
    'overdue',
    ...outcomes,
    ...dueDates.flatMap(date => standings.map(standing => ({ standing, date }))),
  ]
  const numberOf = (counts: Awaited<ReturnType<typeof counted.counts>>[number], of: CountedGoals) =>
    typeof of === 'object' ? counts[of.date][of.standing] : counts[of]
  const behind = async (of: CountedGoals, group?: string | null) => {
    const goals = []
    let after: string | undefined
    let totalCount: number
    do {
      const page = await counted.goalsBehind({
        organisation: hospital,
        today,
        counted: of,
        first: 37,
        ...(group !== undefined && { within: { by: 'unit', ...(group !== null && { group }) } }),
        ...(after !== undefined && { after }),
      })
      goals.push(...page.goals.map(({ goal }) => goal))
      totalCount = page.totalCount
      after = page.hasNextPage ? page.goals.at(-1)?.cursor : undefined
    } while (after !== undefined)
    return { goals, totalCount }
  }

  it.each(every)(
    'trap 15: opens exactly the goals that it counts, and the events they follow from: %j',
    async of => {
      const [all] = await counted.counts({ organisation: hospital, today })
      const { goals, totalCount } = await behind(of)
      expect(goals.length).toBe(numberOf(all!, of))
      expect(totalCount).toBe(goals.length)
      expect(new Set(goals.map(({ plan, goal }) => `${plan} ${goal}`)).size).toBe(goals.length)
      for (const { plan, goal, became, events, ...told } of goals) {
        const known = plain.find(each => each.plan.id === plan && each.goal.id === goal)!
        expect([became, told.statement, told.planTitle]).toEqual([
          known.became,
          known.goal.statement,
          known.plan.title,
        ])
        expect([told.originalDue, told.signedOffDue, told.currentDue]).toEqual(Object.values(known.dues))
        const log = (await keeping.written.plans.load(planStream(plan))).events
        for (const event of events)
          expect(log[event.version - 1]).toMatchObject({ id: event.event, type: event.type })
        // what the number says of the goal follows from these events alone
        const types = events.map(({ type }) => type)
        expect(types[0]).toBe('GoalSet')
        if (became === 'open') expect(types.at(-1)).toMatch(/^Goal(Set|Revised|Reopened)$/)
        else if (became === 'planClosed') expect(types.at(-1)).toMatch(/^Plan(Completed|Closed)$/)
        else expect(types).toContain(`Goal${became[0]!.toUpperCase()}${became.slice(1)}`)
      }
    },
  )

  it('opens the goals of one group, and of those without', async () => {
    for (const { group, ...counts } of await counted.counts({ organisation: hospital, by: 'unit', today })) {
      const { goals } = await behind('abandoned', group ?? null)
      expect(goals.length).toBe(counts.abandoned)
      for (const { plan } of goals) expect(plain.find(each => each.plan.id === plan)?.plan.unit).toBe(group)
    }
  })

  it('refuses a cursor that it did not give', async () => {
    const broken = Buffer.from(JSON.stringify(['set', 'x', 'y', 'z'])).toString('base64url')
    for (const after of ['nowhere', broken])
      await expect(
        counted.goalsBehind({ organisation: hospital, today, counted: 'goals', first: 1, after }),
      ).rejects.toThrow('cursor')
  })
})
