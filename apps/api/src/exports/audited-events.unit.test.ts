import { evolve, type Facts, type PlanEvent, planPersonal, renamePlan, startPlan } from '@plan-ledger/domain'
import { changeStream, eventCodec, memoryEventLog, memoryKeyVault } from '@plan-ledger/event-log'
import type { AuditEntry } from '@plan-ledger/read-models'
import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditedEvents } from './audited-events.ts'

const log = memoryEventLog()
const codec = eventCodec<PlanEvent>({ vault: memoryKeyVault(), personal: planPersonal })
const plans = changeStream({
  log,
  codec,
  evolve,
  initial: undefined,
  clock: () => new Date().toISOString(),
  newId,
})
const organisation = newId()
const ada = { id: newId(), name: 'Ada', role: 'owner' as const }
const streams = Array.from({ length: 3 }, () => `plan-${newId()}`)
const entries: AuditEntry[] = []

beforeAll(async () => {
  const change = (stream: string, decide: Parameters<typeof plans.change>[1]) =>
    plans.change(
      { organisation, stream, commandId: newId(), owner: ada.id, actor: ada, origin: 'app' },
      decide as never,
    )
  for (const stream of streams)
    await change(
      stream,
      (state, facts) =>
        startPlan(
          state,
          { title: 'One', owner: ada.id, ownerName: ada.name } as never,
          facts as Facts,
        ) as never,
    )
  for (let n = 0; n < 40; n += 1)
    await change(
      streams[n % 3]!,
      (state, facts) => renamePlan(state, { title: `Title ${n}` }, facts as Facts) as never,
    )
  const { events } = await log.readAll({ after: 0n, limit: 1_000 })
  for (const { id: event, stream, version, position } of events)
    entries.push({ event, stream, version, position } as AuditEntry)
})

const told = async (...pages: readonly (readonly AuditEntry[])[]) => {
  const reads = { whole: 0, streams: 0 }
  const watched: Parameters<typeof auditedEvents>[0] = {
    readAll: options => {
      reads.whole += 1
      return log.readAll(options)
    },
    read: (stream, range) => {
      reads.streams += 1
      return log.read(stream, range)
    },
  }
  const source = async function* () {
    yield* pages
  }
  const ids: string[] = []
  for await (const event of auditedEvents(watched, codec.decode, source())) ids.push(event.id)
  return { ids, reads }
}
const ids = (of: readonly AuditEntry[]) => of.map(({ event }) => event)

describe('the events behind entries', () => {
  it('come in the order of the entries, a page that lies together in one read', async () => {
    const [first, second] = [entries.slice(0, 20).toReversed(), entries.slice(20)]
    const { ids: got, reads } = await told(first, second)
    expect(got).toEqual(ids([...first, ...second]))
    expect(reads).toEqual({ whole: 2, streams: 0 })
  })

  it('are read stream by stream where they lie far apart', async () => {
    const apart = [entries[0]!, entries.at(-1)!]
    const { ids: got, reads } = await told(apart)
    expect(got).toEqual(ids(apart))
    expect(reads.whole).toBe(0)
    expect(reads.streams).toBe(new Set(apart.map(({ stream }) => stream)).size)
  })

  it('are none for no entry', async () => expect((await told([])).ids).toEqual([]))

  it('are never left out in silence', async () => {
    const lost = { ...entries[0]!, position: 10_000n }
    await expect(told([lost])).rejects.toThrow('no event at position 10000')
  })
})
