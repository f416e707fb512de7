import type { Sql } from 'postgres'
import { appendBatch } from './sql/append-batch.ts'
import { appendClear, appendOne } from './sql/append-one.ts'
import { schemaVersion, tables } from './sql/tables.ts'

/** Makes the schema unless it is there; whoever comes at the same time waits and finds it. */
export const migrate = (sql: Sql<{ bigint: bigint }>, schema: string): Promise<void> =>
  sql.begin(async transaction => {
    await transaction`select pg_advisory_xact_lock(hashtextextended(${`plan-ledger/${schema}`}, 0))`
    const [row] = await transaction`select to_regclass(${`${schema}.identity`}) is not null as made,
      to_regproc(${`${schema}.append_clear`}) is not null as complete`
    if (!row?.made) await transaction.unsafe(tables(schema) + appendOne(schema) + appendBatch(schema))
    // came later than the others, and is not missed by programs that don't know it
    if (!row?.complete) await transaction.unsafe(appendClear(schema))
  }) as Promise<void>

/** @throws Error in a sentence, when what is written here might not be there after a crash or not be in order */
export const assertGuardRails = async (sql: Sql<{ bigint: bigint }>, schema: string): Promise<void> => {
  const [found] = await sql.unsafe(
    `select current_setting('transaction_isolation') as isolation, current_setting('fsync') as fsync,
       current_setting('synchronous_commit') as commit, pg_is_in_recovery() as standby,
       current_setting('server_encoding') as encoding, (select schema_version from ${schema}.identity) as version`,
    [],
    { prepare: true },
  )
  const broken = [
    found?.isolation !== 'read committed' && `isolation is ${found?.isolation}, not read committed`,
    found?.fsync !== 'on' && 'fsync is off',
    !['on', 'remote_apply'].includes(found?.commit) && `synchronous_commit is ${found?.commit}, not on`,
    found?.standby && 'it is a standby',
    found?.encoding !== 'UTF8' && `it is encoded in ${found?.encoding}, not UTF8`,
    found?.version !== schemaVersion &&
      `its schema has version ${found?.version}, this program needs ${schemaVersion}`,
  ].filter(fault => fault)
  if (broken.length > 0)
    throw new UnsafeToWrite(`this database can't keep the event log: ${broken.join('; ')}`)
}

export class UnsafeToWrite extends Error {
  override readonly name = 'UnsafeToWrite'
}
