import postgres from 'postgres'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { child } from '../testing/child.ts'
import { testDatabase } from '../testing/database.ts'
import { saying, wholeLog } from '../testing/events.ts'
import { postgresEventLog } from './postgres-event-log.ts'

const writersFile = new URL('./writers.child.ts', import.meta.url)
let database: Awaited<ReturnType<typeof testDatabase>>
beforeEach(async () => {
  database = await testDatabase()
})
afterEach(() => database.drop())

describe('writers in two processes', () => {
  // Eight writers in each process and, in one of them, a ninth that holds its transactions open.
  const writers = 8
  const appends = 90
  const holds = 9
  const held = holds - Math.floor(holds / 3)

  it.each([
    ['woken by NOTIFY', true],
    ['with NOTIFY cut off', false],
  ])('[S2] a reader at the head, %s, sees exactly the next position each time', async (_, notify) => {
    const log = await postgresEventLog({ url: database.url, notify })
    const stop = new AbortController()
    const delivered: { position: bigint; stream: string; version: number }[] = []
    const tailing = (async () => {
      for await (const { position, stream, version } of log.subscribe({ after: 0n }, stop.signal)) {
        if (position !== BigInt(delivered.length + 1))
          throw new Error(`${position} after ${delivered.length}`)
        delivered.push({ position, stream, version })
      }
    })()
    const children = ['one', 'two'].map((name, i) =>
      child(writersFile, [database.url, name, writers, appends, i === 0 ? holds : 0]),
    )
    expect(await Promise.all(children.map(each => each.ended()))).toEqual([0, 0])
    const head = await log.head()
    const end = performance.now() + 10_000
    while (BigInt(delivered.length) < head && performance.now() < end)
      await new Promise(resolve => setTimeout(resolve, 20))
    stop.abort()
    await tailing

    const stored = await wholeLog(log)
    expect(stored.map(({ position, stream, version }) => ({ position, stream, version }))).toEqual(delivered)
    expect(stored.map(event => event.position)).toEqual(stored.map((_, i) => BigInt(i + 1)))
    expect(stored.filter(event => event.stream.includes('held'))).toHaveLength(held)
    const streams = Map.groupBy(stored, event => event.stream)
    expect(streams.size).toBe(2 * writers + held)
    for (const events of streams.values())
      expect(events.map(event => event.version)).toEqual(events.map((_, i) => i + 1))
    await log.close()
  })

  it('[S2] who begins first and commits second stands second', async () => {
    const log = await postgresEventLog({ url: database.url })
    const other = postgres(database.url, { max: 1 })
    const order: string[] = []
    let appending: Promise<unknown> | undefined
    await other.begin(async transaction => {
      // Has its transaction number and snapshot before the append below begins.
      await transaction`select pg_current_xact_id()`
      await log.append('plan-1', 0, [saying('second to begin')])
      order.push('appended')
      await transaction`select log.append_one('plan-2', 0, ${saying('').id}, 'Said', '"first to begin"', '{}', '{}')`
      appending = log.append('plan-3', 0, [saying('waits for the lock')]).then(() => order.push('waited'))
      await new Promise(resolve => setTimeout(resolve, 100))
      expect(await log.head()).toBe(1n)
      order.push('committing')
    })
    await appending
    expect(order).toEqual(['appended', 'committing', 'waited'])
    expect((await wholeLog(log)).map(event => [event.position, event.stream])).toEqual([
      [1n, 'plan-1'],
      [2n, 'plan-2'],
      [3n, 'plan-3'],
    ])
    await Promise.all([other.end(), log.close()])
  })

  it('[S2] a long transaction elsewhere in the server keeps no reader waiting', async () => {
    const elsewhere = await testDatabase()
    const foreign = postgres(elsewhere.url, { max: 1 })
    const log = await postgresEventLog({ url: database.url })
    await foreign.begin(async transaction => {
      await transaction`create table anything (at int)`
      await transaction`insert into anything values (1)`
      await log.append('plan-1', 0, [saying('seen at once')])
      for await (const event of log.subscribe({ after: 0n }, AbortSignal.timeout(20_000))) {
        expect(event.position).toBe(1n)
        break
      }
    })
    await Promise.all([foreign.end(), log.close()])
    await elsewhere.drop()
  })

  it('[S1] two logs on one database wake each other, and miss nothing when hints are lost, doubled or foolish', async () => {
    const [writing, following] = [
      await postgresEventLog({ url: database.url }),
      await postgresEventLog({ url: database.url }),
    ]
    const other = postgres(database.url, { max: 1 })
    const stop = new AbortController()
    const iterator = following.subscribe({ after: 0n }, stop.signal)[Symbol.asyncIterator]()
    for (let i = 0; i < 12; i++) {
      if (i % 3 === 1)
        for (const hint of ['nonsense', '', '99999999999', '-5', '1']) await other.notify('log_event', hint)
      if (i === 6)
        await other`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'plan-ledger signals' and datname = current_database()`
      await writing.append('plan-1', i, [saying(`${i}`)])
      expect((await iterator.next()).value).toMatchObject({ version: i + 1 })
    }
    stop.abort()
    await Promise.all([writing.close(), following.close(), other.end()])
  })

  it('[S1] a log tells others what it stored as soon as it heard of another one, and keeps quiet until then', async () => {
    const other = postgres(database.url, { max: 1 })
    const told: string[] = []
    const heard = async (words: RegExp) => {
      for (const end = performance.now() + 10_000; !told.some(message => words.test(message)); ) {
        if (performance.now() > end) throw new Error(`${words} not among ${told.join()}`)
        await new Promise(resolve => setTimeout(resolve, 5))
      }
    }
    await other.listen('log_event', message => told.push(message))
    const log = await postgresEventLog({ url: database.url })
    await heard(/^hello /)
    await log.append('plan-1', 0, [saying('nobody is there')])
    await other.notify('log_event', 'hello somebody')
    await heard(/^here /)
    await log.append('plan-1', 1, [saying('somebody is there')])
    await heard(/^2$/)
    expect(told.filter(message => /^\d+$/.test(message))).toEqual(['2'])
    await Promise.all([log.close(), other.end()])
  })
})
