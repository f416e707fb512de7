import { createHash, randomBytes } from 'node:crypto'
import type { Uuid } from '@plan-ledger/domain'
import type { CalendarPlans } from '@plan-ledger/graphql'
import type { Sql } from 'postgres'

/** Whose plans an address shows, and which of them. */
export interface CalendarOf {
  readonly organisation: Uuid
  readonly member: Uuid
  readonly plans: CalendarPlans
}

/**
 * Secret addresses for calendar programs, which can't send a token. Only the hash of a secret is kept: whoever reads
 * the table learns no address.
 */
export interface CalendarAddresses {
  /** A new secret; the one before is valid no more. */
  make(of: CalendarOf): Promise<string>
  /** Whether there was one. */
  revoke(of: CalendarOf): Promise<boolean>
  find(secret: string): Promise<CalendarOf | undefined>
  /** None of somebody's is valid any more. */
  forget(of: Omit<CalendarOf, 'plans'>): Promise<void>
}

const secretBytes = 32
/** As `make` writes them. */
export const secretForm = /^[\w-]{43}$/

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

export async function calendarAddresses(sql: Sql): Promise<CalendarAddresses> {
  await sql`create schema if not exists access`
  await sql`
    create table if not exists access.calendar_address (
      organisation uuid not null,
      member uuid not null,
      plans text not null,
      secret_sha256 text not null unique,
      made_at timestamptz(3) not null default now(),
      primary key (organisation, member, plans)
    )`
  return {
    async make({ organisation, member, plans }) {
      const secret = randomBytes(secretBytes).toString('base64url')
      await sql`
        insert into access.calendar_address (organisation, member, plans, secret_sha256)
        values (${organisation}::uuid, ${member}::uuid, ${plans}, ${hashOf(secret)})
        on conflict (organisation, member, plans)
        do update set secret_sha256 = excluded.secret_sha256, made_at = excluded.made_at`
      return secret
    },
    async revoke({ organisation, member, plans }) {
      const gone = await sql`
        delete from access.calendar_address
        where organisation = ${organisation}::uuid and member = ${member}::uuid and plans = ${plans}`
      return gone.count > 0
    },
    async find(secret) {
      if (!secretForm.test(secret)) return undefined
      const [found] = await sql<CalendarOf[]>`
        select organisation, member, plans from access.calendar_address
        where secret_sha256 = ${hashOf(secret)}`
      return found && { organisation: found.organisation, member: found.member, plans: found.plans }
    },
    async forget({ organisation, member }) {
      await sql`
        delete from access.calendar_address
        where organisation = ${organisation}::uuid and member = ${member}::uuid`
    },
  }
}
