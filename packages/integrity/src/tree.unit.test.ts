import { expect, test } from 'vitest'
import { rootByDefinition, rootsIn, sha256, someLeaves } from './tree.testing.ts'
import { emptyTree, frontierOf, leafHash, rootOf, withLeaf } from './tree.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

test('the published roots of Certificate Transparency come out, size by size', () => {
  // entries and roots: test vectors of the reference implementation of RFC 6962
  const entries = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ]
  const roots = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ]
  let tree = emptyTree
  expect(hex(rootOf(sha256, tree))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  for (const [i, entry] of entries.entries()) {
    tree = withLeaf(sha256, tree, leafHash(sha256, Buffer.from(entry, 'hex'))).tree
    expect(hex(rootOf(sha256, tree))).toBe(roots[i])
  }
})

test('a tree that grew leaf by leaf has the root of its definition and the frontier of its size', () => {
  const leaves = someLeaves(200)
  let tree = emptyTree
  for (const [i, leaf] of leaves.entries()) {
    const { tree: next, completed } = withLeaf(sha256, tree, leaf)
    tree = next
    const grown = leaves.slice(0, i + 1)
    expect(rootOf(sha256, tree)).toEqual(rootByDefinition(grown))
    expect(tree.roots).toEqual(frontierOf(i + 1).map(rootsIn(grown)))
    for (const [level, root] of completed.entries())
      expect(root).toEqual(rootsIn(grown)({ level, index: (i + 1) / 2 ** level - 1 }))
  }
})

test('sizes beyond 32 bits divide as small ones do', () => {
  expect(frontierOf(2 ** 40 + 2 ** 33 + 1)).toEqual([
    { level: 40, index: 0 },
    { level: 33, index: 2 ** 7 },
    { level: 0, index: 2 ** 40 + 2 ** 33 },
  ])
})
