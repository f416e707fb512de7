import type { JSONValue, Sql, TransactionSql } from 'postgres'

/** One row as it is sent to PostgreSQL: timestamps, days and bigints as text. */
export type Row = { readonly [column: string]: JSONValue }

/**
 * A table across plans and how it follows from the log. It can be thrown away at any time: what it says comes
 * from the streams alone, so that folding the same log in batches of any size gives the same rows.
 */
export interface ReadModel<R extends Row = Row> {
  /** Name of its checkpoint, its lock and its entries in `read.parked`. */
  readonly name: string
  /** Raised when tables or meaning change: the projector then drops the tables and folds the log again. */
  readonly version: number
  /** Only events of streams that begin so concern it. The stream is the key of its rows. */
  readonly streamPrefixes: readonly string[]
  /** Creates what is missing; may run again. */
  create(sql: Sql): Promise<void>
  drop(sql: TransactionSql): Promise<void>
  /**
   * The row of a stream as of a position: events above it are not looked at.
   * No clock, no randomness, and no input but the stream; what it throws three times parks the stream.
   */
  row(stream: string, upTo: bigint): Promise<R | undefined>
  /** One set-based statement for all rows of a batch. */
  write(sql: TransactionSql, rows: readonly R[]): Promise<unknown>
}
