import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importInto, type Ledger, ledgerOn, seedInto } from '@plan-ledger/cli'
import type { OrganisationEvent, PlanEvent } from '@plan-ledger/domain'
import { memoryEventLog, memoryKeyVault } from '@plan-ledger/event-log'
import { ocel } from '@plan-ledger/exchange'
import { flawsOf, type Ocel } from '@plan-ledger/exchange/testing'
import { describe, expect, it } from 'vitest'

/** All that a ledger holds, as the object-centric log of its one organisation. */
async function logOf({ log, planCodec, organisationCodec }: Ledger) {
  const plans = new Map<string, PlanEvent[]>()
  const organisation: OrganisationEvent[] = []
  for (let after = 0n; ; ) {
    const page = await log.readAll({ after, limit: 1_000 })
    for (const recorded of page.events)
      if (recorded.stream.startsWith('plan-'))
        plans.set(recorded.stream, [...(plans.get(recorded.stream) ?? []), await planCodec.decode(recorded)])
      else organisation.push(await organisationCodec.decode(recorded))
    if (page.atHead) break
    after = page.position
  }
  let text = ''
  for await (const piece of ocel({ plans: () => plans.values(), organisation: () => organisation }))
    text += piece
  const told = [...plans.values()].reduce((sum, events) => sum + events.length, organisation.length)
  return { told, plans: plans.size, log: JSON.parse(text) as Ocel }
}

const count = (log: Ocel, type: string) => log.objects.filter(object => object.type === type).length

describe('an organisation as an object-centric event log', () => {
  it('made for demonstration is without flaws, and nothing of it is missing', async () => {
    const ledger = ledgerOn(memoryEventLog(), memoryKeyVault())
    await seedInto(ledger, new Date('2026-11-18T16:00:00.000Z'))
    const { told, plans, log } = await logOf(ledger)
    expect(flawsOf(log)).toEqual([])
    expect(log.events).toHaveLength(told)
    expect(count(log, 'plan')).toBe(plans)
    const lived = new Set(log.objects.map(({ type }) => type))
    expect(log.objectTypes.filter(({ name }) => !lived.has(name)).map(({ name }) => name)).toEqual([])
  }, 60_000)

  it('imported from six years of public plans is without flaws, and nothing of it is missing', async () => {
    const ledger = ledgerOn(memoryEventLog(), memoryKeyVault())
    const folder = await mkdtemp(join(tmpdir(), 'plan-ledger-ocel-'))
    const file = fileURLToPath(
      new URL('../fixtures/plan-histories/kubernetes-enhancements.jsonl', import.meta.url),
    )
    await importInto(ledger, { file, organisation: 'Enhancements', rejects: join(folder, 'rejects.jsonl') })
    await rm(folder, { recursive: true })
    const { told, plans, log } = await logOf(ledger)
    expect(plans).toBeGreaterThan(300)
    expect(flawsOf(log)).toEqual([])
    expect(log.events).toHaveLength(told)
    expect(count(log, 'plan')).toBe(plans)
  }, 60_000)
})
