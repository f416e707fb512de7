import type { EventToAppend, RecordedEvent } from './event-log.ts'

/**
 * The least the log's codec must know of an event; the domain's events fit by structure.
 * `sealed` parts are taken out of `data`, `reason` and `actor.name` by the declarations given to the codec.
 */
export interface LoggedEvent {
  readonly id: string
  readonly organisation: string
  readonly stream: string
  readonly version: number
  readonly type: string
  readonly schemaVersion: number
  readonly occurredAt: string
  readonly recordedAt: string
  readonly actor: {
    readonly id: string
    readonly name: string
    readonly role: string
    readonly onBehalfOf?: string
  }
  readonly reason?: { readonly code: string; readonly text?: string; readonly cause?: string }
  readonly commandId: string
  readonly causedBy?: string
  readonly origin: string
  readonly data: object
  /** Subjects whose parts can't be opened any more. Found on reading, never stored. */
  readonly erased?: readonly string[]
}

/** What may be known of an event without any key. */
export type ClearEvent = Omit<LoggedEvent, 'actor' | 'reason' | 'data' | 'erased'> & {
  readonly actor: Omit<LoggedEvent['actor'], 'name'>
  readonly data: Readonly<Record<string, unknown>>
  /** Subject → commitment, base64. */
  readonly sealed?: Readonly<Record<string, string>>
}

/** To whom each field of an event's `data` belongs: see `personal.ts` of the domain. */
export type BelongsTo = 'clear' | 'owner' | 'organisation' | { readonly names: string }
export type Personal = { readonly [type: string]: { readonly [field: string]: BelongsTo } }

/** What shows that a part is the one an event commits to: SHA-256("plan-ledger/part/1\n" ‖ salt ‖ part). */
export interface Opening {
  readonly subject: string
  /** 32 bytes; absent, with `part`, once the subject's key is gone. */
  readonly salt?: Uint8Array
  /** Canonical JSON of the subject's fields at their paths. */
  readonly part?: string
}

export interface Codec<E extends LoggedEvent> {
  /** @param owner the subject whose key seals what is said about the plan; the organisation for its own stream */
  encode(event: E, owner: string): Promise<EventToAppend>
  /** @throws NotCanonical, Tampered */
  decode(recorded: RecordedEvent): Promise<E & { readonly position: bigint }>
  /** The same without a wait; undefined where a key is not at hand. @throws NotCanonical, Tampered */
  decodeNow(recorded: RecordedEvent): (E & { readonly position: bigint }) | undefined
  /** Of every part that the event commits to. @throws NotCanonical, Tampered */
  openings(recorded: RecordedEvent): Promise<readonly Opening[]>
  /** Without keys, for routing and filtering. */
  clear(recorded: RecordedEvent): ClearEvent
  /** From here on the subject's words count as gone, whatever of them is still in memory or in the vault. */
  forget(organisation: string, subject: string): void
}
