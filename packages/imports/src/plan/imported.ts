import type { Actor, Uuid } from '@plan-ledger/domain'
import type { AppendProgress } from './append-events.ts'

/** What an import of a plan document is given besides the document. */
export interface Importing {
  readonly organisation: Uuid
  /** Who imports. */
  readonly actor: Actor
  /** Done when all that can be known beforehand was found good, before anything is written. */
  readonly before?: () => Promise<void>
  readonly onProgress: (progress: AppendProgress) => void
}

/** What it did. */
export interface Imported {
  readonly plan: Uuid
  readonly title: string
  /** Types of the events added, in order. */
  readonly added: readonly string[]
  /** How many events the plan had before. */
  readonly present: number
  /** People the organisation had not heard of. */
  readonly people: number
}
