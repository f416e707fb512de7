import type { JSONValue, TransactionSql } from 'postgres'

/** One row as it is sent to PostgreSQL: timestamps, days and bigints as text. */
export type Row = { readonly [column: string]: JSONValue }

/** What a table is created through: a connection or a transaction. */
export type Statements = Pick<TransactionSql, 'unsafe'>

/** A stretch of a stream, both ends included. */
export interface Span {
  /** Position of the first event that is new to the model. */
  readonly from: bigint
  /** Events above it are not looked at. */
  readonly upTo: bigint
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
  /** Raised when tables or meaning change: the projector then drops the tables and folds the log again. */
  readonly version: number
  /** Only events of streams that begin so concern it. The stream is the key of its rows. */
  readonly streamPrefixes: readonly string[]
  /** What a rebuild puts in place of the old ones. */
  readonly tables: readonly string[]
  /** Stops at the first event it can't take in instead of parking its stream. */
  readonly strict?: boolean
  /** Creates the tables that are missing; may run again. */
  create(sql: Statements, schema: string): Promise<void>
  /** Creates the indexes that are missing: at the end of a rebuild, as they cost less on a full table. */
  index(sql: Statements, schema: string): Promise<void>
  /**
   * What the events of a stretch make of a stream's rows. A model of states answers with the rows as of `upTo`, a
   * model of entries with one for each event of the stretch.
   * No clock, no randomness, and no input but the stream; what it throws three times parks the stream.
   */
  rows(stream: string, span: Span): Promise<readonly R[]>
  /** One set-based statement for all rows of a batch. */
  write(sql: TransactionSql, rows: readonly R[], schema: string): Promise<unknown>
}
