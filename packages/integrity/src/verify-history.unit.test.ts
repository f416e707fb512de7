import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { canonicalBytes } from './canonical.ts'
import { inclusionParts, proofFrom } from './proof.ts'
import { rootByDefinition, rootsIn, sha256 } from './tree.testing.ts'
import { leafHash } from './tree.ts'
import { Contradiction, type ShownEvent, verifyHistory } from './verify-history.ts'

const organisation = 'organisation'
const plans = ['plan-a', 'plan-b', 'plan-c']
const text = (words: string) => new TextEncoder().encode(words)
const commitment = (salt: Uint8Array, part: string) =>
  Buffer.from(sha256(text('plan-ledger/part/1\n'), salt, text(part))).toString('base64')

/** Three plans whose events stand in one log in turn. */
const entries = Array.from({ length: 30 }, (_, i) => {
  const openings = ['ada', 'ben'].map((subject, n) => ({
    subject,
    salt: new Uint8Array(32).fill(i + n),
    part: `{"data":{"statement":"${subject} ${i}"}}`,
  }))
  const sealed = Object.fromEntries(
    openings.map(({ subject, salt, part }) => [subject, commitment(salt, part)]),
  )
  const said = { id: `${i}`, organisation, sealed, stream: plans[i % 3]!, version: Math.floor(i / 3) + 1 }
  return { said, bytes: canonicalBytes(said), openings }
})
const leaves = entries.map(({ bytes }) => leafHash(sha256, bytes))
const checkpoint = { origin: 'log', size: 30, root: rootByDefinition(leaves) }

let shown: readonly ShownEvent[]
beforeAll(() => {
  shown = entries.flatMap(({ said, bytes, openings }, index) =>
    said.stream === 'plan-b'
      ? [
          {
            entry: bytes,
            index,
            openings,
            proof: proofFrom(sha256, inclusionParts(index, 30), rootsIn(leaves)),
          },
        ]
      : [],
  )
})

const check = (events: readonly ShownEvent[], of = { stream: 'plan-b', organisation }) => {
  const verifying = verifyHistory(sha256, of, checkpoint)
  for (const event of events) verifying.take(event)
  return verifying.verified()
}
const found = (events: readonly ShownEvent[], of?: { stream: string; organisation: string }) => {
  try {
    check(events, of)
  } catch (error) {
    if (error instanceof Contradiction) return [error.version, error.message]
    throw error
  }
  return 'verified'
}
const changed = (at: number, change: Partial<ShownEvent>) => shown.with(at, { ...shown[at]!, ...change })

describe('the history of a plan', () => {
  test('is verified with a count of all that was checked', () => {
    expect(check(shown)).toEqual({ events: 10, opened: 20, erased: 0 })
  })

  test('is verified with what was erased counted apart', () => {
    const [ada, ben] = shown[3]!.openings
    expect(check(changed(3, { openings: [{ subject: ada!.subject }, ben!] }))).toEqual({
      events: 10,
      opened: 19,
      erased: 1,
    })
  })

  test('of which nothing was shown counts nothing', () => {
    expect(check([])).toEqual({ events: 0, opened: 0, erased: 0 })
  })

  test.each<[string, () => readonly ShownEvent[], readonly [number, string]]>([
    ['an event left out', () => shown.toSpliced(4, 1), [5, 'version-missing']],
    ['the first one left out', () => shown.slice(1), [1, 'version-missing']],
    ['two in each other’s place', () => shown.with(2, shown[3]!).with(3, shown[2]!), [3, 'version-missing']],
    ['one twice', () => shown.toSpliced(2, 0, shown[1]!), [3, 'version-missing']],
    ['another plan’s event', () => changed(2, { entry: entries[6]!.bytes }), [3, 'other-stream']],
    ['a place that is another’s', () => changed(2, { index: 0 }), [3, 'not-in-the-log']],
    ['a proof cut short', () => changed(2, { proof: shown[2]!.proof.slice(1) }), [3, 'not-in-the-log']],
    ['blanks in an entry', () => changed(2, { entry: text('{ "a": 1}') }), [3, 'not-canonical']],
    ['a part held back', () => changed(2, { openings: shown[2]!.openings.slice(1) }), [3, 'opening-missing']],
    [
      'a part that nobody committed to',
      () => changed(2, { openings: [...shown[2]!.openings, { subject: 'eve', part: '{}' }] }),
      [3, 'opening-unknown'],
    ],
    [
      'one part twice',
      () => changed(2, { openings: [shown[2]!.openings[0]!, ...shown[2]!.openings] }),
      [3, 'opening-unknown'],
    ],
  ])('is refused with %s', (_, events, expected) => {
    expect(found(events())).toEqual(expected)
  })

  test('is refused as another organisation’s or another plan’s', () => {
    expect(found(shown, { stream: 'plan-b', organisation: 'other' })).toEqual([1, 'other-organisation'])
    expect(found(shown, { stream: 'plan-a', organisation })).toEqual([1, 'other-stream'])
  })

  test('is refused with any bit of any entry or letter of any word changed, at the event where it is', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(), fc.nat(7), (at, n, bit) => {
        const { entry, openings } = shown[at]!
        const flipped = entry.map((byte, i) => (i === n % entry.length ? byte ^ (1 << bit) : byte))
        expect(found(changed(at, { entry: flipped }))).toMatchObject([at + 1, expect.any(String)])
        const [ada, ben] = openings
        const part = ben!.part!
        const place = n % part.length
        const other = `${part.slice(0, place)}${part[place] === 'x' ? 'y' : 'x'}${part.slice(place + 1)}`
        expect(found(changed(at, { openings: [ada!, { ...ben!, part: other }] }))).toEqual([
          at + 1,
          'opening-differs',
        ])
      }),
      { seed: 20261122, numRuns: 300 },
    )
  })
})
