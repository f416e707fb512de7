import type { RecordedEvent } from '@plan-ledger/event-log'
import {
  emptyTree,
  type Frontier,
  leafHash,
  readCanonical,
  type Sha256,
  withLeaf,
} from '@plan-ledger/integrity'

/** The log says something that no log of ours can say: nothing is signed on top of it. */
export class LogInconsistent extends Error {
  override readonly name = 'LogInconsistent'
}

export interface StreamHead {
  readonly organisation: string
  readonly version: number
}

/** Trees by organisation and the ends of streams, as they were before a batch. */
export interface Grown {
  readonly trees: ReadonlyMap<string, Frontier>
  readonly heads: ReadonlyMap<string, StreamHead>
}

export interface Leaf {
  readonly organisation: string
  readonly index: number
  readonly event: string
  readonly hash: Uint8Array
}

export interface Node {
  readonly organisation: string
  readonly level: number
  readonly index: number
  readonly hash: Uint8Array
}

/** Subtrees are kept at every eighth level. */
export const step = 8

/** An event as a log's tree sees it. */
export interface Entry {
  readonly organisation: string
  readonly event: RecordedEvent
}

/** Whose event it is. @throws LogInconsistent, NotCanonical */
export function entryOf(event: RecordedEvent): Entry {
  const said = readCanonical(event.bytes) as Partial<
    Record<'id' | 'stream' | 'version' | 'organisation', unknown>
  >
  if (said.id !== event.id || said.stream !== event.stream || said.version !== event.version)
    throw new LogInconsistent(`${named(event)} stands where its bytes do not say`)
  if (typeof said.organisation !== 'string') throw new LogInconsistent(`${named(event)} belongs to nobody`)
  return { organisation: said.organisation, event }
}

/**
 * The trees after a batch of entries, in the order of the log, and what is new in them.
 * @throws LogInconsistent
 */
export function grow(sha256: Sha256, before: Grown, entries: readonly Entry[]) {
  const trees = new Map(before.trees)
  const heads = new Map(before.heads)
  const covers = new Map<string, bigint>()
  const leaves: Leaf[] = []
  const nodes: Node[] = []
  for (const { organisation, event } of entries) {
    follows(event, organisation, heads.get(event.stream))
    heads.set(event.stream, { organisation, version: event.version })
    covers.set(organisation, event.position)
    const grown = trees.get(organisation) ?? emptyTree
    const hash = leafHash(sha256, event.bytes)
    const { tree, completed } = withLeaf(sha256, grown, hash)
    trees.set(organisation, tree)
    leaves.push({ organisation, index: grown.size, event: event.id, hash })
    for (let level = step; level < completed.length; level += step)
      nodes.push({ organisation, level, index: tree.size / 2 ** level - 1, hash: completed[level]! })
  }
  return { trees, heads, covers, leaves, nodes }
}

function follows(event: RecordedEvent, organisation: string, head: StreamHead | undefined): void {
  if (event.version !== (head?.version ?? 0) + 1)
    throw new LogInconsistent(`${named(event)} has version ${event.version} after ${head?.version ?? 0}`)
  if (head && head.organisation !== organisation)
    throw new LogInconsistent(`${named(event)} went to another organisation`)
}

const named = ({ id, stream }: RecordedEvent) => `event ${id} of ${stream}`
