import type { RecordedEvent } from '@plan-ledger/event-log'
import { describe, expect, it } from 'vitest'
import { counts } from './counts.ts'
import { reader } from './fan-out.testing.ts'
import { member, mostMissed } from './member.ts'
import type { Told } from './told.ts'

const roles = new Map([['ada', ['owner'] as const]])
const principal = {
  member: 'ada',
  organisation: 'hospital',
  roles: ['owner'],
  expiresAt: Number.MAX_SAFE_INTEGER,
  via: 'development',
} as const

const told = (n: number): Told => ({
  position: BigInt(n),
  recordedAt: 0,
  payload: Buffer.from(`{"data":{"planChanged":{"version":${n}}}}`),
  asked: [],
})

const gone = new AbortController()

/** A member whose log holds that many events. */
const following = (logged: number) => {
  const to = reader()
  const counted = counts()
  let length = logged
  let made = 0
  const following = member({
    principal,
    after: 0n,
    endsRefused: true,
    outlet: to.outlet,
    framed: payload => Buffer.from(`{"payload":${payload}}`),
    mayReadAs: () => async () => true,
    alone: {
      async *missed(after) {
        for (let n = Number(after) + 1; n <= length; n += 1) yield { position: BigInt(n) } as RecordedEvent
      },
      making: () => async event => {
        made += 1
        return told(Number(event.position))
      },
      roles: async () => roles,
      rolesAnew: async () => roles,
      head: async () => BigInt(length),
    },
    counts: counted,
    signal: gone.signal,
  })
  return {
    ...to,
    ...following,
    counted,
    made: () => made,
    log: (more: number) => {
      length += more
    },
  }
}
const soon = () => new Promise(resolve => setTimeout(resolve, 10))

describe('a member', () => {
  it(`who missed ${mostMissed} events is told all of them`, async () => {
    const all = following(mostMissed)
    void all.catchUp()
    await all.atLeast(mostMissed)
    expect(all.versions()).toEqual(Array.from({ length: mostMissed }, (_, n) => n + 1))
    expect(all.counted).toMatchObject({ deliveries: mostMissed, resyncs: 0 })
  })

  it('who missed one more is told to ask anew and where the log stands, and nothing is made', async () => {
    const late = following(mostMissed + 1)
    await expect(late.catchUp()).rejects.toMatchObject({
      extensions: { code: 'RESYNC_REQUIRED', position: `${mostMissed + 1}` },
    })
    expect(late.got).toEqual([])
    expect(late.made()).toBe(0)
    expect(late.counted.resyncs).toBe(1)
  })

  it('who rests is written nothing, and reads from the log what it was not told', async () => {
    const slow = following(1)
    void slow.catchUp()
    await slow.atLeast(1)
    await soon()
    slow.rest()
    for (let n = 2; n <= 300; n += 1) {
      slow.log(1)
      expect(slow.hear([told(n)], roles, 0)).toBe(0)
    }
    expect(slow.got).toHaveLength(1)
    slow.readOn()
    await slow.atLeast(300)
    await soon()
    slow.log(1)
    expect(slow.hear([told(301)], roles, 0)).toBe(1)
    expect(slow.versions()).toEqual(Array.from({ length: 301 }, (_, n) => n + 1))
    expect(slow.counted.behind).toBe(1)
  })

  it('is written what one event after another brought as one', async () => {
    const quick = following(1)
    void quick.catchUp()
    await quick.atLeast(1)
    await soon()
    expect(quick.hear([told(1), told(2), told(3)], roles, 0)).toBe(2)
    expect(quick.versions()).toEqual([1, 2, 3])
  })
})
