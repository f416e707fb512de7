import {
  BACKWARDS,
  END,
  EventStoreDBClient,
  eventTypeFilter,
  excludeSystemEvents,
  FORWARDS,
  jsonEvent,
  MaxAppendSizeExceededError,
  NO_STREAM,
  STREAM_EXISTS,
  StreamDeletedError,
  StreamNotFoundError,
  streamNameFilter,
  WrongExpectedVersionError,
} from '@eventstore/db-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { all } from '../../testing/events.ts'
import { type EventStoreServer, eventStoreServer } from './eventstore-server.ts'

let server: EventStoreServer
let client: EventStoreDBClient
beforeEach(async () => {
  server = await eventStoreServer()
  client = EventStoreDBClient.connectionString(server.url)
})
afterEach(async () => {
  await client.dispose()
  await server.close()
})
const events = (count: number, type = 'Said') =>
  Array.from({ length: count }, (_, i) => jsonEvent({ type, data: { number: i } }))
const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    error => error,
  )
const revisions = async (stream: string, options = {}) =>
  (await all(client.readStream(stream, options))).map(({ event }) => Number(event!.revision))

describe('the protocol server, by the stock client: appends', () => {
  it('answers with the revision and position of the last event, also when it comes in fragments', async () => {
    const small = await client.appendToStream('a', events(3), { expectedRevision: NO_STREAM })
    expect(small).toMatchObject({ success: true, nextExpectedRevision: 2n })
    const fragments = await client.appendToStream('a', events(40), {
      expectedRevision: 2n,
      batchAppendSize: 200,
    })
    expect(fragments.nextExpectedRevision).toBe(42n)
    const [last] = await all(client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }))
    expect(last!.event).toMatchObject({ streamId: 'a', revision: 42n, position: fragments.position })
  })

  it('refuses another revision with the present one', async () => {
    await client.appendToStream('a', events(2))
    for (const [stream, expectedRevision, actualVersion] of [
      ['a', 0n, 1n],
      ['a', 7n, 1n],
      ['a', NO_STREAM, 1n],
      ['b', STREAM_EXISTS, 'no_stream'],
      ['b', 0n, 'no_stream'],
    ] as const) {
      const error = await refused(client.appendToStream(stream, events(1), { expectedRevision }))
      expect(error).toBeInstanceOf(WrongExpectedVersionError)
      expect(error).toMatchObject({ actualVersion })
    }
  })

  it('answers the same ids at the same revision as before, and forgets them where none is expected', async () => {
    const [a, b, c] = events(3) as [
      ReturnType<typeof jsonEvent>,
      ReturnType<typeof jsonEvent>,
      ReturnType<typeof jsonEvent>,
    ]
    const first = await client.appendToStream('a', [a, b], { expectedRevision: NO_STREAM })
    await client.appendToStream('a', c, { expectedRevision: 1n })
    expect(await client.appendToStream('a', [a, b], { expectedRevision: NO_STREAM })).toEqual(first)
    expect(await refused(client.appendToStream('a', [a, c], { expectedRevision: NO_STREAM }))).toBeInstanceOf(
      WrongExpectedVersionError,
    )
    expect(await client.appendToStream('a', [a, b])).toEqual(first)
    for (let i = 0; i < 11; i++) await client.appendToStream('others', events(100))
    expect(await client.appendToStream('a', [a, b])).toMatchObject({ nextExpectedRevision: 4n })
  })

  it('refuses an append beyond its size', async () => {
    const large = Array.from({ length: 3 }, () =>
      jsonEvent({ type: 'Large', data: { text: 'x'.repeat(400_000) } }),
    )
    for (const credentials of [{}, { credentials: { username: 'one', password: 'call' } }])
      expect(await refused(client.appendToStream('a', large, credentials))).toBeInstanceOf(
        MaxAppendSizeExceededError,
      )
  })

  it('appends one per call where the client does not batch', async () => {
    const alone = { credentials: { username: 'one', password: 'call' } }
    const answer = await client.appendToStream('a', events(2), { expectedRevision: NO_STREAM, ...alone })
    expect(answer.nextExpectedRevision).toBe(1n)
    const error = await refused(client.appendToStream('a', events(1), { expectedRevision: 0n, ...alone }))
    expect(error).toMatchObject({ type: 'wrong-expected-version', actualVersion: 1n })
  })

  it('times out by the deadline that the client set by its own clock', async () => {
    const ahead = await eventStoreServer({ clockAhead: 11_000 })
    const behind = EventStoreDBClient.connectionString(ahead.url)
    expect(await refused(behind.appendToStream('a', events(1)))).toMatchObject({ type: 'deadline-exceeded' })
    await behind.dispose()
    await ahead.close()
  })
})

describe('the protocol server, by the stock client: deleting', () => {
  it('a deleted stream reads as unknown and goes on with its next revision', async () => {
    await client.appendToStream('a', events(2))
    await client.deleteStream('a', { expectedRevision: 1n })
    expect(await refused(revisions('a'))).toBeInstanceOf(StreamNotFoundError)
    await client.appendToStream('a', events(1), { expectedRevision: NO_STREAM })
    expect(await revisions('a')).toEqual([2])
  })

  it('a stream with a tombstone can neither be read nor written', async () => {
    await client.appendToStream('a', events(2))
    await client.tombstoneStream('a')
    expect(await refused(revisions('a'))).toBeInstanceOf(StreamDeletedError)
    expect(await refused(client.appendToStream('a', events(1)))).toBeInstanceOf(StreamDeletedError)
    expect(await refused(client.tombstoneStream('a'))).toBeInstanceOf(StreamDeletedError)
  })
})

describe('the protocol server, by the stock client: reads', () => {
  it('of a stream, both ways, from a revision on', async () => {
    await client.appendToStream('a', events(5))
    expect(await revisions('a', { fromRevision: 3n })).toEqual([3, 4])
    expect(await revisions('a', { fromRevision: 2n, direction: BACKWARDS })).toEqual([2, 1, 0])
    expect(await revisions('a', { maxCount: 2 })).toEqual([0, 1])
    expect(await revisions('a', { fromRevision: END, direction: BACKWARDS, maxCount: 1 })).toEqual([4])
    expect(await refused(revisions('none'))).toBeInstanceOf(StreamNotFoundError)
  })

  it('of everything, the given position included, with records of its own and positions with gaps', async () => {
    for (let i = 0; i < 30; i++) await client.appendToStream(`s-${i}`, events(2))
    const everything = await all(client.readAll({ direction: FORWARDS }))
    const positions = everything.map(({ event }) => event!.position.commit)
    expect(everything.some(({ event }) => event!.streamId.startsWith('$'))).toBe(true)
    expect(positions.every((position, i) => i === 0 || position - positions[i - 1]! > 50n)).toBe(true)
    const fromPosition = everything[40]!.event!.position
    const [first] = await all(client.readAll({ fromPosition, maxCount: 1 }))
    expect(first!.event!.id).toBe(everything[40]!.event!.id)
    const [before] = await all(client.readAll({ fromPosition, direction: BACKWARDS, maxCount: 1 }))
    expect(before!.event!.id).toBe(everything[39]!.event!.id)
    const between = { commit: fromPosition.commit + 1n, prepare: fromPosition.commit + 1n }
    expect(await refused(all(client.readAll({ fromPosition: between })))).toBeInstanceOf(Error)
  })
})

describe('the protocol server, by the stock client: subscriptions', () => {
  const firstOf = async (
    subscription: AsyncIterable<{ event?: { streamId: string; revision: bigint } }>,
    count: number,
  ) => {
    const seen: string[] = []
    for await (const { event } of subscription)
      if (seen.push(`${event!.streamId} ${event!.revision}`) === count) return seen
    return seen
  }

  it('to a stream, above a revision, through history and live', async () => {
    await client.appendToStream('a', events(40))
    const seen = firstOf(client.subscribeToStream('a', { fromRevision: 37n }), 3)
    await client.appendToStream('b', events(1))
    await client.appendToStream('a', events(1))
    expect(await seen).toEqual(['a 38', 'a 39', 'a 40'])
  })

  it('to everything, above a position, by prefix, by expression and without records of the server', async () => {
    const { position } = await client.appendToStream('plan-1', events(2))
    await client.appendToStream('other', events(2, 'Heard'))
    await client.appendToStream('plan-2', events(1))
    const from = { fromPosition: position! }
    const filters = [
      streamNameFilter({ prefixes: ['plan-'] }),
      eventTypeFilter({ regex: '^He' }),
      excludeSystemEvents(),
    ]
    const seen = await Promise.all(
      filters.map((filter, i) => firstOf(client.subscribeToAll({ ...from, filter }), [1, 2, 3][i]!)),
    )
    expect(seen).toEqual([['plan-2 0'], ['other 0', 'other 1'], ['other 0', 'other 1', 'plan-2 0']])
  })

  it('tells by checkpoints how far it looked when nothing matched, and when it caught up, also again', async () => {
    for (let i = 0; i < 4; i++) await client.appendToStream('other', events(50))
    const checkpoints: bigint[] = []
    let caughtUp = 0
    const subscription = client.subscribeToAll({
      filter: streamNameFilter({
        prefixes: ['plan-'],
        checkpointInterval: 2,
        async checkpointReached(_, { commit }) {
          checkpoints.push(commit)
        },
      }),
    })
    subscription.on('caughtUp', () => caughtUp++)
    const seen = firstOf(subscription, 2)
    await client.appendToStream('plan-1', events(1))
    await expect.poll(() => caughtUp).toBe(1)
    await client.appendToStream('other', events(100))
    await expect.poll(() => caughtUp).toBe(2)
    await client.appendToStream('plan-1', events(1))
    expect(await seen).toEqual(['plan-1 0', 'plan-1 1'])
    expect(checkpoints.length).toBeGreaterThan(4)
    expect(checkpoints).toEqual(checkpoints.toSorted((a, b) => (a < b ? -1 : 1)))
  })
})
