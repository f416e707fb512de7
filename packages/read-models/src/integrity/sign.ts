import { provesConsistency, rootOf, type Sha256, sameBytes, signCheckpoint } from '@plan-ledger/integrity'
import type { ISql, Sql } from 'postgres'
import { LogInconsistent } from './grow.ts'
import type { LogKey } from './log-key.ts'
import { consistencyProof, rootAtSize } from './proofs.ts'
import { frontier } from './take-in.ts'

/** The name that the log of an organisation signs under. */
export const originOf = (organisation: string): string => `plan-ledger/log/${organisation}/1`

/**
 * Signs what a tree has become, unless that was signed before. What was signed last is proved to be how it began, and
 * the proof checked as everybody outside checks it: a log never signs against its own past.
 * @throws LogInconsistent
 */
export async function sign(
  sql: Sql,
  sha256: Sha256,
  key: LogKey,
  organisation: string,
  at: string,
): Promise<void> {
  await sql.begin('isolation level repeatable read', async tx => {
    // whoever stands still in here must not keep the next leader from signing
    await tx`set local transaction_timeout = '3s'`
    const [state] = await tx<{ size: string; roots: Buffer; covers: string }[]>`
      select size::text, roots, covers::text from integrity.log_state where organisation = ${organisation}::uuid`
    if (!state) return
    const newer = {
      size: Number(state.size),
      root: rootOf(sha256, frontier(Number(state.size), state.roots)),
    }
    const older = await lastSigned(tx, organisation)
    if (older && older.size > newer.size)
      throw new LogInconsistent(
        `${originOf(organisation)} signed ${older.size} entries and has ${newer.size}`,
      )
    if (older?.size === newer.size && sameBytes(older.root, newer.root)) return
    if (older) {
      const proof = await consistencyProof(tx, sha256, organisation, older.size, newer.size)
      if (!provesConsistency(sha256, { older, newer, proof }))
        throw new LogInconsistent(
          `${originOf(organisation)} is no longer what it signed at ${older.size} entries`,
        )
    }
    const origin = originOf(organisation)
    const note = signCheckpoint(sha256, { origin, ...newer }, key.publicKey, key.sign)
    // who led before may sign the same at this moment: then this transaction is refused as one that may be tried again
    await tx`
      insert into integrity.checkpoint (organisation, size, root, covers, note, signed_at)
      values (${organisation}::uuid, ${state.size}::text::bigint, ${newer.root}, ${state.covers}::text::bigint, ${note}, ${at}::text::timestamptz)
      on conflict do nothing`
  })
}

/**
 * That trees which were grown anew are what was ever signed.
 * @throws LogInconsistent
 */
export async function matchAllSigned(sql: Sql, sha256: Sha256): Promise<void> {
  const signed = await sql<{ organisation: string; size: string; root: Buffer; grown: boolean }[]>`
    select c.organisation, c.size::text, c.root, s.size is not null and c.size <= s.size as grown
    from integrity.checkpoint c left join integrity.log_state s using (organisation) order by c.organisation, c.size`
  for (const { organisation, size, root, grown } of signed)
    if (!grown || !sameBytes(root, await rootAtSize(sql, sha256, organisation, Number(size))))
      throw new LogInconsistent(`${originOf(organisation)} is not what it signed at ${size} entries`)
}

async function lastSigned(tx: ISql, organisation: string) {
  const [row] = await tx<{ size: string; root: Buffer }[]>`
    select size::text, root from integrity.checkpoint
    where organisation = ${organisation}::uuid order by size desc limit 1`
  return row && { size: Number(row.size), root: row.root }
}
