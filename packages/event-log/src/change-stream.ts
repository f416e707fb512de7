import type { LoggedEvent } from './event.ts'

/** A stream as read so far: its events, their fold, and the commands already answered. */
export interface Loaded<E, S> {
  readonly events: readonly (E & { readonly position: bigint })[]
  readonly state: S
  readonly version: number
  /** Position of its last event; 0n when there is none. */
  readonly position: bigint
}

/** What the shell knows about a command besides what it says. */
export interface CommandMeta {
  readonly organisation: string
  readonly stream: string
  readonly commandId: string
  /** Subject whose key seals what is said. For a new plan its owner, else the state's. */
  readonly owner: string
  readonly actor: LoggedEvent['actor']
  readonly occurredAt?: string
  readonly reason?: LoggedEvent['reason']
  readonly origin: string
  readonly causedBy?: string
  /** When given and the stream has moved on, the answer is a conflict instead of a second decision. */
  readonly expectedVersion?: number
}

export type Changed<E, S, R> =
  | { readonly kind: 'done'; readonly loaded: Loaded<E, S>; readonly recorded: readonly E[]; readonly repeated: boolean }
  | { readonly kind: 'rejected'; readonly rejected: R; readonly loaded: Loaded<E, S> }
  | { readonly kind: 'conflict'; readonly expectedVersion: number; readonly loaded: Loaded<E, S> }
