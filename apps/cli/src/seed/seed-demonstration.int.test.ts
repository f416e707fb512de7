import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foldPlan, organisationPersonal, type PlanEvent, planPersonal, planStream } from '@plan-ledger/domain'
import type { EventLog, Filter, RecordedEvent } from '@plan-ledger/event-log'
import { testDatabase } from '@plan-ledger/event-log/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withLedger } from '../ledger.ts'
import { type SeedSummary, seedDemonstration } from './seed-demonstration.ts'

const everything = async (log: EventLog, filter: Filter = {}) => {
  const events: RecordedEvent[] = []
  for (let after = 0n; ; ) {
    const page = await log.readAll({ after, limit: 1_000, filter })
    events.push(...page.events)
    if (page.atHead) return events
    after = page.position
  }
}

describe('seeding the demonstration into PostgreSQL', () => {
  let place: { readonly databaseUrl: string; readonly dataDir: string }
  let drop: () => Promise<void>
  let first: SeedSummary
  beforeAll(async () => {
    const database = await testDatabase()
    drop = database.drop
    place = { databaseUrl: database.url, dataDir: await mkdtemp(join(tmpdir(), 'seed-')) }
    first = await seedDemonstration(place)
  })
  afterAll(async () => {
    await drop()
    await rm(place.dataDir, { recursive: true })
  })

  it('shows every kind of event', async () => {
    const types = await withLedger(place, async ({ log }) => {
      const events = await everything(log)
      expect(events).toHaveLength(first.events)
      return new Set(events.map(event => event.type))
    })
    const all = [...Object.keys(planPersonal), ...Object.keys(organisationPersonal)]
    expect(all.filter(type => !types.has(type))).toEqual([])
  })

  it('can be folded, plan by plan, from what is stored', async () => {
    await withLedger(place, async ({ log, planCodec }) => {
      const events: PlanEvent[] = []
      for (const recorded of await everything(log, { streamPrefixes: [planStream('')] }))
        events.push(await planCodec.decode(recorded))
      const plans = [...Map.groupBy(events, event => event.stream).values()]
      expect(plans).toHaveLength(first.plans)
      for (const history of plans)
        expect(foldPlan(history)).toMatchObject({ version: history.length, demonstration: true })
    })
  })

  it('adds nothing the second time', async () => {
    const again = await seedDemonstration(place)
    expect(again).toEqual({ ...first, events: 0 })
    expect(await withLedger(place, ({ log }) => log.head())).toBe(BigInt(first.events))
  })
})
