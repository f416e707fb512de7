import { createHash } from 'node:crypto'
import type { RootAt } from './proof.ts'
import { leafHash, nodeHash, type Subtree } from './tree.ts'

export const sha256 = (...data: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash('sha256')
  for (const each of data) hash.update(each)
  return new Uint8Array(hash.digest())
}

/** The root straight from its definition: MTH of RFC 9162, section 2.1.1. */
export const rootByDefinition = (leaves: readonly Uint8Array[]): Uint8Array => {
  if (leaves.length === 0) return sha256()
  if (leaves.length === 1) return leaves[0]!
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return nodeHash(sha256, rootByDefinition(leaves.slice(0, k)), rootByDefinition(leaves.slice(k)))
}

export const rootsIn =
  (leaves: readonly Uint8Array[]): RootAt =>
  ({ level, index }: Subtree) =>
    rootByDefinition(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level))

export const someLeaves = (count: number): readonly Uint8Array[] =>
  Array.from({ length: count }, (_, i) => leafHash(sha256, new TextEncoder().encode(`entry ${i}`)))
