import type { Sql } from 'postgres'
import type { ReadModel } from './read-model.ts'
import { type History, prefixesOf } from './streams.ts'

/** How far a read model has come: the same in every process. */
export interface ReadModelStatus {
  readonly model: string
  /** Of the last event that its tables hold; 0n when none. */
  readonly position: bigint
  /** When the oldest event that they do not hold was recorded, RFC 3339; absent when they hold all there are. */
  readonly behindSince?: string
  /** Streams that could not be taken in: what is said of them is of the moment before. */
  readonly parked: number
  /** Whether the tables are those of an older release, which answer until the new ones are built. */
  readonly outdated: boolean
}

/** Reads two small tables, and one event of the log for each model. */
export async function readModelStatus(
  { log, recordedAt }: Pick<History, 'log' | 'recordedAt'>,
  sql: Sql,
  models: readonly ReadModel[],
): Promise<readonly ReadModelStatus[]> {
  const found = await sql<{ model: string; position: string; version: number; parked: number }[]>`
    select model, position::text, version,
      (select count(*)::int from read.parked where parked.model = checkpoint.model) as parked
    from read.checkpoint`
  const known = new Map(found.map(row => [row.model, row]))
  return Promise.all(
    models.map(async model => {
      const { position, version, parked } = known.get(model.name) ?? { position: '0', version: 0, parked: 0 }
      const filter = { streamPrefixes: prefixesOf(model) }
      const { events } = await log.readAll({ after: BigInt(position), limit: 1, filter })
      return {
        model: model.name,
        position: BigInt(position),
        ...(events[0] && { behindSince: recordedAt(events[0]) }),
        parked,
        outdated: version !== model.version,
      }
    }),
  )
}
