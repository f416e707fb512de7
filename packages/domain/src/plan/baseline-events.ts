import type { Uuid } from '../envelope.ts'

// Stored for ever, as events.ts.
export interface BaselineEventData {
  /** The plan after its first `version` events is put before those who must sign it. */
  BaselineProposed: { baseline: Uuid; name: string; version: number; signers: readonly Uuid[] }
  /** `digest` is the SHA-256 of the plan as it stood at `version`, in lower-case hexadecimal digits. */
  BaselineSigned: { baseline: Uuid; signer: Uuid; signerName: string; version: number; digest: string }
  BaselineWithdrawn: { baseline: Uuid; why?: string }
}
