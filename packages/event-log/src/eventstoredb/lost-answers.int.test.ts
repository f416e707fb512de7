import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OutcomeUnknown, Overloaded, VersionConflict } from '../errors.ts'
import type { EventLog, RecordedEvent } from '../event-log.ts'
import { type CuttingProxy, cuts, cuttingProxy } from '../testing/cutting-proxy.ts'
import { all, said, saying, wholeLog } from '../testing/events.ts'
import { faultsOf, observed } from '../testing/history.ts'
import { eventStoreDbEventLog } from './eventstoredb-event-log.ts'
import { type EventStoreServer, eventStoreServer } from './testing/eventstore-server.ts'
import { type AppendFault, appendFaults, type ReadFault, readFaults } from './testing/faults.ts'

const streamPrefixes = ['plan-', 'organisation-']
const impatient = { longestAnswer: 400, silence: 100 }
let server: EventStoreServer
let proxy: CuttingProxy
let log: EventLog
let direct: EventLog
beforeEach(async () => {
  server = await eventStoreServer()
  proxy = await cuttingProxy(server.url)
  direct = await eventStoreDbEventLog({ url: server.url, streamPrefixes })
  log = await eventStoreDbEventLog({ url: proxy.url, streamPrefixes, ...impatient })
})
afterEach(async () => {
  await Promise.all([log.close(), direct.close()])
  await proxy.close()
  await server.close()
})
const everyFault = Object.keys(appendFaults) as AppendFault[]

describe('an append whose answer is lost', () => {
  it.each(everyFault)('[A6] %s: has exactly one effect and the right answer', async fault => {
    await log.append('plan-1', 0, [saying('before')])
    server.faults.append(fault)
    const events = [saying('one', [{ subject: 'ada', bytes: Buffer.from('sealed') }]), saying('two')]
    const appended = await log.append('plan-1', 1, events)
    expect(server.faults.left()).toBe(0)
    const stored = await wholeLog(direct)
    expect(stored.map(said)).toEqual(['before', 'one', 'two'])
    expect(appended).toEqual({ version: 3, position: stored[2]!.position })
    expect(await log.append('plan-1', 1, events)).toEqual(appended)
  })

  it.each(everyFault)('[A6] %s: loses and doubles nothing of what is under way beside it', async fault => {
    await log.append('plan-behind', 0, [saying('there')])
    server.faults.append(fault)
    const answers = await Promise.allSettled([
      log.append('plan-met', 0, [saying('met')]),
      ...Array.from({ length: 20 }, (_, i) => log.append(`plan-${i}`, 0, [saying(`${i}`)])),
      log.append('plan-behind', 0, [saying('late')]),
    ])
    expect(answers.pop()).toMatchObject({ reason: { name: 'VersionConflict', actual: 1 } })
    expect(answers.every(answer => answer.status === 'fulfilled')).toBe(true)
    expect((await wholeLog(direct)).length).toBe(22)
    expect(await log.append('plan-met', 1, [saying('next')])).toMatchObject({ version: 2 })
  })

  it.each(cuts)(
    '[A6] with its connection cut %s it has exactly one effect and the right answer',
    async cut => {
      await log.append('plan-warm', 0, [saying('warm')])
      const met = proxy.cut(cut, 'plan-cut')
      const event = saying('once')
      const [appended, neighbour] = await Promise.all([
        log.append('plan-cut', 0, [event]),
        log.append('plan-neighbour', 0, [saying('neighbour')]),
      ])
      await met
      const stored = await wholeLog(direct)
      expect(stored.map(said).toSorted()).toEqual(['neighbour', 'once', 'warm'])
      expect(appended).toEqual({ version: 1, position: stored.find(e => said(e) === 'once')!.position })
      expect(neighbour.version).toBe(1)
    },
  )

  it('[A6] an error of one log of a process does not reach the appends of another', async () => {
    server.faults.append('answered late')
    server.faults.append('unavailable before storing')
    const slow = direct.append('plan-slow', 0, [saying('slow')])
    // The first fault is for the slow one.
    await expect.poll(() => server.faults.left()).toBe(1)
    const broken = log.append('plan-broken', 0, [saying('broken')])
    expect(await slow).toMatchObject({ version: 1 })
    expect(await broken).toMatchObject({ version: 1 })
    expect(await wholeLog(direct)).toHaveLength(2)
  })

  it('[A2] a conflict tells the true version, and other bytes under the same ids are one', async () => {
    const event = saying('first')
    await log.append('plan-1', 0, [event, saying('second')])
    const conflict = await log.append('plan-1', 1, [saying('late')]).catch(error => error)
    expect(conflict).toBeInstanceOf(VersionConflict)
    expect(conflict).toMatchObject({ expected: 1, actual: 2 })
    const other = { ...event, bytes: Buffer.from('"other"') }
    expect(await log.append('plan-1', 0, [other]).catch(error => error)).toMatchObject({ actual: 2 })
  })

  it('a clock eleven seconds behind the server keeps nobody from appending', async () => {
    const ahead = await eventStoreServer({ clockAhead: 11_000 })
    const behind = await eventStoreDbEventLog({ url: ahead.url, streamPrefixes })
    expect(await behind.append('plan-1', 0, [saying('in time')])).toMatchObject({ version: 1 })
    await behind.close()
    await ahead.close()
  })

  it('waits for a server that is away, and answers when it is back', async () => {
    proxy.down()
    const appending = log.append('plan-1', 0, [saying('patient')])
    const reading = log.head()
    await sleep(400)
    expect(await direct.head()).toBe(0n)
    proxy.up()
    expect(await appending).toMatchObject({ version: 1 })
    expect(await reading).toBeTypeOf('bigint')
  })

  it('[A6] says that the outcome is unknown when no answer comes, and the same again is safe', async () => {
    const hasty = await eventStoreDbEventLog({
      url: server.url,
      streamPrefixes,
      patience: 300,
      longestAnswer: 100,
    })
    const event = saying('perhaps')
    for (let i = 0; i < 50; i++) server.faults.append('never answered')
    await expect(hasty.append('plan-1', 0, [event])).rejects.toThrow(OutcomeUnknown)
    while (server.faults.left() > 0) server.faults.nextAppend()
    expect(await hasty.append('plan-1', 0, [event])).toMatchObject({ version: 1 })
    expect(await wholeLog(hasty)).toHaveLength(1)
    await hasty.close()
  })

  it('[A6] refuses what is too much while the server is away, and stores all that it took on', async () => {
    const patient = await eventStoreDbEventLog({ url: proxy.url, streamPrefixes })
    proxy.down()
    const part = { subject: 'ada', bytes: Buffer.alloc(130_000) }
    const large = () => Array.from({ length: 5 }, () => saying('x', [part]))
    const taken: Promise<unknown>[] = []
    for (let i = 0; i < 103; i++) taken.push(patient.append(`plan-${i}`, 0, large()))
    await expect(patient.append('plan-more', 0, large())).rejects.toThrow(Overloaded)
    proxy.up()
    await Promise.all(taken)
    for (const stream of ['plan-0', 'plan-50', 'plan-102'])
      expect(await all(direct.read(stream))).toHaveLength(5)
    expect(await patient.append('plan-more', 0, large())).toMatchObject({ version: 5 })
    await patient.close()
  })

  it('[A3] [A6] [S5] a history through random faults and cuts has no fault, and is followed without one', async () => {
    const history = observed(log)
    const stop = new AbortController()
    const followed: RecordedEvent[] = []
    const following = (async () => {
      for await (const event of log.subscribe({ after: 0n }, stop.signal)) followed.push(event)
    })()
    let working = true
    const breaking = (async () => {
      for (let i = 0; working; i++) {
        await sleep(30 + ((i * 37) % 50))
        if (i % 3 === 0) proxy.cutAll()
        else if (i % 3 === 1) server.faults.append(everyFault[i % everyFault.length]!)
        else if (i % 2) server.faults.subscription(readFaults[i % readFaults.length]!, i % 9)
        else void proxy.cut(cuts[i % cuts.length]!, `plan-${i % 4}`)
      }
    })()
    await Promise.all(
      Array.from({ length: 8 }, async (_, client) => {
        const known = [0, 0, 0, 0]
        for (let i = 0; i < 80; i++) {
          const s = (client + i) % known.length
          const events = Array.from({ length: 1 + (i % 2) }, () => saying('x'))
          const answer = await history.append(`plan-${s}`, known[s]!, events)
          if (answer.kind === 'ok') known[s] = answer.version
          if (answer.kind === 'conflict') known[s] = answer.actual
        }
      }),
    )
    working = false
    await breaking
    const stored = await wholeLog(direct)
    expect(faultsOf(history.calls, stored)).toEqual([])
    await expect.poll(() => followed.length, { timeout: 15_000 }).toBe(stored.length)
    expect(followed).toEqual(stored)
    stop.abort()
    await following
    expect(history.calls.filter(call => call.outcome.kind === 'ok').length).toBeGreaterThan(50)
  })
})

describe('a read that breaks', () => {
  it.each(readFaults.filter(fault => fault !== 'ended'))(
    '[R2] [R4] %s in the middle of a page, it gives each event once',
    async fault => {
      for (let i = 0; i < 3; i++)
        await direct.append(
          `plan-${i}`,
          0,
          Array.from({ length: 50 }, (_, n) => saying(`${n}`)),
        )
      server.faults.read(fault, 20)
      expect((await all(log.read('plan-1'))).map(said)).toEqual(Array.from({ length: 50 }, (_, n) => `${n}`))
      server.faults.read(fault, 70)
      expect(await wholeLog(log)).toHaveLength(150)
      server.faults.read(fault)
      expect(await log.head()).toBe(await direct.head())
      expect(server.faults.left()).toBe(0)
    },
  )

  it('[S3] is cancelled on the server when it is left early', async () => {
    await direct.append(
      'plan-1',
      0,
      Array.from({ length: 500 }, () => saying('x')),
    )
    for await (const event of log.read('plan-1')) if (event.version === 3) break
    expect(await log.append('plan-1', 500, [saying('next')])).toMatchObject({ version: 501 })
  })
})

describe('a subscription that breaks', () => {
  const followed = (count: number) => {
    const stop = new AbortController()
    const received: RecordedEvent[] = []
    const done = (async () => {
      for await (const event of log.subscribe({ after: 0n }, stop.signal))
        if (received.push(event) === count) stop.abort()
    })()
    return { received, done, stop }
  }

  it.each(readFaults.flatMap(fault => [0, 5, 40].map((after): [ReadFault, number] => [fault, after])))(
    '[S5] %s after %d events, it goes on by itself and neither loses nor doubles',
    async (fault, after) => {
      server.faults.subscription(fault, after)
      server.faults.subscription(fault, 3)
      const { received, done } = followed(60)
      for (let i = 0; i < 60; i++) await direct.append('plan-1', i, [saying(`${i}`)])
      await done
      expect(received.map(said)).toEqual(Array.from({ length: 60 }, (_, i) => `${i}`))
      expect(server.faults.left()).toBe(0)
    },
  )

  it('[S5] goes on at its last position whatever becomes of its connection', async () => {
    const { received, done } = followed(200)
    for (let i = 0; i < 200; i++) {
      await direct.append('plan-1', i, [saying(`${i}`)])
      if (i % 40 === 10) proxy.cutAll()
      if (i === 100) proxy.down()
      if (i === 120) proxy.up()
    }
    await done
    expect(received.map(event => event.version)).toEqual(Array.from({ length: 200 }, (_, i) => i + 1))
  })

  it('[S5] resumes beyond a long stretch in which nothing is its own', async () => {
    const { received, done } = followed(2)
    await direct.append('plan-1', 0, [saying('first')])
    await expect.poll(() => received.length).toBe(1)
    const record = () => ({
      id: crypto.randomUUID(),
      type: 'Foreign',
      isJson: true,
      data: Buffer.from('{}'),
      metadata: Buffer.of(),
    })
    for (let i = 0; i < 3_000; i++) server.records.write(`foreign-${i % 7}`, 'any', [record()])
    await sleep(200)
    proxy.cutAll()
    await direct.append('plan-1', 1, [saying('second')])
    await done
    expect(received.map(said)).toEqual(['first', 'second'])
  })

  it('[S3] ends at once when aborted while the server is away', async () => {
    await direct.append('plan-1', 0, [saying('one')])
    const { received, done, stop } = followed(9)
    await expect.poll(() => received.length).toBe(1)
    proxy.down()
    await sleep(50)
    stop.abort()
    await done
    proxy.up()
    expect(received.map(said)).toEqual(['one'])
  })
})

describe('a cluster', () => {
  it('[A3] [S5] whose leader changes goes on with appends and subscriptions', async () => {
    const other = await eventStoreServer({ store: server.records })
    other.follow(server)
    const nodes = `esdb://${server.host}:${server.port},${other.host}:${other.port}?tls=false`
    const clustered = await eventStoreDbEventLog({ url: nodes, streamPrefixes, ...impatient })
    const stop = new AbortController()
    const received: string[] = []
    const following = (async () => {
      for await (const event of clustered.subscribe({ after: 0n }, stop.signal))
        if (received.push(said(event)) === 90) stop.abort()
    })()
    for (let i = 0; i < 90; i++) {
      if (i === 30) {
        other.lead()
        server.follow(other)
        server.cut()
      }
      if (i === 60) {
        server.lead()
        other.follow(server)
        await other.close()
      }
      expect(await clustered.append('plan-1', i, [saying(`${i}`)])).toMatchObject({ version: i + 1 })
    }
    await following
    expect(received).toEqual(Array.from({ length: 90 }, (_, i) => `${i}`))
    await clustered.close()
  })

  it('is followed to its leader from a node that is none', async () => {
    const follower = await eventStoreServer({ store: server.records })
    follower.follow(server)
    const led = await eventStoreDbEventLog({ url: follower.url, streamPrefixes })
    expect(await led.append('plan-1', 0, [saying('x')])).toMatchObject({ version: 1 })
    expect(await wholeLog(led)).toHaveLength(1)
    await led.close()
    await follower.close()
  })
})

describe('a server shared with others', () => {
  const foreign = (stream: string, count: number) => {
    for (let i = 0; i < count; i++)
      server.records.write(stream, 'any', [
        {
          id: crypto.randomUUID(),
          type: 'Foreign',
          isJson: true,
          data: Buffer.from('{}'),
          metadata: Buffer.of(),
        },
      ])
  }

  it('[R4] shows of its log what is ours alone, and how far a page looked', async () => {
    foreign('billing-1', 30)
    const first = await log.append('plan-1', 0, [saying('ours')])
    foreign('plan', 10_500)
    expect(await direct.head()).toBe(first.position)
    const page = await direct.readAll({ after: first.position, limit: 100 })
    expect(page).toMatchObject({ events: [], position: first.position, atHead: true })
    const second = await log.append('organisation-1', 0, [saying('ours too')])
    const unknowing = await eventStoreDbEventLog({ url: server.url, streamPrefixes })
    const looked = await unknowing.readAll({ after: first.position, limit: 100 })
    expect(looked).toMatchObject({ events: [], atHead: false })
    expect(looked.position > first.position).toBe(true)
    expect(await unknowing.readAll({ after: looked.position, limit: 100 })).toMatchObject({
      position: second.position,
      atHead: true,
    })
    expect((await wholeLog(unknowing)).map(said)).toEqual(['ours', 'ours too'])
    await unknowing.close()
  })

  it('[R4] goes on behind a foreign event larger than a page', async () => {
    await log.append('plan-1', 0, [saying('before')])
    server.records.write('billing-1', 'any', [
      {
        id: crypto.randomUUID(),
        type: 'Foreign',
        isJson: false,
        data: Buffer.alloc(3_000_000),
        metadata: Buffer.of(),
      },
    ])
    await log.append('plan-1', 1, [saying('behind')])
    expect((await wholeLog(log)).map(said)).toEqual(['before', 'behind'])
    expect((await wholeLog(direct)).map(said)).toEqual(['before', 'behind'])
  })

  it('[A5] refuses a stream that would not be found again', async () => {
    await expect(log.append('billing-1', 0, [saying('lost')])).rejects.toThrow('begins with none of')
  })
})

describe('closing', () => {
  it('waits for what was taken on, and takes on no more', async () => {
    server.faults.append('answered late')
    const taken = log.append('plan-1', 0, [saying('taken')])
    const closed = log.close()
    await expect(log.append('plan-2', 0, [saying('late')])).rejects.toThrow('closed')
    expect(await taken).toMatchObject({ version: 1 })
    await closed
    await expect(log.head()).rejects.toThrow('closed')
  })

  it('says so when nobody answers at the start', async () => {
    const gone = await eventStoreServer()
    await gone.close()
    await expect(
      eventStoreDbEventLog({ url: gone.url, streamPrefixes, longestOpening: 500 }),
    ).rejects.toThrow('no answer')
  })
})
