import { ed25519 } from '@noble/curves/ed25519.js'
import {
  canonicalBytes,
  consistencyParts,
  emptyTree,
  inclusionParts,
  leafHash,
  nodeHash,
  proofFrom,
  rootOf,
  type Subtree,
  signCheckpoint,
  toBase64,
  withLeaf,
} from '@plan-ledger/integrity'
import { describe, expect, test } from 'vitest'
import { type Begin, checking } from './checking.ts'
import { sha256, verify } from './crypto.ts'
import type { ShownEvent } from './documents.ts'

const secret = new Uint8Array(32).fill(5)
const origin = 'plan-ledger/log/o/1'
const text = (words: string) => new TextEncoder().encode(words)

const salt = new Uint8Array(32).fill(9)
const part = '{"data":{"title":"Become a nurse"}}'
const commitment = toBase64(sha256(text('plan-ledger/part/1\n'), salt, text(part)))
const entries = Array.from({ length: 9 }, (_, n) =>
  canonicalBytes({ organisation: 'o', sealed: { ada: commitment }, stream: 'plan-p', version: n + 1 }),
)
const leaves = entries.map(entry => leafHash(sha256, entry))
const rootAt = ({ level, index }: Subtree): Uint8Array =>
  level === 0
    ? leaves[index]!
    : nodeHash(
        sha256,
        rootAt({ level: level - 1, index: index * 2 }),
        rootAt({ level: level - 1, index: index * 2 + 1 }),
      )
const noteOf = (size: number, key = secret) => {
  let tree = emptyTree
  for (const leaf of leaves.slice(0, size)) tree = withLeaf(sha256, tree, leaf).tree
  const checkpoint = { origin, size, root: rootOf(sha256, tree) }
  const own = ed25519.getPublicKey(key)
  return {
    origin,
    note: signCheckpoint(sha256, checkpoint, own, signed => ed25519.sign(signed, key)),
    publicKey: toBase64(own),
  }
}
const events: readonly ShownEvent[] = entries.map((entry, index) => ({
  version: index + 1,
  index,
  entry: toBase64(entry),
  proof: proofFrom(sha256, inclusionParts(index, 9), rootAt).map(toBase64),
  openings: [{ subject: 'ada', salt: toBase64(salt), part }],
}))
const consistency = proofFrom(sha256, consistencyParts(6, 9), rootAt).map(toBase64)
const begin: Begin = { plan: 'p', organisation: 'o', checkpoint: noteOf(9) }

const outcome = (from: Begin, shown = events) => {
  const check = checking(sha256, verify, from)
  check.take(shown.slice(0, 4))
  check.take(shown.slice(4))
  return check.outcome()
}

describe('a check in the browser', () => {
  test('ends with counts of what it found in order', () => {
    expect(outcome(begin)).toEqual({ events: 9, opened: 9, erased: 0, size: 9 })
  })

  test('compares with the checkpoint that was kept', () => {
    expect(outcome({ ...begin, kept: noteOf(6), consistency })).toMatchObject({ events: 9 })
  })

  test.each<[string, Begin, readonly ShownEvent[], object]>([
    [
      'another signature',
      { ...begin, checkpoint: { ...noteOf(9), publicKey: toBase64(secret) } },
      events,
      { wrong: 'not-signed' },
    ],
    [
      'a key that is none',
      { ...begin, checkpoint: { ...noteOf(9), publicKey: '???' } },
      events,
      { wrong: 'not-signed' },
    ],
    [
      'another key than was kept',
      { ...begin, kept: noteOf(6, salt), consistency },
      events,
      { wrong: 'other-key' },
    ],
    ['no proof from what was kept', { ...begin, kept: noteOf(6) }, events, { wrong: 'history-changed' }],
    ['another past', { ...begin, kept: noteOf(5), consistency }, events, { wrong: 'history-changed' }],
    [
      'other words',
      begin,
      events.with(6, { ...events[6]!, openings: [{ subject: 'ada', salt: toBase64(salt), part: '{}' }] }),
      { wrong: 'opening-differs', version: 7 },
    ],
    [
      'what can’t be read',
      begin,
      events.with(2, { ...events[2]!, entry: 'not base64' }),
      { wrong: 'malformed', version: 3 },
    ],
    ['a gap', begin, events.toSpliced(3, 1), { wrong: 'version-missing', version: 4 }],
  ])('refuses %s, and says where', (_, from, shown, expected) => {
    expect(outcome(from, shown)).toEqual(expected)
  })

  test('counts nothing where nothing was shown', () => {
    expect(outcome(begin, [])).toMatchObject({ events: 0 })
  })

  test('counts an erased part apart', () => {
    const erased = events.with(0, { ...events[0]!, openings: [{ subject: 'ada', salt: null, part: null }] })
    expect(outcome(begin, erased)).toEqual({ events: 9, opened: 8, erased: 1, size: 9 })
  })
})
