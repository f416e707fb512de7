import type { Instant, Uuid } from '@plan-ledger/domain'

/** What an organisation's log said of itself, signed: C2SP tlog-checkpoint. */
export interface SignedCheckpoint {
  /** The signed note. */
  readonly note: string
  readonly origin: string
  readonly size: number
  /** 32 bytes. */
  readonly root: Uint8Array
  /** Position of the last event in it. */
  readonly covers: bigint
  readonly signedAt: Instant
  /** Of the log, Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array
  /** The same with the name it signs under, as one text: C2SP signed-note, "verifier keys". */
  readonly verifierKey: string
}

/** That an event stands in the log that a checkpoint signs, and what its sealed parts say. */
export interface EventEvidence {
  readonly event: Uuid
  readonly version: number
  readonly position: bigint
  /** Its place in the organisation's log, counted from 0. */
  readonly index: number
  /** The clear bytes, as they were hashed. */
  readonly entry: Uint8Array
  /** Sibling hashes from the leaf up, 32 bytes each. */
  readonly proof: readonly Uint8Array[]
  readonly openings: readonly EvidenceOpening[]
}

export interface EvidenceOpening {
  readonly subject: Uuid
  /** Absent, with `part`, once the subject's key was destroyed. */
  readonly salt?: Uint8Array
  readonly part?: string
}

/** Nothing for whom the table of permissions refuses; of the acting member's organisation only. */
export interface Evidence {
  /** The latest checkpoint, or the one that signed so many entries. */
  checkpoint(organisation: Uuid, size?: number): Promise<SignedCheckpoint | undefined>
  /** That the log of `older` entries is how that of `newer` began: 32 bytes each; `undefined` unless both were signed. */
  consistency(organisation: Uuid, older: number, newer: number): Promise<readonly Uint8Array[] | undefined>
  /** Of events of a plan that was loaded, by version, both inclusive, as far as the log of `size` entries holds them. */
  evidenceOf(plan: Uuid, from: number, to: number, size: number): Promise<readonly EventEvidence[]>
}
