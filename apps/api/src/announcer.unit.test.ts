import { type EventLog, memoryEventLog, type RecordedEvent } from '@plan-ledger/event-log'
import { afterEach, describe, expect, it } from 'vitest'
import { type Announcer, announcer, type Topic, type Watcher } from './announcer.ts'

const hospital = 'hospital'
const school = 'school'
const bytes = (organisation: string) => new TextEncoder().encode(JSON.stringify({ organisation }))
const organisationOf = (event: RecordedEvent) =>
  JSON.parse(new TextDecoder().decode(event.bytes)).organisation

let made = 0
const uuid = () => `01990000-0000-7000-8000-${(++made).toString(16).padStart(12, '0')}`

const started: Announcer[] = []
const announcing = async (log: EventLog) => {
  const announced = await announcer({
    log,
    organisationOf,
    isTransient: error => error === outage,
    report: () => {},
  })
  started.push(announced)
  return announced
}
afterEach(async () => {
  for (const announced of started.splice(0)) await announced.stop()
})

/** Appends that many events to a plan. */
const happen = async (log: EventLog, stream: string, count = 1, organisation = hospital) => {
  let version = 0
  for await (const event of log.read(stream, { backwards: true })) {
    version = event.version
    break
  }
  await log.append(
    stream,
    version,
    Array.from({ length: count }, () => ({
      id: uuid(),
      type: 'Happened',
      bytes: bytes(organisation),
      sealed: [],
    })),
  )
}

const take = async (watcher: Watcher, count: number) => {
  const taken: string[] = []
  while (taken.length < count) {
    const { done, value } = await watcher.next()
    if (done) break
    taken.push(`${value.stream}@${value.version}`)
  }
  return taken
}
const versions = (stream: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `${stream}@${from + i}`)
const read: Topic = { stream: 'plan-a' }
const outage = new Error('outage')

describe('the announcer', () => {
  it('delivers what the log holds and then what comes, once and in order', async () => {
    const log = memoryEventLog()
    await happen(log, 'plan-a', 3)
    const watcher = (await announcing(log)).watch(read, 0n)
    expect(await take(watcher, 2)).toEqual(versions('plan-a', 1, 2))
    await happen(log, 'plan-a', 2)
    expect(await take(watcher, 3)).toEqual(versions('plan-a', 3, 5))
  })

  it('starts behind the position it is given', async () => {
    const log = memoryEventLog()
    await happen(log, 'plan-b')
    await happen(log, 'plan-a', 2)
    const second = (await log.readAll({ after: 0n, limit: 10 })).events.at(-2)!
    const watcher = (await announcing(log)).watch(read, second.position)
    expect(await take(watcher, 1)).toEqual(['plan-a@2'])
  })

  it('loses nothing that is published between joining and reading the log, and doubles nothing', async () => {
    const log = memoryEventLog()
    await happen(log, 'plan-a')
    let publish = async () => {}
    // whoever reads the stream finds that more has happened just before and just after
    const gap: EventLog = {
      ...log,
      async *read(stream, range) {
        if (!range?.backwards) await publish()
        yield* log.read(stream, range)
        if (!range?.backwards) await publish()
      },
    }
    const watcher = (await announcing(gap)).watch(read, 0n)
    publish = () => happen(log, 'plan-a', 2)
    expect(await take(watcher, 5)).toEqual(versions('plan-a', 1, 5))
    publish = async () => {}
    await happen(log, 'plan-a')
    expect(await take(watcher, 1)).toEqual(['plan-a@6'])
  })

  it('resumes at every position of a stream with exactly the rest', async () => {
    const log = memoryEventLog()
    await happen(log, 'plan-a', 40)
    const announced = await announcing(log)
    const { events } = await log.readAll({ after: 0n, limit: 100 })
    for (const { position, version } of events) {
      const watcher = announced.watch(read, position)
      expect(await take(watcher, 40 - version)).toEqual(versions('plan-a', version + 1, 40))
      await watcher.return()
    }
  })

  it('sends a watcher that is more than a thousand events behind back to the log', async () => {
    const log = memoryEventLog()
    await happen(log, 'plan-a')
    const watcher = (await announcing(log)).watch(read, 0n)
    await take(watcher, 1)
    const waiting = watcher.next()
    await happen(log, 'plan-a')
    expect((await waiting).value?.version).toBe(2)
    for (let i = 0; i < 5; i += 1) await happen(log, 'plan-a', 500)
    await happen(log, 'plan-c')
    expect(await take(watcher, 2_500)).toEqual(versions('plan-a', 3, 2_502))
    await happen(log, 'plan-a')
    expect(await take(watcher, 1)).toEqual(['plan-a@2503'])
  })

  it('hands on all plans of an organisation, and of no other', async () => {
    const log = memoryEventLog()
    await happen(log, 'plan-a', 1)
    await happen(log, 'plan-s', 2, school)
    await happen(log, 'organisation-h', 1)
    const watcher = (await announcing(log)).watch({ organisation: hospital }, 0n)
    expect(await take(watcher, 1)).toEqual(['plan-a@1'])
    await happen(log, 'plan-s', 1, school)
    await happen(log, 'plan-b', 1)
    await happen(log, 'plan-a', 1)
    expect(await take(watcher, 2)).toEqual(['plan-b@1', 'plan-a@2'])
  })

  it('ends at once when it is returned while waiting, and leaves nothing behind', async () => {
    const log = memoryEventLog()
    const announced = await announcing(log)
    const watcher = announced.watch(read, 0n)
    const waiting = watcher.next()
    await happen(log, 'plan-z')
    expect(announced.watchers()).toBe(1)
    await watcher.return()
    expect(await waiting).toEqual({ done: true, value: undefined })
    expect(announced.watchers()).toBe(0)
    expect(await watcher.next()).toEqual({ done: true, value: undefined })
  })

  it('reads again after an outage, and ends with any other error', async () => {
    const log = memoryEventLog()
    await happen(log, 'plan-a', 3)
    const failures: unknown[] = [outage, outage]
    const failing: EventLog = {
      ...log,
      async *read(stream, range) {
        if (range?.backwards) yield* log.read(stream, range)
        else
          for await (const event of log.read(stream, range)) {
            yield event
            if (failures.length > 0) throw failures.shift()
          }
      },
    }
    const announced = await announcing(failing)
    const watcher = announced.watch(read, 0n)
    expect(await take(watcher, 3)).toEqual(versions('plan-a', 1, 3))
    failures.push(new Error('broken'))
    const broken = announced.watch(read, 0n)
    await broken.next()
    await expect(broken.next()).rejects.toThrow('broken')
    expect(announced.watchers()).toBe(1)
  })
})
