import type { Barrier, BarrierStatus, PlanEvent, SolutionStatus } from '@plan-ledger/domain'
import { quartiles } from '@plan-ledger/projections'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folded } from '../testing/folded.ts'
import { type Kept, kept } from '../testing/kept-up.ts'
import { hospital, uuid } from '../testing/plans.ts'
import { liveRandomly } from '../testing/random-lives.ts'
import { barrierGroups, barrierStatistics } from './query.ts'

const seed = 20_261_126
const now = '2027-06-01T00:00:00.000Z'
let keeping: Kept
let statistics: ReturnType<typeof barrierStatistics>
let plain: readonly Plain[]

interface Plain {
  readonly owner: string
  readonly barrier: Barrier
  readonly became: BarrierStatus | 'planClosed' | 'open'
  readonly reopened: boolean
  readonly days: number
  readonly groups: { readonly [K in (typeof barrierGroups)[number]]: string | undefined }
}

beforeAll(async () => {
  keeping = await kept()
  const plans = await liveRandomly(keeping.written, { plans: 60, seed, most: 80 })
  await keeping.takeIn(1_000, 'barrier-statistics')
  statistics = barrierStatistics(keeping.sql)
  plain = (await folded(keeping.written, plans)).flatMap(({ plan, events }) => {
    const finished = plan.status === 'completed' || plan.status === 'closed'
    const finish = events.findLast(({ type }) => type === 'PlanCompleted' || type === 'PlanClosed')
    return Object.values(plan.barriers).map(barrier => {
      const { status, raisedAt, category, severity } = barrier
      const own = events.filter(({ data }) => 'barrier' in data && data.barrier === barrier.id)
      return {
        owner: plan.owner,
        barrier,
        became: status !== 'raised' ? status : finished ? 'planClosed' : 'open',
        reopened: own.some(({ type }) => type === 'BarrierReopened'),
        days: daysOf(own, finished ? finish!.occurredAt : now),
        groups: {
          category,
          severity: `${severity}`,
          unit: plan.unit,
          quarter: `${raisedAt.slice(0, 4)}-Q${Math.ceil(Number(raisedAt.slice(5, 7)) / 3)}`,
        },
      } as const
    })
  })
  expect(plain.length).toBeGreaterThan(60)
}, 60_000)
afterAll(() => keeping[Symbol.asyncDispose]())

/** Days between raising or reopening and the end that came next, or the end of the watching. */
function daysOf(events: readonly PlanEvent[], end: string): number {
  let since: string | undefined
  let sum = 0
  const stop = (at: string) => {
    if (since !== undefined) sum += Math.max(0, Date.parse(at) - Date.parse(since))
    since = undefined
  }
  for (const { type, occurredAt } of events)
    if (type === 'BarrierRaised' || type === 'BarrierReopened') since = occurredAt
    else if (type === 'BarrierResolved' || type === 'BarrierAccepted' || type === 'BarrierFoundUnresolvable')
      stop(occurredAt)
  stop(end < now ? end : now)
  return Math.floor(sum / 86_400_000)
}

const countsOf = (barriers: readonly Plain[]) => {
  const count = (became: Plain['became']) => barriers.filter(each => each.became === became).length
  const solutions = (status: SolutionStatus) =>
    barriers.flatMap(({ barrier }) => barrier.solutions).filter(each => each.status === status).length
  return {
    people: new Set(barriers.map(({ owner }) => owner)).size,
    raised: barriers.length,
    resolved: count('resolved'),
    accepted: count('accepted'),
    unresolvable: count('unresolvable'),
    planClosed: count('planClosed'),
    open: count('open'),
    reopened: barriers.filter(({ reopened }) => reopened).length,
    daysOpen: quartiles(
      barriers.map(({ days, became }) => ({
        days,
        ended: became !== 'open' && became !== 'planClosed',
        count: 1,
      })),
    ),
    solutions: {
      proposed: solutions('proposed'),
      tried: solutions('tried'),
      worked: solutions('worked'),
      failed: solutions('failed'),
    },
  }
}

describe(`barriers of random lives (seed ${seed})`, () => {
  it('are counted for all as by folding every plan', async () => {
    const [all, ...more] = await statistics.counts({ organisation: hospital, now })
    expect(more).toEqual([])
    expect(all).toEqual(countsOf(plain))
    const { raised, resolved, accepted, unresolvable, planClosed, open } = all!
    expect(resolved + accepted + unresolvable + planClosed + open).toBe(raised)
    for (const n of [resolved, accepted, unresolvable, planClosed, open]) expect(n).toBeGreaterThan(0)
  })

  it.each(barrierGroups)('are counted by %s as by folding every plan', async by => {
    const found = await statistics.counts({ organisation: hospital, by, now })
    const groups = Map.groupBy(plain, ({ groups }) => groups[by])
    expect(found.length).toBe(groups.size)
    for (const { group, ...counts } of found)
      expect([group, counts]).toEqual([group, countsOf(groups.get(group)!)])
  })

  it('stand in the way for longer while nobody resolves them, and for as long as they did once they ended', async () => {
    const days = async (at: string) =>
      (await statistics.counts({ organisation: hospital, now: at }))[0]!.daysOpen
    const [soon, later] = [await days(now), await days('2047-06-01T00:00:00.000Z')]
    expect(later.median ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(soon.median ?? 0)
  })

  it('are none where there are none', async () => {
    expect(await statistics.counts({ organisation: uuid(0x5c), now })).toEqual([])
  })
})
