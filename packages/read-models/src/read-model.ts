import type { OrganisationEvent, PlanEvent, PlanState } from '@plan-ledger/domain'
import type { JSONValue, TransactionSql } from 'postgres'

/** One row as it is sent to PostgreSQL: timestamps, days and bigints as text. */
export type Row = { readonly [column: string]: JSONValue }

/** What a table is created through: a connection, a transaction, or several connections side by side. */
export interface Statements {
  unsafe(statement: string): PromiseLike<unknown>
}

/** A decoded event with its place in the log. */
export type Placed<E> = E & { readonly position: bigint }
export type StreamEvent = Placed<PlanEvent> | Placed<OrganisationEvent>

/**
 * One stream on its way through a model: every event once, in order, from the first on. It may be kept between
 * batches or thrown away and begun anew at any time, so it may hold nothing but what the events say.
 * No clock, no randomness, no I/O; what it throws three times parks the stream.
 */
export interface StreamFold<E, R extends Row, S = undefined> {
  /**
   * The next event. Costs the same after ten events and after ten thousand.
   * @param before what the event found; it changes in place, so take from it what is needed and don't keep it
   */
  take(event: E, before: S): void
  /**
   * What is to be written of what was taken in since the last call: of a model of states the rows as they now are
   * (those that did not change may be left out), of a model of entries one for each event.
   * @param after as of the last event taken in; not to be kept either
   */
  rows(after: S): readonly R[]
}

/** The schema of the tables that are read. A rebuild fills the same tables in a schema of its own. */
export const liveSchema = 'read'

/**
 * Tables across plans and how they follow from the log. They can be thrown away at any time: what they say comes
 * from the streams alone, so that folding the same log in batches of any size gives the same rows.
 */
export interface ReadModel<R extends Row = Row> {
  /** Name of its checkpoint, its lock and its entries in `read.parked`. */
  readonly name: string
  /** Raised when tables or meaning change: the tables are then built anew beside the old ones. */
  readonly version: number
  /**
   * The oldest version whose tables today's queries can read: they answer until the new ones are built. Without it
   * a process that finds other tables than its own builds them before it serves.
   */
  readonly readableSince?: number
  /** Begins with a plan that has no event yet; absent where plans don't matter. Its rows must be of this plan alone. */
  readonly ofPlan?: () => StreamFold<Placed<PlanEvent>, R, PlanState>
  /** Of a plan whose owner was erased: no state is folded of it. Absent where nothing is kept of such plans. */
  readonly ofErasedPlan?: () => StreamFold<Placed<PlanEvent>, R, PlanState>
  /** The same of an organisation's own stream. */
  readonly ofOrganisation?: () => StreamFold<Placed<OrganisationEvent>, R>
  /** What a rebuild puts in place of the old ones. If it is only one, a row names its columns, and COPY can fill it. */
  readonly tables: readonly string[]
  /** Stops at the first event it can't take in instead of parking its stream. */
  readonly strict?: boolean
  /** Creates the tables that are missing; may run again. */
  create(sql: Statements, schema: string): Promise<void>
  /** Creates the indexes that are missing: at the end of a rebuild, as they cost less on a full table. */
  index(sql: Statements, schema: string): Promise<void>
  /** One set-based statement for all rows of a batch. */
  write(sql: TransactionSql, rows: readonly R[], schema: string): Promise<unknown>
  /** Deletes all rows that came of a stream: they are written anew from what can still be read of it. */
  forget(sql: TransactionSql, stream: string, schema: string): Promise<unknown>
}
