import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folded } from '../testing/folded.ts'
import { type Kept, kept } from '../testing/kept-up.ts'
import { hospital, random, uuid } from '../testing/plans.ts'
import { liveRandomly } from '../testing/random-lives.ts'
import { changedSince } from './changed-since.ts'
import { createVisits, visits } from './visits.ts'

const seed = 20_261_128
const at = '2027-01-01T00:00:00.000Z'
let keeping: Kept
let kepts: ReturnType<typeof visits>
let lives: Awaited<ReturnType<typeof folded>>

beforeAll(async () => {
  keeping = await kept()
  await createVisits(keeping.sql)
  await createVisits(keeping.sql)
  const plans = await liveRandomly(keeping.written, { plans: 60, seed, most: 40 })
  await keeping.takeIn(1_000, 'audit-feed')
  await keeping.takeIn(1_000, 'plan-directory')
  kepts = visits(keeping.sql)
  lives = await folded(keeping.written, plans)
}, 60_000)
afterAll(() => keeping[Symbol.asyncDispose]())

const member = uuid(0x0e_001)
const mark = (plan: string, position: bigint, setBack = false) =>
  kepts.mark({ organisation: hospital, member, plan, position, at, setBack })

describe('a visit', () => {
  const plan = uuid(0x77)
  it('moves forward only, so that a mark sent twice or late hides nothing', async () => {
    expect(await kepts.of(member, [plan])).toEqual(new Map())
    expect(await mark(plan, 5n)).toEqual({ plan, position: 5n, at })
    expect(await mark(plan, 9n)).toMatchObject({ position: 9n })
    expect(await mark(plan, 7n)).toMatchObject({ position: 9n })
    expect(await mark(plan, 9n)).toMatchObject({ position: 9n })
  })

  it('is set back where that is asked for', async () => {
    expect(await mark(plan, 3n, true)).toMatchObject({ position: 3n })
    expect((await kepts.of(member, [plan, uuid(0x78)])).get(plan)).toMatchObject({ position: 3n })
  })

  it('belongs to one member, and is forgotten with them', async () => {
    const other = uuid(0x79)
    expect(await kepts.of(other, [plan])).toEqual(new Map())
    await kepts.mark({ organisation: hospital, member: other, plan, position: 1n, at })
    await kepts.forget(other)
    expect(await kepts.of(other, [plan])).toEqual(new Map())
    expect((await kepts.of(member, [plan])).size).toBe(1)
  })

  it('outlives every rebuild', async () => {
    await keeping.takeIn(1_000, 'plan-directory')
    expect((await kepts.of(member, [plan])).size).toBe(1)
  })
})

describe(`changes since the last visit, in random lives (seed ${seed})`, () => {
  const since = (who: string, first: number, after?: string) =>
    changedSince(keeping.sql)({ organisation: hospital, member: who, first, ...(after && { after }) })
  const seen = new Map<string, bigint>()

  /** The same from the events of each plan. */
  const plain = (who: string) =>
    lives
      .filter(({ plan }) => plan.owner === who || plan.coach?.id === who)
      .flatMap(({ plan, events }) => {
        const news = events.filter(({ position }) => position > (seen.get(plan.id) ?? 0n))
        const newest = news.at(-1)
        if (!newest) return []
        const visited = seen.get(plan.id)
        return [
          {
            plan: plan.id,
            title: plan.title,
            owner: plan.owner,
            ownerName: plan.ownerName,
            ...(visited !== undefined && { visit: { plan: plan.id, position: visited, at } }),
            changes: news.length,
            byOthers: news.filter(({ actor }) => actor.id !== who).length,
            people: [...new Set(news.map(({ actor }) => actor.name))].sort(),
            position: newest.position,
            changedAt: newest.recordedAt,
          },
        ]
      })
      .sort((a, b) => (a.position > b.position ? -1 : 1))

  it('are everything before the first visit, for the owner and the coach', async () => {
    const coach = lives.find(({ plan }) => plan.coach)!.plan.coach!.id
    for (const who of [member, coach]) {
      const { plans, totalCount, hasNextPage } = await since(who, 100)
      expect(plans.map(({ changed }) => changed)).toEqual(plain(who))
      expect({ totalCount, hasNextPage }).toEqual({ totalCount: plans.length, hasNextPage: false })
      expect(plans.length).toBeGreaterThan(2)
    }
  })

  it('are exactly the events after the kept position, on pages of any size', async () => {
    const next = random(seed)
    for (const { plan, events } of lives.filter(({ plan }) => plan.owner === member)) {
      if (next(4) === 0) continue
      const upTo = events[next(events.length)]!.position
      await mark(plan.id, upTo)
      seen.set(plan.id, upTo)
    }
    const all = plain(member)
    expect(all.some(({ visit }) => visit)).toBe(true)
    for (const first of [1, 2, 50]) {
      const found = []
      let after: string | undefined
      do {
        const page = await since(member, first, after)
        expect(page.totalCount).toBe(all.length)
        found.push(...page.plans.map(({ changed }) => changed))
        after = page.hasNextPage ? page.plans.at(-1)?.cursor : undefined
      } while (after !== undefined)
      expect(found).toEqual(all)
    }
  })

  it('are none once everything is seen, for nobody, and in no other organisation', async () => {
    for (const { plan, events } of lives) await mark(plan.id, events.at(-1)!.position)
    const nothing = { plans: [], hasNextPage: false, totalCount: 0 }
    expect(await since(member, 10)).toEqual(nothing)
    expect(await since(uuid(0xdead), 10)).toEqual(nothing)
    await expect(since(member, 10, 'nowhere')).rejects.toThrow('cursor')
  })
})
