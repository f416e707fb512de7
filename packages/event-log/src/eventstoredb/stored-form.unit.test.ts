import type { ResolvedEvent } from '@eventstore/db-client'
import { expect, it } from 'vitest'
import { saying } from '../testing/events.ts'
import { isOurs, metadataOf, recorded, serverName, storedSize, UnusableLog } from './stored-form.ts'

const own = { namespace: 'test-', prefixes: ['plan-'] }
const parts = [
  { subject: 'ada', bytes: Buffer.from([0, 255, 7]) },
  { subject: 'grace', bytes: Buffer.from('sealed') },
]
const resolved = (event: object): ResolvedEvent =>
  ({
    event: {
      id: 'an id',
      type: 'Said',
      streamId: 'test-plan-1',
      revision: 4n,
      data: Buffer.from('"text"'),
      metadata: JSON.parse(Buffer.from(metadataOf(saying('', parts))).toString()),
      position: { commit: 900n, prepare: 900n },
      ...event,
    },
  }) as unknown as ResolvedEvent

it('an event comes back with its place, its bytes and its sealed parts', () => {
  expect(recorded(own, resolved({}))).toEqual({
    id: 'an id',
    type: 'Said',
    stream: 'plan-1',
    version: 5,
    position: 900n,
    bytes: Buffer.from('"text"'),
    sealed: parts,
  })
})

it('metadata are flat text values, as newer servers want them, and none without sealed parts', () => {
  expect(JSON.parse(Buffer.from(metadataOf(saying('', parts))).toString())).toEqual({
    'seal:ada': 'AP8H',
    'seal:grace': 'c2VhbGVk',
  })
  expect(metadataOf(saying(''))).toHaveLength(0)
})

it('its size is what the server will count', () => {
  for (const sealed of [[], parts.slice(1), parts, [{ subject: 'x', bytes: Buffer.alloc(1_000) }]]) {
    const event = saying('of some length', sealed)
    const counted = event.bytes.length + metadataOf(event).length + 2 * event.type.length
    expect(storedSize(event)).toBe(counted)
  }
})

it('streams of others are not ours', () => {
  expect(isOurs(own, resolved({}))).toBe(true)
  for (const streamId of ['plan-1', 'test-organisation-1', '$test-plan-1', 'test-plan'])
    expect(isOurs(own, resolved({ streamId }))).toBe(false)
  expect(isOurs(own, {} as ResolvedEvent)).toBe(false)
  expect(serverName(own, 'plan-7')).toBe('test-plan-7')
})

it.each([
  ['written in a transaction of the old protocol', { position: { commit: 900n, prepare: 800n } }],
  ['of a server that tells no positions', { position: { commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 1n } }],
])('an event %s makes the log unusable', (_, event) => {
  expect(() => recorded(own, resolved(event))).toThrow(UnusableLog)
})
