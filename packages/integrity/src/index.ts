export { fromBase64, type Sha256, sameBytes, toBase64 } from './bytes.ts'
export * from './canonical.ts'
export * from './checkpoint.ts'
export * from './entry-proof.ts'
export * from './note.ts'
export * from './proof.ts'
export {
  emptyTree,
  type Frontier,
  frontierOf,
  leafHash,
  nodeHash,
  rootOf,
  type Subtree,
  together,
  withLeaf,
} from './tree.ts'
export * from './unite.ts'
export * from './verify-history.ts'
