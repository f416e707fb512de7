import { type Sha256, sameBytes } from './bytes.ts'
import { nodeHash, perfect, type Subtree, split, together } from './tree.ts'

/** A root of a subtree, as wide as wanted: what a proof is put together from. */
export type RootAt = (subtree: Subtree) => Uint8Array

/** Hashes of a proof are 32 bytes; a proof of a tree of 2^53 leaves has at most 54 of them. */
export type Proof = readonly Uint8Array[]

/**
 * The perfect subtrees whose roots prove that leaf `index` is in the tree of `size` leaves, a group for each
 * hash of the proof, from the leaf's sibling up.
 * @throws RangeError when the tree has no such leaf
 */
export const inclusionParts = (index: number, size: number): readonly (readonly Subtree[])[] => {
  if (!isSize(size) || !isSize(index) || index >= size) throw new RangeError(`no leaf ${index} of ${size}`)
  const parts: (readonly Subtree[])[] = []
  for (let from = 0, to = size; to - from > 1; ) {
    const middle = from + split(to - from)
    parts.push(index < middle ? perfect(middle, to) : perfect(from, middle))
    if (index < middle) to = middle
    else from = middle
  }
  return parts.reverse()
}

/**
 * The same for a proof that the tree of `older` leaves is how the tree of `newer` leaves began.
 * @throws RangeError unless 0 < older ≤ newer
 */
export const consistencyParts = (older: number, newer: number): readonly (readonly Subtree[])[] => {
  if (!isSize(older) || !isSize(newer) || older === 0 || older > newer)
    throw new RangeError(`no tree of ${older} in one of ${newer}`)
  const parts: (readonly Subtree[])[] = []
  let [from, to] = [0, newer]
  while (older !== to) {
    const middle = from + split(to - from)
    parts.push(older <= middle ? perfect(middle, to) : perfect(from, middle))
    if (older <= middle) to = middle
    else from = middle
  }
  // the older tree's own root is known to whoever asks, unless it is only a part of it
  if (from > 0) parts.push(perfect(from, to))
  return parts.reverse()
}

export const proofFrom = (sha256: Sha256, parts: readonly (readonly Subtree[])[], rootAt: RootAt): Proof =>
  parts.map(part => together(sha256, part.map(rootAt)))

/** The root that an inclusion proof leads to; `undefined` when it has not the length that belongs to index and size. */
export const rootByInclusion = (
  sha256: Sha256,
  { leaf, index, size, proof }: { leaf: Uint8Array; index: number; size: number; proof: Proof },
): Uint8Array | undefined => {
  if (!isSize(size) || !isSize(index) || index >= size) return undefined
  const rest = [...proof]
  const walk = (from: number, to: number): Uint8Array | undefined => {
    if (to - from === 1) return leaf
    const sibling = rest.pop()
    if (sibling?.length !== 32) return undefined
    const middle = from + split(to - from)
    const within = index < middle ? walk(from, middle) : walk(middle, to)
    if (!within) return undefined
    return index < middle ? nodeHash(sha256, within, sibling) : nodeHash(sha256, sibling, within)
  }
  const root = walk(0, size)
  return rest.length === 0 ? root : undefined
}

/** Whether the proof shows that the leaf is in the tree of that size and root. Source: RFC 9162, section 2.1.3. */
export const provesInclusion = (
  sha256: Sha256,
  claim: { leaf: Uint8Array; index: number; size: number; proof: Proof; root: Uint8Array },
): boolean => {
  const root = rootByInclusion(sha256, claim)
  return root !== undefined && sameBytes(root, claim.root)
}

/** A tree as it is known from outside. */
export interface Head {
  readonly size: number
  readonly root: Uint8Array
}

/**
 * Whether the proof shows that the older tree is how the newer one began. Trees of one size are so only if they are
 * the same, and everything begins with the empty tree. Source: RFC 9162, section 2.1.4.
 */
export const provesConsistency = (
  sha256: Sha256,
  { older, newer, proof }: { older: Head; newer: Head; proof: Proof },
): boolean => {
  if (!isSize(older.size) || !isSize(newer.size) || older.size > newer.size) return false
  if (older.size === 0) return proof.length === 0 && sameBytes(older.root, sha256())
  const rest = [...proof]
  const walk = (from: number, to: number): { was: Uint8Array; is: Uint8Array } | undefined => {
    if (older.size === to) {
      const root = from === 0 ? older.root : rest.pop()
      return root?.length === 32 ? { was: root, is: root } : undefined
    }
    const sibling = rest.pop()
    if (sibling?.length !== 32) return undefined
    const middle = from + split(to - from)
    const left = older.size <= middle
    const within = left ? walk(from, middle) : walk(middle, to)
    if (!within) return undefined
    return left
      ? { was: within.was, is: nodeHash(sha256, within.is, sibling) }
      : { was: nodeHash(sha256, sibling, within.was), is: nodeHash(sha256, sibling, within.is) }
  }
  const roots = walk(0, newer.size)
  return (
    roots !== undefined &&
    rest.length === 0 &&
    sameBytes(roots.was, older.root) &&
    sameBytes(roots.is, newer.root)
  )
}

const isSize = (n: number): boolean => Number.isSafeInteger(n) && n >= 0
