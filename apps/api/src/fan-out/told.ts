import type { Question } from './question.ts'

/** An event as the members of a group are told of it. */
export interface Told {
  readonly position: bigint
  /** ms since the epoch. */
  readonly recordedAt: number
  /** The payload of a `next` message, in JSON. */
  readonly payload: Buffer
  readonly asked: readonly Question[]
}
