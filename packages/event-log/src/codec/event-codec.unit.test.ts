import { createHash } from 'node:crypto'
import { canonicalBytes, NotCanonical } from '@plan-ledger/integrity'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { EventRefused, KeyMissing, SubjectErased, Tampered } from '../errors.ts'
import type { LoggedEvent, Personal } from '../event.ts'
import type { EventToAppend, RecordedEvent } from '../event-log.ts'
import { memoryKeyVault } from '../vault/memory-key-vault.ts'
import { eventCodec } from './event-codec.ts'
import { openPart, sealPart } from './seal.ts'

const ada = '0b5e7c1e-5d0c-4a53-8f3b-0d2f6f1f0a01'
const ben = '1c6f8d2f-6e1d-4b64-9a4c-1e3a7a2a1b02'
const organisation = '2d7a9e3a-7f2e-4c75-8b5d-2f4b8b3b2c03'
const goal = '01931f2e-8a00-7000-8000-000000000001'

const personal: Personal = {
  GoalSet: {
    goal: 'clear',
    statement: 'owner',
    blocks: 'clear',
    mentor: 'clear',
    mentorName: { names: 'mentor' },
    unit: 'organisation',
  },
}
const goalSet: LoggedEvent = {
  id: '01931f2e-8a00-7000-8000-00000000000a',
  organisation,
  stream: 'plan-01931f2e-8a00-7000-8000-0000000000ff',
  version: 12,
  type: 'GoalSet',
  schemaVersion: 1,
  occurredAt: '2026-11-20T16:05:00.000Z',
  recordedAt: '2026-11-20T16:05:00.412Z',
  actor: { id: ben, name: 'Ben Ode', role: 'coach', onBehalfOf: ada },
  reason: { code: 'barrier', text: 'The course was cancelled' },
  commandId: '01931f2e-8a00-7000-8000-00000000000c',
  causedBy: '01931f2e-8a00-7000-8000-00000000000b',
  origin: 'app',
  data: { goal, statement: 'Lead a team of five', mentor: ben, mentorName: 'Ben Ode', unit: 'Care' },
}

/** Bytes 1, 2, 3 … in place of chance. */
const counting = () => {
  let next = 0
  return (bytes: number) => Uint8Array.from({ length: bytes }, () => ++next & 0xff)
}
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const recorded = (event: EventToAppend, of: LoggedEvent = goalSet): RecordedEvent => ({
  ...event,
  stream: of.stream,
  version: of.version,
  position: 7n,
})

let vault: ReturnType<typeof memoryKeyVault>
let codec: ReturnType<typeof eventCodec>
beforeEach(() => {
  vault = memoryKeyVault(counting())
  codec = eventCodec({ vault, personal, random: counting() })
})

describe('encoding an event', () => {
  it('writes in clear only what says nothing about a person, and a commitment to the rest', async () => {
    const { bytes, sealed } = await codec.encode(goalSet, ada)
    const [adas, bens, ours] = [ada, ben, organisation].map(
      subject => JSON.parse(text(bytes)).sealed[subject],
    )
    expect(text(bytes)).toBe(
      `{"actor":{"id":"${ben}","onBehalfOf":"${ada}","role":"coach"},"causedBy":"01931f2e-8a00-7000-8000-00000000000b",` +
        `"commandId":"01931f2e-8a00-7000-8000-00000000000c","data":{"goal":"${goal}","mentor":"${ben}"},` +
        `"format":"plan-ledger/event/1","id":"01931f2e-8a00-7000-8000-00000000000a","occurredAt":"2026-11-20T16:05:00.000Z",` +
        `"organisation":"${organisation}","origin":"app","recordedAt":"2026-11-20T16:05:00.412Z","schemaVersion":1,` +
        `"sealed":{"${ada}":"${adas}","${ben}":"${bens}","${organisation}":"${ours}"},` +
        `"stream":"plan-01931f2e-8a00-7000-8000-0000000000ff","type":"GoalSet","version":12}`,
    )
    expect(sealed.map(part => part.subject)).toEqual([ada, ben, organisation])
    for (const word of ['Lead', 'Ben Ode', 'barrier', 'cancelled', 'Care'])
      for (const written of [bytes, ...sealed.map(part => part.bytes)])
        expect(Buffer.from(written).includes(word)).toBe(false)
  })

  it('gives each subject one part with its own fields at their paths', async () => {
    const { bytes, sealed } = await codec.encode(goalSet, ada)
    const opened = await Promise.all(
      sealed.map(async part => {
        const key = await vault.keyFor(organisation, part.subject)
        const of = { organisation, event: goalSet.id, subject: part.subject }
        return text(openPart(part.bytes, of, key, JSON.parse(text(bytes)).sealed[part.subject]).part)
      }),
    )
    expect(opened).toEqual([
      '{"data":{"statement":"Lead a team of five"},"reason":{"code":"barrier","text":"The course was cancelled"}}',
      '{"actor":{"name":"Ben Ode"},"data":{"mentorName":"Ben Ode"}}',
      '{"data":{"unit":"Care"}}',
    ])
  })

  it('never changes what it writes for given keys, salts and nonces', async () => {
    const { bytes, sealed } = await codec.encode(goalSet, ada)
    expect([bytes, ...sealed.map(part => part.bytes)].map(sha256)).toMatchInlineSnapshot(`
      [
        "711c1b2b4ba82d6043ff5d93218a8d8d709f0b4e5ab53f2a32d769f3eea8fbff",
        "2c88bb001c703bf7dda03d86c04d3a954332a06960f896327b16ed1d6ded7870",
        "fd4f6fbfe87ea99401afe96a136d4565418830f616e731594e71c81bcd3fafa4",
        "662b45dd41dc05e2ccfcfa2329c2131ad2b78c2614fa2daaff1af077a1b0e462",
      ]
    `)
  })

  it('merges everything of one subject into one part', async () => {
    const own = { ...goalSet, actor: { id: ada, name: 'Ada', role: 'owner' } }
    const { sealed } = await codec.encode({ ...own, data: { goal, statement: 'x' } }, ada)
    expect(sealed.map(part => part.subject)).toEqual([ada])
  })

  it.each([
    ['a field that nobody declared', { data: { goal, colour: 'red' } }],
    ['a type that nobody declared', { type: 'GoalUpdated' }],
    ['a field named like one of every object', { data: { goal, constructor: 'red' } }],
    ['a name without its person', { data: { goal, mentorName: 'Ben' } }],
    ['null', { data: { goal, statement: null } }],
    ['a fraction', { data: { goal, statement: 1.5 } }],
    ['more than 16 KiB in clear', { data: { goal: 'x'.repeat(16_384) } }],
    ['more than 64 KiB in one part', { data: { goal, statement: 'x'.repeat(65_536) } }],
  ])('refuses %s', async (_, wrong) => {
    await expect(codec.encode({ ...goalSet, ...wrong }, ada)).rejects.toThrow(EventRefused)
  })

  it('refuses to write about a subject who was erased', async () => {
    vault.destroy(organisation, ada)
    await expect(codec.encode(goalSet, ada)).rejects.toThrow(SubjectErased)
  })

  it('leaves out what is absent', async () => {
    const { reason: _, causedBy: __, ...bare } = goalSet
    const { bytes } = await codec.encode({ ...bare, data: { goal, statement: undefined } }, ada)
    expect(text(bytes)).not.toContain('causedBy')
    const read = await codec.decode(recorded(await codec.encode({ ...bare, data: { goal } }, ada)))
    expect(read).toEqual({ ...bare, data: { goal }, position: 7n })
  })
})

describe('decoding an event', () => {
  it('gives back the event, with its position', async () => {
    const event = recorded(await codec.encode(goalSet, ada))
    expect(await codec.decode(event)).toEqual({ ...goalSet, position: 7n })
  })

  it('tells without keys what is clear', async () => {
    const event = recorded(await codec.encode(goalSet, ada))
    const keyless = eventCodec({
      vault: {
        keyFor: () => Promise.reject(new Error('no keys')),
        keyOf: () => Promise.reject(new Error('no keys')),
      },
      personal,
    })
    const clear = keyless.clear(event)
    expect(clear).toMatchObject({
      type: 'GoalSet',
      version: 12,
      actor: { id: ben, role: 'coach' },
      data: { goal, mentor: ben },
    })
    expect(Object.keys(clear.sealed ?? {})).toEqual([ada, ben, organisation])
  })

  it('keeps clear keys of a later version that it does not know', async () => {
    const event = recorded(await codec.encode(goalSet, ada))
    const clear = JSON.parse(text(event.bytes))
    clear.data.later = 'kept'
    const read = await codec.decode({ ...event, bytes: canonicalBytes(clear) })
    expect(read.data).toMatchObject({ later: 'kept' })
  })

  it('brings older events to the present form', async () => {
    const older = eventCodec<LoggedEvent>({
      vault,
      personal,
      upcast: event => ({ ...event, schemaVersion: 2 }),
    })
    expect(await older.decode(recorded(await codec.encode(goalSet, ada)))).toMatchObject({
      schemaVersion: 2,
      position: 7n,
    })
  })

  it('leaves out what belonged to an erased subject, whether or not its part still lies there', async () => {
    const event = recorded(await codec.encode(goalSet, ada))
    vault.destroy(organisation, ada)
    const fresh = () => eventCodec({ vault, personal })
    const { reason: _, ...rest } = goalSet
    const expected = {
      ...rest,
      data: { goal, mentor: ben, mentorName: 'Ben Ode', unit: 'Care' },
      erased: [ada],
      position: 7n,
    }
    expect(await fresh().decode(event)).toEqual(expected)
    expect(
      await fresh().decode({ ...event, sealed: event.sealed.filter(part => part.subject !== ada) }),
    ).toEqual(expected)
  })

  it('leaves out what belonged to a subject who was to be forgotten, before their key is gone', async () => {
    const event = recorded(await codec.encode(goalSet, ada))
    expect(await codec.decode(event)).toHaveProperty('reason')
    codec.forget(organisation, ada)
    expect(codec.decodeNow(event)).toBeUndefined()
    expect(await codec.decode(event)).toMatchObject({ erased: [ada], data: { mentorName: 'Ben Ode' } })
    await expect(codec.encode(goalSet, ada)).rejects.toThrow(SubjectErased)
    expect((await codec.openings(event)).find(({ subject }) => subject === ada)).toEqual({ subject: ada })
  })

  it('never takes a missing part for an erased one', async () => {
    const event = recorded(await codec.encode(goalSet, ada))
    const missing = { ...event, sealed: event.sealed.filter(part => part.subject !== ada) }
    await expect(codec.decode(missing)).rejects.toThrow(Tampered)
    await expect(eventCodec({ vault: memoryKeyVault(), personal }).decode(missing)).rejects.toThrow(
      KeyMissing,
    )
  })

  it('opens every part with the salt that its commitment was made with; an erased one shows nothing', async () => {
    const event = recorded(await codec.encode(goalSet, ada))
    vault.destroy(organisation, ben)
    const { sealed = {} } = codec.clear(event)
    const openings = await eventCodec({ vault, personal }).openings(event)
    expect(openings.filter(({ part }) => part === undefined)).toEqual([{ subject: ben }])
    expect(openings.map(({ subject }) => subject)).toEqual([ada, ben, organisation])
    for (const { subject, salt, part } of openings)
      if (salt && part !== undefined)
        expect(
          createHash('sha256').update('plan-ledger/part/1\n').update(salt).update(part).digest('base64'),
        ).toBe(sealed[subject])
  })

  it('refuses a part it commits to nowhere, or another event’s part', async () => {
    const event = recorded(await codec.encode(goalSet, ada))
    const foreign = { subject: 'eve', bytes: event.sealed[0]!.bytes }
    await expect(codec.decode({ ...event, sealed: [...event.sealed, foreign] })).rejects.toThrow(Tampered)
    const other = await codec.encode({ ...goalSet, id: '01931f2e-8a00-7000-8000-00000000000d' }, ada)
    const swapped = [other.sealed[0]!, ...event.sealed.slice(1)]
    await expect(codec.decode({ ...event, sealed: swapped })).rejects.toThrow(Tampered)
    const exchanged = event.sealed.map((part, i) => ({ ...part, bytes: event.sealed[(i + 1) % 3]!.bytes }))
    await expect(codec.decode({ ...event, sealed: exchanged })).rejects.toThrow(Tampered)
  })

  it.each(['id', 'stream', 'version', 'type'] as const)(
    'refuses bytes whose %s is not that of their place',
    async place => {
      const event = recorded(await codec.encode(goalSet, ada))
      const elsewhere = { ...event, [place]: place === 'version' ? 13 : 'other' } as RecordedEvent
      await expect(codec.decode(elsewhere)).rejects.toThrow(Tampered)
      expect(() => codec.clear(elsewhere)).toThrow(Tampered)
    },
  )

  it('refuses clear bytes that are not canonical, or of another format', async () => {
    const event = recorded(await codec.encode(goalSet, ada))
    await expect(codec.decode({ ...event, bytes: Buffer.from(`${text(event.bytes)} `) })).rejects.toThrow(
      NotCanonical,
    )
    const other = Buffer.from(text(event.bytes).replace('event/1', 'event/2'))
    await expect(codec.decode({ ...event, bytes: other })).rejects.toThrow(Tampered)
  })

  it('refuses two parts that speak about one path, and parts of other shapes', async () => {
    const partOf = async (subject: string, part: unknown) =>
      sealPart(
        canonicalBytes(part),
        { organisation, event: goalSet.id, subject },
        await vault.keyFor(organisation, subject),
        counting(),
      )
    const event = recorded(await codec.encode(goalSet, ada))
    const withParts = async (parts: Record<string, unknown>) => {
      const seals = await Promise.all(
        Object.entries(parts).map(async ([subject, part]) => ({ subject, ...(await partOf(subject, part)) })),
      )
      const sealed = Object.fromEntries(seals.map(seal => [seal.subject, seal.commitment]))
      return { ...event, bytes: canonicalBytes({ ...JSON.parse(text(event.bytes)), sealed }), sealed: seals }
    }
    const harmless = { [ada]: { data: { statement: 'x' } }, [ben]: { actor: { name: 'Ben' } } }
    expect(await codec.decode(await withParts(harmless))).toMatchObject({
      data: { statement: 'x' },
      actor: { name: 'Ben' },
    })
    for (const parts of [
      { [ada]: { data: { x: 1 } }, [ben]: { data: { x: 2 } } },
      { [ada]: { data: { goal: 'other' } } },
      { [ada]: { reason: {} }, [ben]: { reason: {} } },
      { [ada]: { actor: { name: 'A' } }, [ben]: { actor: { name: 'B' } } },
      { [ada]: { actor: { role: 'admin' } } },
      { [ada]: { type: 'Other' } },
      { [ada]: ['data'] },
      { [ada]: { data: 'text' } },
    ])
      await expect(codec.decode(await withParts(parts))).rejects.toThrow(Tampered)
  })
})

describe('a sealed part', () => {
  const of = { organisation, event: goalSet.id, subject: ada }
  const key = { version: 3, key: new Uint8Array(32).fill(9) }

  it('opens to the same bytes, whatever they are, and tells its length only to 64 bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), part => {
        const { bytes, commitment } = sealPart(part, of, key, counting())
        expect(Buffer.compare(openPart(bytes, of, key, commitment).part, part)).toBe(0)
        expect((bytes.length - 33) % 64).toBe(0)
      }),
      { seed: 20261120, numRuns: 500 },
    )
  })

  it('refuses any flipped bit', () => {
    const { bytes, commitment } = sealPart(canonicalBytes({ data: { rating: 3 } }), of, key, counting())
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Uint8Array.from(bytes)
      flipped[bit >> 3]! ^= 1 << (bit & 7)
      expect(() => openPart(flipped, of, key, commitment)).toThrow(Tampered)
    }
  })

  it('refuses another key, event, subject, organisation, commitment or a shortened part', () => {
    const { bytes, commitment } = sealPart(Buffer.from('part'), of, key, counting())
    const other = sealPart(Buffer.from('other'), of, key, counting())
    const wrong: [Uint8Array, typeof of, typeof key, string][] = [
      [bytes, of, { ...key, key: new Uint8Array(32) }, commitment],
      [bytes, { ...of, event: 'other' }, key, commitment],
      [bytes, { ...of, subject: ben }, key, commitment],
      [bytes, { ...of, organisation: 'other' }, key, commitment],
      [bytes, of, key, other.commitment],
      [bytes.slice(0, -1), of, key, commitment],
      [bytes.slice(0, 20), of, key, commitment],
      [new Uint8Array(), of, key, commitment],
    ]
    for (const args of wrong) expect(() => openPart(...args)).toThrow(Tampered)
  })

  it('opens by its description alone, with other means', async () => {
    const part = Buffer.from('{"data":{"rating":3}}')
    const { bytes, commitment } = sealPart(part, of, key, counting())
    const sealed = Buffer.from(bytes)
    expect([sealed[0], sealed.readUInt32BE(1), sealed.length]).toEqual([1, 3, 1 + 4 + 12 + 64 + 16])
    const aes = await crypto.subtle.importKey('raw', key.key, 'AES-GCM', false, ['decrypt'])
    const additionalData = Buffer.from(`plan-ledger/seal/1\n${organisation}\n${goalSet.id}\n${ada}`)
    const iv = sealed.subarray(5, 17)
    const plaintext = Buffer.from(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, aes, sealed.subarray(17)),
    )
    const salt = Buffer.from(counting()(32))
    const length = Buffer.from([0, 0, 0, part.length])
    expect(plaintext).toEqual(Buffer.concat([salt, length, part, Buffer.alloc(64 - 36 - part.length)]))
    const digest = await crypto.subtle.digest(
      'SHA-256',
      Buffer.concat([Buffer.from('plan-ledger/part/1\n'), salt, part]),
    )
    expect(commitment).toBe(Buffer.from(digest).toString('base64'))
  })

  it('has the bytes that were written down', () => {
    const { bytes, commitment } = sealPart(Buffer.from('{"data":{"rating":3}}'), of, key, counting())
    expect({ sealed: Buffer.from(bytes).toString('hex'), commitment }).toMatchInlineSnapshot(`
      {
        "commitment": "o313sRPdLZe+yOB4yBjCsZMAjW7HsUWhwJQ3SmpYz7s=",
        "sealed": "01000000032122232425262728292a2b2cbe420cc7577728944716026c0b28e04314bc8bb8554b6b03d675862e472b5a96d6387c8bf185f3c1377d1e677a43bbe494e431e4dd35aa603a4e8302ad8794b3b33cae23315e27380a8ac135ab385431",
      }
    `)
  })
})
