import { ledgerOn } from '@plan-ledger/cli'
import { foldOrganisation, foldPlan, type OrganisationEvent, type PlanEvent } from '@plan-ledger/domain'
import { describe, expect, it } from 'vitest'
import { openMillion } from './million.ts'

describe('the generated log', () => {
  it('reads back through the port as whole plans of several organisations, with one that is long', async () => {
    await using million = await openMillion({ events: 15_000 })
    const { log, vault, organisation, others, longPlan } = million
    const { planCodec, organisationCodec } = ledgerOn(log, vault)
    const streams = new Map<string, (PlanEvent | OrganisationEvent)[]>()
    for (let after = 0n; ; ) {
      const page = await log.readAll({ after, limit: 5_000 })
      for (const recorded of page.events) {
        expect(recorded.position).toBe(++after)
        const codec = recorded.stream.startsWith('plan-') ? planCodec : organisationCodec
        const event = await codec.decode(recorded)
        const stream = streams.get(recorded.stream) ?? []
        streams.set(recorded.stream, stream)
        stream.push(event)
        expect(event.version).toBe(stream.length)
        expect(event.recordedAt >= (stream.at(-2)?.recordedAt ?? '')).toBe(true)
      }
      if (page.atHead) break
    }
    const events = [...streams.values()].flat()
    expect(events).toHaveLength(15_000)
    expect(new Set(events.map(({ id }) => id)).size).toBe(15_000)
    expect(streams.get(`plan-${longPlan}`)).toHaveLength(150)

    for (const [stream, own] of streams) {
      const state = stream.startsWith('plan-')
        ? foldPlan(own as PlanEvent[])
        : foldOrganisation(own as OrganisationEvent[])
      expect(state).toBeDefined()
      expect(new Set(own.map(event => event.organisation)).size).toBe(1)
    }
    const sizes = Map.groupBy(events, event => event.organisation)
    expect(new Set(sizes.keys())).toEqual(new Set([organisation, ...others]))
    expect(sizes.get(organisation)!.length).toBeGreaterThan(events.length / 2)
  })
})
