import type { Sql } from 'postgres'
import { buildingIndexes } from './building-indexes.ts'
import { generationsOf } from './generation.ts'
import type { ReadModel } from './read-model.ts'

/**
 * Drops the keys of rebuilt tables, as one made on a full table costs a fraction of one kept up row by row.
 * @returns what puts them on again
 */
export async function takeKeysOff(sql: Sql, models: readonly ReadModel[]): Promise<() => Promise<void>> {
  const schemas = models.map(model => generationsOf(model).next.schema)
  const keys = await sql<{ table: string; name: string; definition: string }[]>`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint
    where contype in ('p', 'u') and connamespace::regnamespace::text = any(${schemas})`
  for (const { table, name } of keys) await sql.unsafe(`alter table ${table} drop constraint ${name}`)
  return () =>
    buildingIndexes(sql, async own => {
      await Promise.all(
        keys.map(({ table, name, definition }) =>
          own.unsafe(`alter table ${table} add constraint ${name} ${definition}`),
        ),
      )
    })
}
