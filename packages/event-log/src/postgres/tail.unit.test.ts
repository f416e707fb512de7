import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { RecordedEvent } from '../event-log.ts'
import { tail } from './tail.ts'
import { waking } from './waking.ts'

const event = (position: bigint, bytes = 10): RecordedEvent => ({
  id: `${position}`,
  type: 'Told',
  stream: 'plan-1',
  version: Number(position),
  position,
  bytes: new Uint8Array(bytes),
  sealed: [],
})

const logWith = (count: number, bytes?: number) => {
  const events = Array.from({ length: count }, (_, i) => event(BigInt(i + 1), bytes))
  const wakes = waking(async () => BigInt(events.length))
  let reads = 0
  const newest = tail(async (after, limit) => {
    reads += 1
    await setImmediate()
    const some = events.slice(Number(after), Number(after) + limit)
    const position = some.at(-1)?.position ?? after
    return { events: some, position, atHead: position === BigInt(events.length) }
  }, wakes)
  const commit = () => {
    events.push(event(BigInt(events.length + 1), bytes))
    wakes.hint(BigInt(events.length))
  }
  /** As one who holds the events already. */
  const commitOwn = (count: number) => {
    const own = Array.from({ length: count }, (_, i) => event(BigInt(events.length + 1 + i), bytes))
    events.push(...own)
    newest.offer(own)
    wakes.hint(BigInt(events.length))
  }
  return { newest, commit, commitOwn, reads: () => reads }
}
const never = new AbortController().signal

describe('the tail of the log', () => {
  it('is read once for all who follow, who get the same objects', async () => {
    const { newest, commit, reads } = logWith(0)
    const followers = Array.from({ length: 10 }, () => newest.after(0n, never))
    await setImmediate()
    commit()
    const told = await Promise.all(followers)
    expect(told.map(each => each?.position)).toEqual(Array(10).fill(1n))
    expect(new Set(told.map(each => each?.events[0]))).toHaveProperty('size', 1)
    expect(reads()).toBe(1)
  })

  it('is not read at all for what this process stored itself', async () => {
    const { newest, commitOwn, reads } = logWith(0)
    const following = newest.after(0n, never)
    await setImmediate()
    await setImmediate()
    commitOwn(3)
    expect((await following)?.events.map(each => each.position)).toEqual([1n, 2n, 3n])
    commitOwn(1)
    expect((await newest.after(3n, never))?.position).toBe(4n)
    expect(reads()).toBe(0)
  })

  it('reads what others stored in between, and gives each event once', async () => {
    const { newest, commit, commitOwn } = logWith(0)
    const told: bigint[] = []
    const stopping = new AbortController()
    const follow = async () => {
      for (let position = 0n; !stopping.signal.aborted; ) {
        const news = (await newest.after(position, stopping.signal))!
        told.push(...news.events.map(each => each.position))
        position = news.position
        if (position === 60n) stopping.abort()
      }
    }
    const followed = Promise.all([follow(), follow()])
    for (let i = 0; i < 30; i++) {
      if (i % 3 === 0) commit()
      else commitOwn(1)
      if (i % 4 === 0) await setImmediate()
      commitOwn(1)
    }
    await followed
    const once = Array.from({ length: 60 }, (_, i) => BigInt(i + 1))
    expect(told.toSorted((a, b) => Number(a - b))).toEqual(once.flatMap(position => [position, position]))
  })

  it('says to who is too far behind that he must read by himself', async () => {
    const { newest, commit } = logWith(0)
    for (let i = 0; i < 2_500; i++) commit()
    let position = 0n
    while (position < 2_500n) position = (await newest.after(position, never))!.position
    expect(await newest.after(499n, never)).toBeUndefined()
    expect((await newest.after(500n, never))?.events[0]?.position).toBe(501n)
  })

  it('holds few events where they are large', async () => {
    const { newest, commit } = logWith(0, 1_048_576)
    for (let i = 0; i < 20; i++) commit()
    expect(await newest.after(0n, never)).toBeUndefined()
    expect(await newest.after(11n, never)).toBeUndefined()
    expect((await newest.after(12n, never))?.events).toHaveLength(8)
  })

  it('begins anew where nobody followed for a while', async () => {
    const { newest, commit } = logWith(0)
    commit()
    await newest.after(0n, never)
    for (let i = 0; i < 5_000; i++) commit()
    const waiting = newest.after(5_001n, never)
    await setImmediate()
    commit()
    expect((await waiting)?.events.map(each => each.position)).toEqual([5_002n])
    expect(await newest.after(1n, never)).toBeUndefined()
  })

  it('lets go of who is aborted while others wait on', async () => {
    const { newest, commit } = logWith(0)
    const stopping = new AbortController()
    const [one, other] = [newest.after(0n, stopping.signal), newest.after(0n, never)]
    await setImmediate()
    stopping.abort()
    expect(await one).toEqual({ events: [], position: 0n })
    commit()
    expect((await other)?.position).toBe(1n)
  })
})

describe('waking', () => {
  it('tells at once of what was committed while the reader was reading', async () => {
    const wakes = waking(async () => 0n)
    const before = wakes.said()
    wakes.hint(7n)
    const woken = wakes.beyond(6n, before, never).then(() => 'woken')
    expect(await Promise.race([woken, setImmediate('late')])).toBe('woken')
  })

  it('lets who found nothing in spite of a hint wait a little', async () => {
    const wakes = waking(async () => 0n)
    wakes.hint(7n)
    const woken = wakes.beyond(6n, wakes.said(), never).then(() => 'woken')
    expect(await Promise.race([woken, setImmediate('later')])).toBe('later')
  })
})
