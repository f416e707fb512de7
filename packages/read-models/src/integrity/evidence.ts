import type { Proof, Sha256 } from '@plan-ledger/integrity'
import type { Sql } from 'postgres'
import { iso } from '../iso.ts'
import { consistencyProof, inclusionProofs } from './proofs.ts'

export interface SignedCheckpoint {
  /** The signed note, as it leaves the house. */
  readonly note: string
  readonly size: number
  readonly root: Uint8Array
  /** Position of the last event it covers. */
  readonly covers: bigint
  readonly signedAt: string
}

/** Where an event stands in its organisation's log, and the proof that it does. */
export interface Included {
  readonly event: string
  readonly index: number
  readonly proof: Proof
}

/** What a log can show of itself. */
export function evidence(sql: Sql, sha256: Sha256) {
  return {
    /** The latest checkpoint of an organisation, or the one of that size; `undefined` where none was signed. */
    async checkpoint(organisation: string, size?: number): Promise<SignedCheckpoint | undefined> {
      const [row] = await sql`
        select note, size::text, root, covers::text, ${sql.unsafe(iso('signed_at'))} from integrity.checkpoint
        where organisation = ${organisation}::uuid and ${size === undefined ? sql`true` : sql`size = ${`${size}`}::text::bigint`}
        order by checkpoint.size desc limit 1`
      return (
        row && {
          note: row.note,
          size: Number(row.size),
          root: row.root,
          covers: BigInt(row.covers),
          signedAt: row.signed_at_text,
        }
      )
    },

    /** Of those events that the tree of that size holds, in the order given. */
    async included(
      organisation: string,
      events: readonly string[],
      size: number,
    ): Promise<readonly Included[]> {
      const rows = await sql<{ event_id: string; index: string }[]>`
        select event_id, index::text from integrity.leaf
        where event_id = any(${events as string[]}::uuid[]) and organisation = ${organisation}::uuid
          and index < ${`${size}`}::text::bigint`
      const places = new Map(rows.map(({ event_id, index }) => [event_id, Number(index)]))
      const found = events.filter(event => places.has(event))
      const indexes = found.map(event => places.get(event)!)
      const proofs = await inclusionProofs(sql, sha256, organisation, indexes, size)
      return found.map((event, i) => ({ event, index: indexes[i]!, proof: proofs[i]! }))
    },

    /** That the log of `older` entries is how the one of `newer` began; both were signed. */
    consistency: (organisation: string, older: number, newer: number): Promise<Proof> =>
      consistencyProof(sql, sha256, organisation, older, newer),
  }
}
