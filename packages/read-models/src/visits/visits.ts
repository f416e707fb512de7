import type { Instant, Uuid } from '@plan-ledger/domain'
import type { Sql } from 'postgres'
import { iso } from '../iso.ts'

/** How far somebody has seen a plan. */
export interface Visit {
  readonly plan: Uuid
  /** Of the last event seen. */
  readonly position: bigint
  readonly at: Instant
}

export interface Seen {
  readonly organisation: Uuid
  readonly member: Uuid
  readonly plan: Uuid
  readonly position: bigint
  readonly at: Instant
  /** Moves the mark back too, to see again what was seen; otherwise it only ever moves forward. */
  readonly setBack?: boolean
}

/**
 * The place of what people have seen. It is no read model: that somebody looked changes no plan and is no event, so
 * it can't be folded again, and lies in a schema that no rebuild touches.
 */
export async function createVisits(sql: Sql): Promise<void> {
  await sql.unsafe(`
    create schema if not exists seen;
    create table if not exists seen.visit (
      member uuid,
      plan uuid,
      organisation uuid not null,
      position bigint not null,
      at timestamptz(3) not null,
      primary key (member, plan)
    );
    comment on table seen.visit is 'How far each member has seen each plan. Not derived from the log, and no part of it.';
  `)
}

export function visits(sql: Sql) {
  return {
    /**
     * Keeps that somebody has seen a plan up to a position, and answers with what is kept then. A mark that is set
     * twice, late or out of order hides nothing: the furthest one counts.
     */
    async mark({ organisation, member, plan, position, at, setBack = false }: Seen): Promise<Visit> {
      await sql`
        insert into seen.visit (member, plan, organisation, position, at)
        values (${member}::uuid, ${plan}::uuid, ${organisation}::uuid, ${position.toString()}::text::bigint, ${at}::text::timestamptz)
        on conflict (member, plan) do update
        set organisation = excluded.organisation, position = excluded.position, at = excluded.at
        where ${setBack} or visit.position < excluded.position`
      const kept = (await this.of(member, [plan])).get(plan)
      if (!kept) throw new Error('a visit that was kept is gone')
      return kept
    },

    /** Those of these plans that somebody has visited, in one statement. */
    async of(member: Uuid, plans: readonly Uuid[]): Promise<ReadonlyMap<Uuid, Visit>> {
      const found = await sql`
        select plan, position::text, ${sql.unsafe(iso('at'))} from seen.visit
        where member = ${member}::uuid and plan = any(${plans as string[]}::uuid[])`
      return new Map(
        found.map(each => [
          each.plan,
          { plan: each.plan, position: BigInt(each.position), at: each.at_text },
        ]),
      )
    },

    /** Forgets what somebody has seen: when their data are erased. */
    async forget(member: Uuid): Promise<void> {
      await sql`delete from seen.visit where member = ${member}::uuid`
    },
  }
}
