import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EventRefused } from '../errors.ts'
import type { EventLog, EventToAppend } from '../event-log.ts'
import { said, saying } from '../testing/events.ts'
import { eventStoreDbEventLog } from './eventstoredb-event-log.ts'
import { storedSize } from './stored-form.ts'
import { type EventStoreServer, eventStoreServer } from './testing/eventstore-server.ts'

let server: EventStoreServer
let log: EventLog
beforeEach(async () => {
  server = await eventStoreServer()
  log = await eventStoreDbEventLog({ url: server.url, streamPrefixes: ['plan-'] })
})
afterEach(async () => {
  await log.close()
  await server.close()
})

describe('what a server would take, and must not be sent', () => {
  it('[A4] an append of no events, which it would write a record for', async () => {
    await log.append('plan-1', 0, [saying('there')])
    const before = server.records.all.length
    expect(await log.append('plan-1', 1, [])).toMatchObject({ version: 1 })
    expect(server.records.all).toHaveLength(before)
  })

  it('[A5] an append larger than a server takes by default; one of just that size is stored', async () => {
    const sized = (bytes: number) => ({ ...saying(''), bytes: Buffer.alloc(bytes, 'x') })
    const sizeOf = (events: readonly EventToAppend[]) =>
      events.reduce((sum, event) => sum + storedSize(event), 0)
    const many = Array.from({ length: 15 }, () => sized(65_535))
    const left = 1_048_576 - sizeOf(many) - sizeOf([sized(1)])
    const full = [...many, sized(1), sized(left - (storedSize(sized(1)) - 1))]
    expect(sizeOf(full)).toBe(1_048_576)
    await log.append('plan-1', 0, full)
    const before = server.records.all.length
    await expect(log.append('plan-2', 0, [...full, sized(1)])).rejects.toThrow(EventRefused)
    expect(server.records.all).toHaveLength(before)
  })
})

describe('a follower that falls behind what the server keeps for it', () => {
  it('[S4] gets everything in order all the same', async () => {
    const stop = new AbortController()
    const got: string[] = []
    let go = () => {}
    const waiting = new Promise<void>(resolve => {
      go = resolve
    })
    const following = (async () => {
      for await (const event of log.subscribe({ after: 0n }, stop.signal)) {
        got.push(said(event))
        if (got.length === 1) await waiting
        if (got.length === 3_001) stop.abort()
      }
    })()
    await log.append('plan-1', 0, [saying('0')])
    await expect.poll(() => got.length).toBe(1)
    for (let n = 0; n < 30; n++)
      await log.append(
        'plan-1',
        1 + n * 100,
        Array.from({ length: 100 }, (_, i) => saying(`${1 + n * 100 + i}`)),
      )
    go()
    await following
    expect(got).toEqual(Array.from({ length: 3_001 }, (_, n) => `${n}`))
  })
})
