import type { Sql, TransactionSql } from 'postgres'

/** Position up to which the feed has taken in the log; 0n before the first event. */
export async function checkpointed(sql: Sql | TransactionSql): Promise<bigint> {
  const [row] = await sql<{ position: string }[]>`
    select position::text from read.checkpoint where model = 'audit-feed'`
  return BigInt(row?.position ?? 0)
}
