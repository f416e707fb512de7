import type { Actor, Instant, Uuid } from '../envelope.ts'

export type BaselineStatus = 'proposed' | 'signed' | 'withdrawn'

export interface Signature {
  readonly signer: Uuid
  readonly signerName: string
  readonly at: Instant
  readonly digest: string
}

export interface Baseline {
  readonly id: Uuid
  readonly name: string
  /** The number of events the plan had: what is signed is the fold of these. */
  readonly version: number
  readonly signers: readonly Uuid[]
  readonly proposedAt: Instant
  readonly proposedBy: Actor
  /** Signed once every signer has signed. */
  readonly status: BaselineStatus
  readonly statusSince: Instant
  readonly signatures: readonly Signature[]
  /** Why it was withdrawn. */
  readonly why?: string
}
