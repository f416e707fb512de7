import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  consistencyParts,
  inclusionParts,
  type Proof,
  proofFrom,
  provesConsistency,
  provesInclusion,
} from './proof.ts'
import { rootByDefinition, rootsIn, sha256, someLeaves } from './tree.testing.ts'

const most = 70
const leaves = someLeaves(most)
const rootAt = rootsIn(leaves)
const roots = Array.from({ length: most + 1 }, (_, size) => rootByDefinition(leaves.slice(0, size)))
const head = (size: number) => ({ size, root: roots[size]! })
const inclusion = (index: number, size: number) => proofFrom(sha256, inclusionParts(index, size), rootAt)
const consistency = (older: number, newer: number) =>
  proofFrom(sha256, consistencyParts(older, newer), rootAt)

/** Everything that one alteration makes of a proof. */
const altered = (proof: Proof): Proof[] => [
  [...proof, roots[1]!],
  [roots[1]!, ...proof],
  ...(proof.length > 0 ? [proof.slice(1), proof.slice(0, -1)] : []),
  ...(proof.length > 1 ? [[...proof].reverse()] : []),
  ...proof.map((hash, i) =>
    proof.with(
      i,
      hash.map((byte, at) => (at === i % 32 ? byte ^ 1 : byte)),
    ),
  ),
  ...proof.map((hash, i) => proof.with(i, hash.slice(1))),
]

describe('inclusion', () => {
  test(`every leaf of every tree up to ${most} is proved, by no more hashes than the tree is high`, () => {
    for (let size = 1; size <= most; size += 1)
      for (let index = 0; index < size; index += 1) {
        const proof = inclusion(index, size)
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)))
        expect(provesInclusion(sha256, { leaf: leaves[index]!, index, proof, ...head(size) })).toBe(true)
      }
  })

  test('nothing else is: another leaf, place, size, root, or a proof altered anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: most }), fc.nat(), fc.nat(), (size, n, m) => {
        const index = n % size
        const claim = { leaf: leaves[index]!, index, proof: inclusion(index, size), ...head(size) }
        const other = m % most
        if (other !== index) {
          expect(provesInclusion(sha256, { ...claim, leaf: leaves[other]! })).toBe(false)
          expect(provesInclusion(sha256, { ...claim, index: other })).toBe(false)
        }
        if (other !== size) expect(provesInclusion(sha256, { ...claim, root: roots[other]! })).toBe(false)
        for (const proof of altered(claim.proof))
          expect(provesInclusion(sha256, { ...claim, proof })).toBe(false)
        expect(provesInclusion(sha256, { ...claim, index: -1 })).toBe(false)
        expect(provesInclusion(sha256, { ...claim, index: size })).toBe(false)
        expect(provesInclusion(sha256, { ...claim, index: index + 0.5 })).toBe(false)
      }),
      { seed: 20261122, numRuns: 300 },
    )
  })

  test('a leaf that the tree lacks is refused when asked for', () => {
    expect(() => inclusionParts(3, 3)).toThrow('no leaf 3 of 3')
    expect(() => inclusionParts(0, 0)).toThrow(RangeError)
  })
})

describe('consistency', () => {
  test(`every tree up to ${most} is proved to be how every later one began`, () => {
    for (let newer = 1; newer <= most; newer += 1)
      for (let older = 1; older <= newer; older += 1)
        expect(
          provesConsistency(sha256, {
            older: head(older),
            newer: head(newer),
            proof: consistency(older, newer),
          }),
        ).toBe(true)
  })

  test('every log began empty, with an empty proof only', () => {
    expect(provesConsistency(sha256, { older: head(0), newer: head(7), proof: [] })).toBe(true)
    expect(provesConsistency(sha256, { older: head(0), newer: head(7), proof: [roots[1]!] })).toBe(false)
    const wrong = { size: 0, root: roots[1]! }
    expect(provesConsistency(sha256, { older: wrong, newer: head(7), proof: [] })).toBe(false)
  })

  test('trees of one size are consistent only when they are the same', () => {
    expect(provesConsistency(sha256, { older: head(5), newer: head(5), proof: [] })).toBe(true)
    const other = { size: 5, root: roots[6]! }
    expect(provesConsistency(sha256, { older: head(5), newer: other, proof: [] })).toBe(false)
    expect(provesConsistency(sha256, { older: other, newer: head(5), proof: [] })).toBe(false)
  })

  test('another past, another present, or a proof altered anywhere is refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: most }), fc.nat(), fc.nat(), (newer, n, m) => {
        const older = 1 + (n % (newer - 1))
        const claim = { older: head(older), newer: head(newer), proof: consistency(older, newer) }
        expect(provesConsistency(sha256, claim)).toBe(true)
        const root = roots[m % (most + 1)]!
        if (m % (most + 1) !== older)
          expect(provesConsistency(sha256, { ...claim, older: { size: older, root } })).toBe(false)
        if (m % (most + 1) !== newer)
          expect(provesConsistency(sha256, { ...claim, newer: { size: newer, root } })).toBe(false)
        for (const proof of altered(claim.proof))
          expect(provesConsistency(sha256, { ...claim, proof })).toBe(false)
        expect(provesConsistency(sha256, { ...claim, older: claim.newer, newer: claim.older })).toBe(false)
      }),
      { seed: 20261122, numRuns: 300 },
    )
  })
})
