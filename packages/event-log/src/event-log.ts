/** Bytes of one subject's part of an event, sealed with that subject's key. */
export interface SealedPart {
  readonly subject: string
  readonly bytes: Uint8Array
}

/** An event on its way in. `id` (UUIDv7) is made once, before the first attempt, and kept through every retry. */
export interface EventToAppend {
  readonly id: string
  readonly type: string
  readonly bytes: Uint8Array
  readonly sealed: readonly SealedPart[]
}

export interface RecordedEvent extends EventToAppend {
  readonly stream: string
  /** Its number in its stream, counted from 1. */
  readonly version: number
  /** Its place in the whole log: may be compared, stored and handed back, never computed with. */
  readonly position: bigint
}

export interface Append {
  readonly stream: string
  /** Number of events the stream must have now; 0 = new. */
  readonly expectedVersion: number
  readonly events: readonly EventToAppend[]
}

/** The stream's version after the append and the position of its last event. */
export interface Appended {
  readonly version: number
  readonly position: bigint
}

export interface ReadRange {
  readonly from?: number
  readonly to?: number
  readonly backwards?: boolean
}

/** A stream to be read from a version on, by default from its first event. */
export interface StreamRest {
  readonly stream: string
  readonly from?: number
}

export interface Filter {
  readonly types?: readonly string[]
  readonly streamPrefixes?: readonly string[]
}

/** `position` tells how far the read looked, also when nothing matched: go on from there. */
export interface Page {
  readonly events: readonly RecordedEvent[]
  readonly position: bigint
  /** Nothing lay beyond `position` when it was read. */
  readonly atHead: boolean
}

/** The log of all events. Every rule it keeps has an id in CONTRACT.md; one suite proves them on every adapter. */
export interface EventLog {
  /** A1–A6, D1. @throws VersionConflict, Overloaded, OutcomeUnknown, EventRefused */
  append(stream: string, expectedVersion: number, events: readonly EventToAppend[]): Promise<Appended>
  /** A7: all or nothing over several distinct streams. */
  appendMany(appends: readonly Append[]): Promise<readonly Appended[]>
  /** R1–R3. `from` and `to` are versions, both inclusive. */
  read(stream: string, range?: ReadRange): AsyncIterable<RecordedEvent>
  /** R5. Of distinct streams, in the order given, each as `read` does, in as few round trips as one of them. */
  readMany(streams: readonly StreamRest[]): AsyncIterable<RecordedEvent>
  /** R4. Events with a position above `after`, in order; at most `limit`. */
  readAll(options: {
    readonly after: bigint
    readonly limit: number
    readonly filter?: Filter
  }): Promise<Page>
  /** S1–S5. Every event above `after`, once, in order, history then live, until `signal` aborts. */
  subscribe(
    options: { readonly after: bigint; readonly filter?: Filter },
    signal: AbortSignal,
  ): AsyncIterable<RecordedEvent>
  /** The greatest position, 0n for an empty log. */
  head(): Promise<bigint>
  close(): Promise<void>
}
