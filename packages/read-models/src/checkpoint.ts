import type { EventLog, RecordedEvent } from '@plan-ledger/event-log'
import type { Sql, TransactionSql } from 'postgres'

/** The last event a model has taken in. Id, stream and version are kept to notice a log that went back. */
export interface Checkpoint {
  readonly position: bigint
  /** Of the model that wrote the tables. */
  readonly version: number
  /** Raised by whoever changes a model's rows or parked streams otherwise than by a batch. */
  readonly generation: number
  readonly event?: { readonly id: string; readonly stream: string; readonly version: number }
}

/** Where a batch begins. */
export type Place = Pick<Checkpoint, 'position' | 'generation'>

/** The log no longer holds the event a checkpoint stands at: it was restored to an earlier state. */
export class LogWentBack extends Error {
  override readonly name = 'LogWentBack'
}

/** Somebody else moved the checkpoint: nothing of the batch is kept. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved'
}

export async function readCheckpoint(sql: Sql, model: string): Promise<Checkpoint> {
  const [row] = await sql<
    {
      position: string
      version: number
      generation: number
      event_id: string | null
      event_stream: string
      event_version: number
    }[]
  >`select position::text, version, generation, event_id, event_stream, event_version from read.checkpoint where model = ${model}`
  if (!row) throw new Error(`read model ${model} has no checkpoint: createReadModels() was not called`)
  return {
    position: BigInt(row.position),
    version: row.version,
    generation: row.generation,
    ...(row.event_id && {
      event: { id: row.event_id, stream: row.event_stream, version: row.event_version },
    }),
  }
}

/**
 * @param longest ms after which the server ends the transaction, as that of a process that stands still would keep
 * the next leader waiting; 0 for never
 * @throws CheckpointMoved when it no longer stands where the batch began
 */
export async function moveCheckpoint(
  tx: TransactionSql,
  model: string,
  from: Place,
  to: RecordedEvent,
  longest = 0,
) {
  // What a crash of the server loses, rows and checkpoint together, is taken in again: who writes to the log on the
  // same disk need not wait for it. The settings are not waited for: they are sent with the next statement.
  const limited = tx
    .unsafe(`set local transaction_timeout = ${longest}; set local synchronous_commit = off`)
    .execute()
  const moving = tx`
    update read.checkpoint
    set position = ${to.position.toString()}, event_id = ${to.id}, event_stream = ${to.stream}, event_version = ${to.version}
    where model = ${model} and position = ${from.position.toString()} and generation = ${from.generation}`
  const [, moved] = await Promise.all([limited, moving])
  if (moved.count !== 1)
    throw new CheckpointMoved(`the checkpoint of ${model} is no longer at ${from.position}`)
}

/** @throws LogWentBack */
export async function verifyCheckpoint(log: EventLog, { position, event }: Checkpoint): Promise<void> {
  if (!event) return
  for await (const found of log.read(event.stream, { from: event.version, to: event.version }))
    if (found.id === event.id && found.position === position) return
  throw new LogWentBack(`the log has no event ${event.id} at position ${position}`)
}

/** Whether the log holds, at its place, the event that a checkpoint stands at. */
export const fits = (log: EventLog, checkpoint: Checkpoint): Promise<boolean> =>
  verifyCheckpoint(log, checkpoint).then(
    () => true,
    error => {
      if (error instanceof LogWentBack) return false
      throw error
    },
  )
