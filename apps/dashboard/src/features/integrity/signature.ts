import { foldPlan, type PlanEvent } from '@plan-ledger/domain'
import { eventOf } from '@plan-ledger/evidence'
import type { Sha256 } from '@plan-ledger/integrity'
import { digestInput } from '@plan-ledger/projections'
import type { ShownEvent } from './documents.ts'

/** A signature of a baseline as a page shows it. */
export interface ShownSignature {
  readonly baseline: string
  readonly signer: string
  /** The version that was signed. */
  readonly version: number
  /** SHA-256 in hexadecimal digits. */
  readonly digest: string
}

export type SignatureOutcome =
  /** The digest was made anew from the first `events` events, and is the one that was signed. */
  | { readonly kind: 'holds'; readonly digest: string; readonly events: number }
  /** Words that were signed were erased since: nobody can make the digest anew. */
  | { readonly kind: 'erased' }
  /** The evidence ends before it was signed. */
  | { readonly kind: 'not-provable-yet' }
  /** The log says that something else was signed than the page shows. */
  | { readonly kind: 'signature-differs'; readonly version: number }
  /** The plan at the signed version is not what was signed. */
  | { readonly kind: 'digest-differs'; readonly version: number }

/** Takes a plan's events in order, each proven before, and says whether they bear out a signature. */
export const signatureCheck = (sha256: Sha256, shown: ShownSignature) => {
  const signed: PlanEvent[] = []
  let erased = false
  let found: PlanEvent | undefined

  return {
    /** @returns whether the event could be read */
    take(evidence: ShownEvent): boolean {
      const event = eventOf(evidence)
      if (!event) return false
      if (event.version <= shown.version) {
        signed.push(event)
        erased ||= evidence.openings.some(({ part }) => part === null)
      }
      if (
        event.type === 'BaselineSigned' &&
        event.data.baseline === shown.baseline &&
        event.data.signer === shown.signer
      )
        found = event
      return true
    },
    outcome(): SignatureOutcome {
      if (found?.type !== 'BaselineSigned') return { kind: 'not-provable-yet' }
      if (found.data.version !== shown.version || found.data.digest !== shown.digest)
        return { kind: 'signature-differs', version: found.version }
      if (erased) return { kind: 'erased' }
      const plan = foldPlan(signed)
      const digest = plan && hexadecimal(sha256(new TextEncoder().encode(digestInput(plan))))
      return digest === shown.digest
        ? { kind: 'holds', digest, events: signed.length }
        : { kind: 'digest-differs', version: shown.version }
    },
  }
}

const hexadecimal = (bytes: Uint8Array) =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
