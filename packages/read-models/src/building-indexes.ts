import type { ReservedSql, Sql } from 'postgres'
import type { Statements } from './read-model.ts'

/** As many statements run side by side; more would only wait for each other. */
const hands = 2

/** What one works in at a time: the trees of an index of terms are the slower the less of them a processor's cache holds. */
const memory = '64MB'

/** Runs statements that build indexes on connections on which PostgreSQL may take memory and several processes. */
export async function buildingIndexes(sql: Sql, build: (own: Statements) => Promise<void>): Promise<void> {
  const own: ReservedSql[] = []
  const waiting: ((hand: ReservedSql) => void)[] = []
  let ended = false
  try {
    while (own.length < hands) own.push(await sql.reserve())
    for (const hand of own)
      await hand.unsafe(`set maintenance_work_mem = '${memory}'; set max_parallel_maintenance_workers = 2`)
    const free = [...own]
    await build({
      async unsafe(statement) {
        const hand = free.pop() ?? (await new Promise<ReservedSql>(resolve => waiting.push(resolve)))
        try {
          // what still waits when another one has failed is not begun
          if (!ended) await hand.unsafe(statement)
        } finally {
          const next = waiting.shift()
          if (next) next(hand)
          else free.push(hand)
        }
      },
    })
  } finally {
    ended = true
    for (const hand of own) {
      await hand`reset maintenance_work_mem`.catch(() => undefined)
      await hand`reset max_parallel_maintenance_workers`.catch(() => undefined)
      hand.release()
    }
  }
}
