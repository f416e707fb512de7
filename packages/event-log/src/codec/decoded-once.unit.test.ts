import { describe, expect, it } from 'vitest'
import type { Codec, LoggedEvent } from '../event.ts'
import type { RecordedEvent } from '../event-log.ts'
import { decodedOnce } from './decoded-once.ts'

const recorded = { id: '1', position: 1n } as RecordedEvent

const counting = ({ atHand = true } = {}) => {
  let opened = 0
  const open = () => {
    opened += 1
    return { id: '1', position: 1n, opened } as unknown as LoggedEvent & { position: bigint }
  }
  const codec = {
    decode: async () => open(),
    decodeNow: () => (atHand ? open() : undefined),
  } as unknown as Codec<LoggedEvent>
  return { codec, opened: () => opened }
}

describe('an event that many follow', () => {
  it('is opened once, whoever asks and however', async () => {
    const { codec, opened } = counting()
    const once = decodedOnce(codec)
    const first = await once.decode(recorded)
    expect(await once.decode(recorded)).toBe(first)
    expect(once.decodeNow(recorded)).toBe(first)
    expect(opened()).toBe(1)
    expect(await once.decode({ ...recorded })).not.toBe(first)
  })

  it('is kept once its keys had to be waited for', async () => {
    const { codec, opened } = counting({ atHand: false })
    const once = decodedOnce(codec)
    expect(once.decodeNow(recorded)).toBeUndefined()
    const first = await once.decode(recorded)
    expect(once.decodeNow(recorded)).toBe(first)
    expect(opened()).toBe(1)
  })

  it('is opened again once an erasure may have taken its keys away', async () => {
    let time = 0
    const { codec, opened } = counting()
    const once = decodedOnce(codec, () => time)
    await once.decode(recorded)
    time = 5 * 60_000 + 1
    await once.decode(recorded)
    expect(opened()).toBe(2)
  })
})
