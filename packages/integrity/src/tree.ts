import type { Sha256 } from './bytes.ts'

// The Merkle tree of a log: leaf = SHA-256(0x00 ‖ entry), node = SHA-256(0x01 ‖ left ‖ right), empty = SHA-256("").
// Source: RFC 9162, section 2.1 (the shape is that of RFC 6962).
const leafMark = Uint8Array.of(0)
const nodeMark = Uint8Array.of(1)

export const leafHash = (sha256: Sha256, entry: Uint8Array): Uint8Array => sha256(leafMark, entry)
export const nodeHash = (sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(nodeMark, left, right)

/** The root over `2 ** level` leaves beginning with leaf `index * 2 ** level`. Level 0 are the leaves' own hashes. */
export interface Subtree {
  readonly level: number
  readonly index: number
}

/** All that is needed to go on with a tree: its size and the roots of its perfect subtrees, the largest first. */
export interface Frontier {
  readonly size: number
  readonly roots: readonly Uint8Array[]
}

export const emptyTree: Frontier = { size: 0, roots: [] }

/**
 * The tree with one leaf more.
 * @returns beside it `completed`: the roots of the perfect subtrees that end with this leaf, by level, 0 the leaf itself
 */
export const withLeaf = (
  sha256: Sha256,
  { size, roots }: Frontier,
  leaf: Uint8Array,
): { readonly tree: Frontier; readonly completed: readonly Uint8Array[] } => {
  const before = [...roots]
  const completed = [leaf]
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2)
    completed.push(nodeHash(sha256, before.pop()!, completed.at(-1)!))
  return { tree: { size: size + 1, roots: [...before, completed.at(-1)!] }, completed }
}

export const rootOf = (sha256: Sha256, { roots }: Frontier): Uint8Array => together(sha256, roots)

/** The perfect subtrees of a tree of that size, the largest first: where a frontier's roots stand. */
export const frontierOf = (size: number): readonly Subtree[] => perfect(0, size)

/** The perfect subtrees that make up the leaves from `from` up to `to`, in order. */
export const perfect = (from: number, to: number): readonly Subtree[] => {
  const subtrees: Subtree[] = []
  for (let at = from; at < to; ) {
    const { power, level } = highestPower(to - at)
    subtrees.push({ level, index: at / power })
    at += power
  }
  return subtrees
}

/** Adjoining perfect subtrees, each smaller than the one before, as one root. */
export const together = (sha256: Sha256, roots: readonly Uint8Array[]): Uint8Array =>
  roots.length === 0
    ? sha256()
    : roots.slice(0, -1).reduceRight((right, left) => nodeHash(sha256, left, right), roots.at(-1)!)

/** The greatest power of two not above `n`. Sizes go beyond 32 bits, so no bit operators. */
const highestPower = (n: number): { readonly power: number; readonly level: number } => {
  let power = 1
  let level = 0
  while (power * 2 <= n) {
    power *= 2
    level += 1
  }
  return { power, level }
}

/** Where a tree of `size` ≥ 2 leaves divides: the greatest power of two below `size`. */
export const split = (size: number): number => {
  const { power } = highestPower(size)
  return power === size ? power / 2 : power
}
