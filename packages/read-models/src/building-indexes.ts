import type { ReservedSql, Sql } from 'postgres'

/** A connection on which PostgreSQL may take memory and both hands to build indexes. */
export async function buildingIndexes(sql: Sql, build: (own: ReservedSql) => Promise<void>): Promise<void> {
  const own = await sql.reserve()
  try {
    await own.unsafe(`set maintenance_work_mem = '256MB'; set max_parallel_maintenance_workers = 2`)
    await build(own)
  } finally {
    await own`reset maintenance_work_mem`.catch(() => undefined)
    await own`reset max_parallel_maintenance_workers`.catch(() => undefined)
    own.release()
  }
}
