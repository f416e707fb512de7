import { beforeEach, describe, expect, it } from 'vitest'
import { type CommandMeta, changeStream } from './change-stream.ts'
import { eventCodec } from './codec/event-codec.ts'
import type { LoggedEvent } from './event.ts'
import type { EventLog } from './event-log.ts'
import { memoryEventLog } from './memory/memory-event-log.ts'
import { newId, wholeLog } from './testing/events.ts'
import { memoryKeyVault } from './vault/memory-key-vault.ts'

const [organisation, ada] = [newId(), newId()]
const stream = 'plan-1'
const now = '2026-11-20T16:05:00.000Z'
type StepEvent = LoggedEvent & {
  readonly type: 'StepPlanned' | 'StepCompleted'
  readonly data: { readonly step: string }
}
type Steps = Readonly<Record<string, 'planned' | 'completed'>>
interface Refused {
  readonly rejected: string
}

const evolve = (steps: Steps, { type, data }: StepEvent): Steps => ({
  ...steps,
  [data.step]: type === 'StepPlanned' ? 'planned' : 'completed',
})
const plan =
  (...steps: string[]) =>
  () =>
    steps.map(step => ({ type: 'StepPlanned' as const, data: { step } }))
const complete =
  (step: string) =>
  (steps: Steps): readonly { type: 'StepCompleted'; data: { step: string } }[] | Refused => {
    if (!steps[step]) return { rejected: 'UNKNOWN_STEP' }
    return steps[step] === 'completed' ? [] : [{ type: 'StepCompleted', data: { step } }]
  }
const meta = (more: Partial<CommandMeta<StepEvent>> = {}): CommandMeta<StepEvent> => ({
  organisation,
  stream,
  commandId: newId(),
  owner: ada,
  actor: { id: ada, name: 'Ada', role: 'owner' },
  origin: 'app',
  ...more,
})

let log: EventLog
let time: string
const vault = memoryKeyVault()
const codec = eventCodec<StepEvent>({
  vault,
  personal: { StepPlanned: { step: 'owner' }, StepCompleted: { step: 'owner' } },
})
/** Each is another process on the same log. */
const open = (through: EventLog = log, more: object = {}) =>
  changeStream<StepEvent, Steps>({
    log: through,
    codec,
    evolve,
    initial: {},
    clock: () => time,
    newId,
    ...more,
  })

beforeEach(() => {
  log = memoryEventLog()
  time = now
})

/** Lets somebody else act just before each append, as often as given. */
const overtaken = (times: number, other: () => Promise<unknown>): EventLog => ({
  ...log,
  append: async (...args) => {
    if (times-- > 0) await other()
    return log.append(...args)
  },
})

describe('a stream that was seen before', () => {
  const counted = () => {
    let reads = 0
    const through: EventLog = {
      ...log,
      read: (...args) => {
        reads += 1
        return log.read(...args)
      },
    }
    return { through, reads: () => reads }
  }

  it('is changed without being read again: the append proves that nobody was faster', async () => {
    const { through, reads } = counted()
    const steps = open(through)
    await steps.change(meta(), plan('read'))
    const before = reads()
    expect(await steps.change(meta(), complete('read'))).toMatchObject({
      kind: 'done',
      loaded: { version: 2 },
    })
    expect(reads()).toBe(before)
  })

  it('is read again before anything else is answered than what was appended', async () => {
    const steps = open()
    await steps.change(meta(), plan('read'))
    const theirs = meta()
    await open().change(theirs, plan('write'))
    // refused, done, repeated and in conflict only by what was seen before
    expect(await steps.change(meta(), complete('write'))).toMatchObject({ kind: 'done' })
    await open().change(meta(), complete('read'))
    expect(await steps.change(meta(), complete('read'))).toMatchObject({ kind: 'done', recorded: [] })
    expect(steps.held(stream)).toMatchObject({ version: 4 })
    const again = await steps.change(theirs, plan('write'))
    expect(again).toMatchObject({ kind: 'done', repeated: true })
    await open().change(meta(), plan('think'))
    expect(await steps.change(meta({ expectedVersion: 5 }), complete('think'))).toMatchObject({
      kind: 'done',
    })
    expect(await steps.change(meta({ expectedVersion: 5 }), complete('think'))).toMatchObject({
      kind: 'conflict',
      loaded: { version: 6 },
    })
  })
})

describe('changing a stream', () => {
  it('records what was decided, with who, when and why around it', async () => {
    const command = meta({
      reason: { code: 'new-information' },
      causedBy: newId(),
      occurredAt: '2026-11-01T00:00:00.000Z',
    })
    const changed = await open(log, { schemaVersions: { StepPlanned: 4 } }).change(command, plan('read'))
    expect(changed).toMatchObject({
      kind: 'done',
      repeated: false,
      loaded: { version: 1, position: 1n, state: { read: 'planned' } },
    })
    const [event] = (await open().load(stream)).events
    expect(event).toEqual({
      id: expect.any(String),
      organisation,
      stream,
      version: 1,
      type: 'StepPlanned',
      schemaVersion: 4,
      occurredAt: '2026-11-01T00:00:00.000Z',
      recordedAt: now,
      actor: command.actor,
      reason: { code: 'new-information' },
      commandId: command.commandId,
      causedBy: command.causedBy,
      origin: 'app',
      data: { step: 'read' },
      position: 1n,
    })
    expect(changed.kind === 'done' && changed.recorded).toEqual([event])
  })

  it('tells the decision who, when and why', async () => {
    const told: object[] = []
    const command = meta({ reason: { code: 'other' }, occurredAt: '2026-11-01T00:00:00.000Z' })
    await open().change(command, (_, facts) => {
      told.push(facts)
      return []
    })
    await open().change(meta(), (_, facts) => {
      told.push(facts)
      return []
    })
    expect(told).toEqual([
      { now, occurredAt: '2026-11-01T00:00:00.000Z', actor: command.actor, reason: { code: 'other' } },
      { now, actor: command.actor },
    ])
  })

  it('records several events of one decision together, each with its own position', async () => {
    const steps = open()
    await steps.change(meta({ stream: 'plan-0' }), plan('other'))
    const changed = await steps.change(meta(), plan('read', 'write', 'rest'))
    expect(
      changed.kind === 'done' && changed.recorded.map(event => [event.version, event.data.step]),
    ).toEqual([
      [1, 'read'],
      [2, 'write'],
      [3, 'rest'],
    ])
    expect(changed.loaded.events.map(event => event.position)).toEqual([2n, 3n, 4n])
    expect(changed.loaded).toEqual(await open().load(stream))
  })

  it('occurs when it is recorded unless told otherwise, and is never recorded before the stream’s last event', async () => {
    const steps = open()
    await steps.change(meta(), plan('read'))
    time = '2026-11-20T16:04:00.000Z'
    const later = await steps.change(meta(), plan('write'))
    expect(later.loaded.events[1]).toMatchObject({ recordedAt: now, occurredAt: now })
  })

  it('records nothing for a refusal, nor for a wish already fulfilled', async () => {
    const steps = open()
    expect(await steps.change(meta(), complete('read'))).toMatchObject({
      kind: 'rejected',
      rejected: { rejected: 'UNKNOWN_STEP' },
      loaded: { version: 0 },
    })
    await steps.change(meta(), plan('read'))
    await steps.change(meta(), complete('read'))
    expect(await steps.change(meta(), complete('read'))).toMatchObject({
      kind: 'done',
      recorded: [],
      repeated: false,
      loaded: { version: 2 },
    })
    expect(await log.head()).toBe(2n)
  })

  it('answers a repeated command with its first events and adds nothing, in any process', async () => {
    const command = meta()
    const first = await open().change(command, plan('read', 'write'))
    await open().change(meta(), plan('rest'))
    const again = await open().change(command, plan('read', 'write'))
    expect(again).toMatchObject({ kind: 'done', repeated: true, loaded: { version: 3 } })
    expect(again.kind === 'done' && first.kind === 'done' && again.recorded).toEqual(
      first.kind === 'done' && first.recorded,
    )
    expect(await log.head()).toBe(3n)
  })

  it('answers a command that another process recorded in the same moment with what that one recorded', async () => {
    const command = meta()
    const racing = open(overtaken(1, () => open().change(command, plan('theirs'))))
    const changed = await racing.change(command, plan('ours'))
    expect(changed).toMatchObject({ kind: 'done', repeated: true, recorded: [{ data: { step: 'theirs' } }] })
    expect(await log.head()).toBe(1n)
  })

  it('decides again on the newer state when somebody was faster', async () => {
    await open().change(meta(), plan('read'))
    const racing = open(overtaken(3, () => open().change(meta(), plan(`other ${newId()}`))))
    const changed = await racing.change(meta(), complete('read'))
    expect(changed).toMatchObject({
      kind: 'done',
      repeated: false,
      loaded: { version: 5, state: { read: 'completed' } },
    })

    const overtakenByTheSame = open(overtaken(1, () => open().change(meta(), plan('write'))))
    const wish = await overtakenByTheSame.change(meta(), (steps: Steps) =>
      steps.write ? { rejected: 'DUPLICATE' } : plan('write')(),
    )
    expect(wish).toMatchObject({
      kind: 'rejected',
      rejected: { rejected: 'DUPLICATE' },
      loaded: { version: 6 },
    })
  })

  it('gives up as a conflict when others are always faster', async () => {
    const racing = open(overtaken(Number.POSITIVE_INFINITY, () => open().change(meta(), plan(newId()))))
    const changed = await racing.change(meta(), plan('read'))
    expect(changed.kind).toBe('conflict')
    expect(changed.loaded.state).not.toHaveProperty('read')
  })

  it('answers with a conflict when the stream is not at the version expected, before or while deciding', async () => {
    const steps = open()
    await steps.change(meta(), plan('read'))
    expect(await steps.change(meta({ expectedVersion: 0 }), plan('write'))).toMatchObject({
      kind: 'conflict',
      expectedVersion: 0,
      loaded: { version: 1 },
    })
    expect(await steps.change(meta({ expectedVersion: 1 }), plan('write'))).toMatchObject({ kind: 'done' })
    const racing = open(overtaken(1, () => open().change(meta(), plan('other'))))
    expect(await racing.change(meta({ expectedVersion: 2 }), plan('rest'))).toMatchObject({
      kind: 'conflict',
      expectedVersion: 2,
      loaded: { version: 3 },
    })
  })

  it('answers a repeated command although its expected version is long gone', async () => {
    const command = meta({ expectedVersion: 0 })
    await open().change(command, plan('read'))
    expect(await open().change(command, plan('read'))).toMatchObject({ kind: 'done', repeated: true })
  })

  it('takes many changes of one stream at once, in their order and without conflicts', async () => {
    const appends: number[] = []
    const counted: EventLog = {
      ...log,
      append: (stream, version, events) => {
        appends.push(version)
        return log.append(stream, version, events)
      },
    }
    const steps = open(counted)
    await Promise.all(Array.from({ length: 50 }, (_, i) => steps.change(meta(), plan(`step ${i}`))))
    const { events } = await steps.load(stream)
    expect(events.map(event => event.data.step)).toEqual(Array.from({ length: 50 }, (_, i) => `step ${i}`))
    expect(appends).toHaveLength(50)
  })

  it('a change that fails does not stop the next one of the stream', async () => {
    const steps = open()
    const failing = steps.change(meta(), () => {
      throw new Error('defect')
    })
    const next = steps.change(meta(), plan('read'))
    await expect(failing).rejects.toThrow('defect')
    expect(await next).toMatchObject({ kind: 'done' })
  })
})

describe('loading a stream', () => {
  const counting = () => {
    const reads: [string, number][] = []
    const read: EventLog['read'] = (stream, range) => {
      reads.push([stream, range?.from ?? 1])
      return log.read(stream, range)
    }
    return { reads, log: { ...log, read } }
  }

  it('reads only what is new', async () => {
    const counted = counting()
    const reader = open(counted.log)
    await open().change(meta(), plan('read', 'write'))
    expect((await reader.load(stream)).version).toBe(2)
    await open().change(meta(), plan('rest'))
    expect(await reader.load(stream)).toEqual(await open().load(stream))
    expect(counted.reads).toEqual([
      [stream, 1],
      [stream, 3],
    ])
  })

  it('is empty for a stream that is not there', async () => {
    expect(await open().load('plan-none')).toEqual({ events: [], state: {}, version: 0, position: 0n })
  })

  it('keeps no more events in memory than it may', async () => {
    const counted = counting()
    const reader = open(counted.log, { mostEvents: 10 })
    for (const plan3 of ['plan-1', 'plan-2', 'plan-3'])
      await open().change(meta({ stream: plan3 }), plan('a', 'b', 'c'))
    for (const plan3 of ['plan-1', 'plan-2', 'plan-3', 'plan-3', 'plan-1']) await reader.load(plan3)
    expect(counted.reads).toEqual([
      ['plan-1', 1],
      ['plan-2', 1],
      ['plan-3', 1],
      ['plan-3', 4],
      ['plan-1', 1],
    ])
    await open().change(meta({ stream: 'plan-long' }), plan(...Array.from({ length: 20 }, (_, i) => `${i}`)))
    expect((await reader.load('plan-long')).version).toBe(20)
  })

  it('leaves the log as the only truth: nothing is cached that was not stored', async () => {
    const broken: EventLog = {
      ...log,
      append: async () => {
        throw new Error('lost')
      },
    }
    const steps = open(broken)
    await expect(steps.change(meta(), plan('read'))).rejects.toThrow('lost')
    expect((await steps.load(stream)).version).toBe(0)
    expect(await wholeLog(log)).toEqual([])
  })
})
