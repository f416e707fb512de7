import { type PlanEvent, reasonCodes } from '@plan-ledger/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folded } from '../testing/folded.ts'
import { type Kept, kept } from '../testing/kept-up.ts'
import { hospital, uuid } from '../testing/plans.ts'
import { liveRandomly } from '../testing/random-lives.ts'
import { revisionActivity, revisionGroups } from './query.ts'

const seed = 20_261_127
let keeping: Kept
let plain: readonly Revision[]

interface Revision {
  readonly plan: string
  readonly owner: string
  readonly event: PlanEvent
  readonly groups: { readonly [K in (typeof revisionGroups)[number]]: string | undefined }
}

beforeAll(async () => {
  keeping = await kept()
  const plans = await liveRandomly(keeping.written, { plans: 40, seed, most: 120 })
  await keeping.takeIn(1_000, 'audit-feed')
  await keeping.takeIn(1_000, 'plan-directory')
  plain = (await folded(keeping.written, plans)).flatMap(({ plan, events }) => {
    let unit: string | undefined
    return events.flatMap(event => {
      if (event.type === 'PlanStarted') unit = event.data.unit
      if (event.type === 'PlanMoved') unit = event.data.new
      const revises = ['GoalRevised', 'GoalAbandoned', 'GoalReformulated', 'StepDropped'].includes(event.type)
      if (!revises || !event.reason) return []
      const groups = { unit, month: event.occurredAt.slice(0, 7), reason: event.reason.code }
      return [{ plan: plan.id, owner: plan.owner, event, groups }]
    })
  })
  expect(plain.length).toBeGreaterThan(30)
}, 60_000)
afterAll(() => keeping[Symbol.asyncDispose]())

const countsOf = (revisions: readonly Revision[]) => {
  const count = (...types: PlanEvent['type'][]) =>
    revisions.filter(({ event }) => types.includes(event.type)).length
  return {
    people: new Set(revisions.map(({ owner }) => owner)).size,
    plans: new Set(revisions.map(({ plan }) => plan)).size,
    revisions: revisions.length,
    goalsRevised: count('GoalRevised'),
    goalsEnded: count('GoalAbandoned', 'GoalReformulated'),
    stepsDropped: count('StepDropped'),
    byReason: Object.fromEntries(
      reasonCodes.map(code => [code, revisions.filter(({ event }) => event.reason?.code === code).length]),
    ),
  }
}

describe(`revisions of commitments in random lives (seed ${seed})`, () => {
  it('are counted for all as by reading every plan', async () => {
    const found = await revisionActivity(keeping.sql)({ organisation: hospital })
    expect(found).toEqual([countsOf(plain)])
    expect(await revisionActivity(keeping.sql)({ organisation: uuid(0x5c) })).toEqual([])
  })

  it.each(revisionGroups)('are counted by %s as by reading every plan', async by => {
    const found = await revisionActivity(keeping.sql)({ organisation: hospital, by })
    const groups = Map.groupBy(plain, ({ groups }) => groups[by])
    expect(found.length).toBe(groups.size)
    for (const { group, ...counts } of found)
      expect([group, counts]).toEqual([group, countsOf(groups.get(group)!)])
  })
})
