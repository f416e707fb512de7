import { fromBase64, type Sha256, sameBytes } from './bytes.ts'
import { NotCanonical, readCanonical } from './canonical.ts'
import type { Checkpoint } from './checkpoint.ts'
import { type Proof, provesInclusion } from './proof.ts'
import { leafHash } from './tree.ts'
import { encodeUtf8 } from './utf8.ts'

/** An event as evidence shows it. */
export interface ShownEvent {
  /** Clear bytes, as they were hashed. */
  readonly entry: Uint8Array
  /** Its place in the log, counted from 0. */
  readonly index: number
  readonly proof: Proof
  readonly openings: readonly {
    readonly subject: string
    readonly salt?: Uint8Array
    readonly part?: string
  }[]
}

/** The evidence contradicts the log or itself. */
export class Contradiction extends Error {
  override readonly name = 'Contradiction'
  /** Of the first event that it was found at. */
  readonly version: number
  constructor(version: number, what: ContradictionKind) {
    super(what)
    this.version = version
  }
}

/** What is wrong: `Contradiction.message` is one of these. */
export type ContradictionKind =
  | 'not-canonical'
  | 'other-stream'
  | 'other-organisation'
  | 'version-missing'
  | 'not-in-the-log'
  | 'out-of-order'
  | 'opening-missing'
  | 'opening-unknown'
  | 'opening-differs'

export interface Verified {
  readonly events: number
  /** Parts that were opened and are what their events commit to. */
  readonly opened: number
  /** Parts whose key was destroyed: nobody can read them any more. */
  readonly erased: number
}

/**
 * Checks the history of one stream, event by event from its first: each stands in the log that the checkpoint signs,
 * in order and without a gap, and every word shown is what its event commits to. That nothing came after the last one
 * is not shown: a log can only prove what it holds.
 * @param checkpoint as `openCheckpoint` gave it
 */
export const verifyHistory = (
  sha256: Sha256,
  { stream, organisation }: { readonly stream: string; readonly organisation: string },
  checkpoint: Checkpoint,
) => {
  let events = 0
  let opened = 0
  let erased = 0
  let before = -1

  return {
    /** @throws Contradiction */
    take({ entry, index, proof, openings }: ShownEvent): void {
      const version = events + 1
      const fail = (what: ContradictionKind): never => {
        throw new Contradiction(version, what)
      }
      const said = read(entry) ?? fail('not-canonical')
      if (said.stream !== stream) fail('other-stream')
      if (said.organisation !== organisation) fail('other-organisation')
      if (said.version !== version) fail('version-missing')
      const claim = { leaf: leafHash(sha256, entry), index, proof, ...checkpoint }
      if (!provesInclusion(sha256, claim)) fail('not-in-the-log')
      if (index <= before) fail('out-of-order')
      const commitments = new Map(Object.entries(said.sealed ?? {}))
      for (const { subject, salt, part } of openings) {
        const commitment = fromBase64(`${commitments.get(subject) ?? fail('opening-unknown')}`)
        commitments.delete(subject)
        if (salt === undefined || part === undefined) erased += 1
        else if (commitment && sameBytes(sha256(head, salt, encodeUtf8(part)), commitment)) opened += 1
        else fail('opening-differs')
      }
      if (commitments.size > 0) fail('opening-missing')
      events = version
      before = index
    },
    /** Of all that was taken. Nothing at all is no success. */
    verified: (): Verified => ({ events, opened, erased }),
  }
}

const head = encodeUtf8('plan-ledger/part/1\n')

interface Said {
  readonly stream?: unknown
  readonly organisation?: unknown
  readonly version?: unknown
  readonly sealed?: Readonly<Record<string, string>>
}

const read = (entry: Uint8Array): Said | undefined => {
  try {
    return readCanonical(entry) as Said
  } catch (error) {
    if (error instanceof NotCanonical) return undefined
    throw error
  }
}
