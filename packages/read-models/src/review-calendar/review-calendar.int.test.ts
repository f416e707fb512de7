import type { Plan, Review } from '@plan-ledger/domain'
import { attention } from '@plan-ledger/projections'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folded } from '../testing/folded.ts'
import { type Kept, kept } from '../testing/kept-up.ts'
import { hospital, uuid } from '../testing/plans.ts'
import { liveRandomly, owners } from '../testing/random-lives.ts'
import { type AttentionCount, coachLoads } from './coach-load.ts'
import { type ReviewFilter, type ReviewStanding, reviewCalendar } from './query.ts'

const seed = 20_261_125
const today = '2029-01-01'
let keeping: Kept
let calendar: ReturnType<typeof reviewCalendar>
let lives: Awaited<ReturnType<typeof folded>>

beforeAll(async () => {
  keeping = await kept()
  const plans = await liveRandomly(keeping.written, { plans: 40, seed, most: 150 })
  await keeping.takeIn()
  calendar = reviewCalendar(keeping.sql)
  lives = await folded(keeping.written, plans)
}, 60_000)
afterAll(() => keeping[Symbol.asyncDispose]())

interface Held {
  readonly plan: Plan
  readonly review: Review
}
const ended = ({ status }: Plan) => status === 'completed' || status === 'closed'
const isOverdue = ({ plan, review }: Held) =>
  review.status === 'scheduled' && review.due < today && !ended(plan)
const stands = (held: Held, standing: ReviewStanding) =>
  standing === 'overdue' ? isOverdue(held) : held.review.status === standing

/** The calendar by folding every plan. */
const plain = (passes: (held: Held) => boolean) =>
  lives
    .flatMap(({ plan }) => Object.values(plan.reviews).map(review => ({ plan, review })))
    .filter(passes)
    .map(held => {
      const { plan, review } = held
      return {
        review: review.id,
        plan: plan.id,
        planTitle: plan.title,
        planStatus: plan.status,
        owner: plan.owner,
        ownerName: plan.ownerName,
        ...(plan.coach && { coach: plan.coach.id, coachName: plan.coach.name }),
        ...(plan.unit !== undefined && { unit: plan.unit }),
        status: review.status,
        due: review.due,
        overdue: isOverdue(held),
        ...(review.occasion !== undefined && { occasion: review.occasion }),
        ...(review.everyMonths !== undefined && { everyMonths: review.everyMonths }),
        scheduledAt: review.scheduledAt,
        statusSince: review.statusSince,
      }
    })
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
const key = (held: { due: string; plan: string; review: string }) =>
  [held.due, held.plan, held.review].join(' ')

const allPages = async (filter: ReviewFilter, first: number) => {
  const reviews = []
  let after: string | undefined
  let total: number
  do {
    const page = await calendar.page({
      organisation: hospital,
      today,
      filter,
      first,
      ...(after !== undefined && { after }),
    })
    reviews.push(...page.reviews.map(({ review }) => review))
    total = page.totalCount
    after = page.hasNextPage ? page.reviews.at(-1)?.cursor : undefined
  } while (after !== undefined)
  expect(total).toBe(reviews.length)
  return reviews
}

describe(`the review calendar of random lives (seed ${seed})`, () => {
  it('holds every review, by due day, on pages of any size', async () => {
    const all = plain(() => true)
    expect(all.length).toBeGreaterThan(30)
    for (const first of [1, 7, 100]) expect(await allPages({}, first)).toEqual(all)
  })

  it.each(['scheduled', 'overdue', 'held', 'cancelled'] as const)(
    'finds those that are %s',
    async standing => {
      const found = await allPages({ standings: [standing] }, 100)
      expect(found).toEqual(plain(held => stands(held, standing)))
      expect(found.length).toBeGreaterThan(0)
    },
  )

  it('finds several standings together, and nothing for none', async () => {
    expect(await allPages({ standings: ['held', 'overdue'] }, 9)).toEqual(
      plain(held => stands(held, 'held') || stands(held, 'overdue')),
    )
    expect(await allPages({ standings: [] }, 9)).toEqual([])
  })

  it('finds those between two days, both included', async () => {
    const days = plain(() => true).map(({ due }) => due)
    const [from, until] = [days[Math.floor(days.length / 4)]!, days[Math.floor(days.length / 2)]!]
    const found = await allPages({ from, until }, 9)
    expect(found).toEqual(plain(({ review }) => review.due >= from && review.due <= until))
    expect(found[0]?.due).toBe(from)
    expect(found.at(-1)?.due).toBe(until)
  })

  it('finds those of a unit, an owner, a coach, a plan, and of whoever owns or coaches', async () => {
    const unit = 'Ward 7'
    expect(await allPages({ unit }, 9)).toEqual(plain(({ plan }) => plan.unit === unit))
    const owner = owners[0]!
    expect(await allPages({ owner }, 9)).toEqual(plain(({ plan }) => plan.owner === owner))
    const coached = lives.find(({ plan }) => plan.coach && Object.keys(plan.reviews).length > 0)!.plan
    const coach = coached.coach!.id
    expect(await allPages({ coach }, 9)).toEqual(plain(({ plan }) => plan.coach?.id === coach))
    expect(await allPages({ plan: coached.id }, 9)).toEqual(plain(({ plan }) => plan.id === coached.id))
    for (const mine of [coach, owner])
      expect(await allPages({ mine }, 9)).toEqual(
        plain(({ plan }) => plan.owner === mine || plan.coach?.id === mine),
      )
    expect(await allPages({ mine: uuid(0xdead) }, 9)).toEqual([])
  })

  it('knows nothing of other organisations, and no cursor but its own', async () => {
    const page = { organisation: uuid(0x5c), today, first: 5 }
    expect(await calendar.page(page)).toEqual({ reviews: [], hasNextPage: false, totalCount: 0 })
    const forged = Buffer.from(JSON.stringify(['due', "'", 'x', 'y'])).toString('base64url')
    for (const after of ['nowhere', forged])
      await expect(calendar.page({ ...page, after })).rejects.toThrow('cursor')
  })
})

describe(`the load of coaches in random lives (seed ${seed})`, () => {
  const kinds: { readonly [K in Exclude<AttentionCount, 'unacknowledgedCheckIns'>]: string } = {
    overdueGoals: 'goal-overdue',
    overdueSteps: 'step-overdue',
    overdueReviews: 'review-overdue',
    overdueCheckIns: 'check-in-overdue',
    barriersWithoutSolution: 'barrier-without-solution',
    goalsWithoutStep: 'goal-without-step',
  }

  // judged after the last event: attention leaves out what lies ahead of the day it is asked for
  it.each(['2030-01-01', '2033-01-01'])(
    'counts plans and what waits in them as each plan does, on %s',
    async day => {
      const loads = await coachLoads(keeping.sql)({ organisation: hospital, today: day })
      const byCoach = Map.groupBy(lives, ({ plan }) => plan.coach?.id)
      expect(loads.map(({ coach }) => coach).sort()).toEqual([...byCoach.keys()].sort())
      expect(loads.length).toBeGreaterThan(1)
      for (const { coach, people, plans, attention: counts } of loads) {
        const own = byCoach.get(coach)!
        const going = own.filter(({ plan }) => !ended(plan))
        expect(people).toBe(new Set(going.map(({ plan }) => plan.owner)).size)
        for (const [status, n] of Object.entries(plans))
          expect(n).toBe(own.filter(({ plan }) => plan.status === status).length)
        const waiting = going.flatMap(({ events }) => attention(events, { kind: 'now' }, 'recorded', day))
        for (const [count, kind] of Object.entries(kinds))
          expect([count, counts[count as AttentionCount]]).toEqual([
            count,
            waiting.filter(each => each.kind === kind).length,
          ])
        expect(counts.unacknowledgedCheckIns).toBe(
          going.flatMap(({ plan }) => Object.values(plan.checkIns)).filter(each => !each.acknowledged).length,
        )
      }
    },
  )

  it('tells one coach only of their own', async () => {
    const [first] = await coachLoads(keeping.sql)({ organisation: hospital, today })
    const own = await coachLoads(keeping.sql)({ organisation: hospital, today, coach: first!.coach! })
    expect(own).toEqual([first])
  })
})
