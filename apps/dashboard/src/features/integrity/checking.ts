import { bytesOf } from '@plan-ledger/evidence'
import {
  type Checkpoint,
  Contradiction,
  type ContradictionKind,
  fromBase64,
  NoteRefused,
  openCheckpoint,
  provesConsistency,
  type Sha256,
  type Verified,
  type Verify,
  verifyHistory,
} from '@plan-ledger/integrity'
import type { ShownEvent } from './documents.ts'
import { type ShownSignature, type SignatureOutcome, signatureCheck } from './signature.ts'

/** A signed note and whose it is said to be. */
export interface Note {
  readonly note: string
  readonly origin: string
  /** Base64. */
  readonly publicKey: string
}

/** What a check begins with. `kept` is the checkpoint this browser kept from before, `consistency` the proof from it. */
export interface Begin {
  readonly plan: string
  readonly organisation: string
  readonly checkpoint: Note
  readonly kept?: Note
  readonly consistency?: readonly string[]
  /** A signature that the plan's events are to bear out. */
  readonly signature?: ShownSignature
}

export type Wrong =
  | ContradictionKind
  | 'not-signed'
  | 'other-key'
  | 'history-changed'
  | 'malformed'
  | 'signature-differs'
  | 'digest-differs'

/** The evidence is not what it should be; `version` of the plan's event where it was found. */
export interface Found {
  readonly wrong: Wrong
  readonly version?: number
}

export interface Outcome extends Verified {
  /** Entries of the organisation's log that the checkpoint signs. */
  readonly size: number
  /** Where one was asked about. */
  readonly signature?: Exclude<SignatureOutcome, { readonly version: number }>
}

/** Checks evidence without asking anybody: event by event, until something is wrong. */
export const checking = (sha256: Sha256, verify: Verify, begin: Begin) => {
  let wrong: Found | undefined
  const found = (what: Wrong, version?: number) => {
    wrong ??= { wrong: what, ...(version !== undefined && { version }) }
  }
  const opened = (note: Note): Checkpoint | undefined => {
    const key = fromBase64(note.publicKey)
    if (!key) return undefined
    try {
      return openCheckpoint(sha256, note.note, { name: note.origin, key }, verify)
    } catch (error) {
      if (error instanceof NoteRefused) return undefined
      throw error
    }
  }

  const checkpoint = opened(begin.checkpoint)
  if (!checkpoint) found('not-signed')
  const { kept } = begin
  if (checkpoint && kept) {
    const older = opened(kept)
    const proof = begin.consistency?.map(fromBase64)
    if (kept.publicKey !== begin.checkpoint.publicKey || kept.origin !== begin.checkpoint.origin)
      found('other-key')
    else if (!older || !proof?.every(hash => hash !== undefined)) found('history-changed')
    else if (!provesConsistency(sha256, { older, newer: checkpoint, proof })) found('history-changed')
  }
  const history =
    checkpoint &&
    verifyHistory(sha256, { stream: `plan-${begin.plan}`, organisation: begin.organisation }, checkpoint)

  const signature = begin.signature && signatureCheck(sha256, begin.signature)
  return {
    take(events: readonly ShownEvent[]): void {
      for (const event of events) {
        if (wrong || !history) return
        const read = bytesOf(event)
        try {
          if (!read) found('malformed', history.verified().events + 1)
          else {
            history.take(read)
            if (signature && !signature.take(event)) found('malformed', history.verified().events)
          }
        } catch (error) {
          if (!(error instanceof Contradiction)) throw error
          found(error.message as ContradictionKind, error.version)
        }
      }
    },
    /** How many events were found in order so far. */
    events: (): number => history?.verified().events ?? 0,
    outcome: (): Found | Outcome => {
      const verified = history?.verified()
      if (wrong || !verified) return wrong as Found
      const borne = signature?.outcome()
      if (borne && 'version' in borne) return { wrong: borne.kind, version: borne.version }
      return { ...verified, size: checkpoint!.size, ...(borne && { signature: borne }) }
    },
  }
}
