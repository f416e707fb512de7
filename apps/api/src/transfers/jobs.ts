import type { Uuid } from '@plan-ledger/domain'
import type { TransferProblem, TransferReject, TransferView } from '@plan-ledger/graphql'
import type { Sql } from 'postgres'
import { transferLimits } from './limits.ts'

/** A row as the tables have it. */
export interface Job extends TransferView {
  readonly expectedBytes: number | null
}

/** What a job is begun with. */
export type NewJob = Pick<Job, 'id' | 'organisation' | 'member' | 'memberName' | 'kind' | 'form' | 'name'> &
  (
    | { readonly state: 'receiving'; readonly expectedBytes: number }
    | { readonly state: 'queued'; readonly address: string }
  )

/** What work says of itself on the way; what is left out stays. */
export interface Progress {
  readonly done?: number
  readonly total?: number
  readonly applied?: number
  readonly unchanged?: number
  readonly rejected?: number
  readonly plans?: number
  readonly plansStarted?: number
  readonly eventsAdded?: number
  readonly name?: string
  readonly bytes?: number
}

/** Somebody asked to stop, or another process has taken the work over: nothing more is to be written. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

type Row = Omit<Job, 'createdAt' | 'startedAt' | 'endedAt' | 'expiresAt' | 'resumable'> & {
  readonly createdAt: Date
  readonly startedAt: Date | null
  readonly endedAt: Date | null
  readonly expiresAt: Date
  readonly changedAt: Date
}

export type Jobs = ReturnType<typeof jobs>

/** The rows of imports and exports, and what may happen to them: each change is one statement that says from where. */
export function jobs(sql: Sql) {
  const columns = sql`
    id, organisation, member, member_name as "memberName", kind, form, name, address, bytes::float8 as bytes,
    expected_bytes::float8 as "expectedBytes", state, stage, stopping, done, total, applied, unchanged, rejected,
    plans, plans_started as "plansStarted", events_added as "eventsAdded", problem, created_at as "createdAt",
    started_at as "startedAt", ended_at as "endedAt", expires_at as "expiresAt", changed_at as "changedAt", expired`
  const one = (rows: readonly Row[]): Job | undefined => rows[0] && jobOf(rows[0])

  return {
    async create(job: NewJob): Promise<Job> {
      const stage = job.state === 'receiving' ? 'check' : 'work'
      const rows = await sql<Row[]>`
        insert into transfer.job
          (id, organisation, member, member_name, kind, form, name, address, expected_bytes, state, stage, queued_at)
        values (
          ${job.id}, ${job.organisation}, ${job.member}, ${job.memberName}, ${job.kind}, ${job.form}, ${job.name},
          ${'address' in job ? job.address : null}, ${'expectedBytes' in job ? job.expectedBytes : null},
          ${job.state}, ${stage}, ${job.state === 'queued' ? sql`now()` : null}
        ) returning ${columns}`
      return one(rows)!
    },

    byId: async (id: Uuid): Promise<Job | undefined> =>
      one(await sql<Row[]>`select ${columns} from transfer.job where id = ${id}`),

    /** With their bytes and lines. */
    async forgetAll(organisation: Uuid): Promise<void> {
      await sql`delete from transfer.job where organisation = ${organisation}`
    },

    /** How many of a person have not ended. */
    async open(organisation: Uuid, member: Uuid): Promise<number> {
      const [found] = await sql<{ count: number }[]>`
        select count(*)::int as count from transfer.job
        where organisation = ${organisation} and member = ${member}
          and state in ('receiving', 'ready', 'queued', 'running')`
      return found!.count
    },

    /** Newest first: ids are made in the order of time. @param member only theirs */
    async page(of: {
      readonly organisation: Uuid
      readonly member?: Uuid
      readonly first: number
      readonly after?: Uuid
    }) {
      const theirs = of.member === undefined ? sql`` : sql`and member = ${of.member}`
      const rows = await sql<Row[]>`
        select ${columns} from transfer.job where organisation = ${of.organisation} ${theirs}
        ${of.after === undefined ? sql`` : sql`and id < ${of.after}`}
        order by id desc limit ${of.first + 1}`
      const [all] = await sql<{ count: number }[]>`
        select count(*)::int as count from transfer.job where organisation = ${of.organisation} ${theirs}`
      return {
        entries: rows.slice(0, of.first).map(row => ({ cursor: row.id, entry: jobOf(row) })),
        hasNextPage: rows.length > of.first,
        totalCount: all!.count,
      }
    },

    /** Those that changed at that moment or later, the latest last. */
    async changedSince(at: Date): Promise<readonly { readonly job: Job; readonly at: Date }[]> {
      const rows = await sql<Row[]>`
        select ${columns} from transfer.job where changed_at >= ${at} order by changed_at limit 1000`
      return rows.map(row => ({ job: jobOf(row), at: row.changedAt }))
    },

    /** What the database's clock says. */
    async now(): Promise<Date> {
      const [row] = await sql<{ now: Date }[]>`select now()`
      return row!.now
    },

    /** A part of what comes in; the same part again takes its place. The last one sends it to be looked through. */
    async receive(id: Uuid, n: number, bytes: Uint8Array): Promise<Job | undefined> {
      return sql.begin(async sql => {
        const [open] = await sql`
          select 1 from transfer.job where id = ${id} and state = 'receiving' for update`
        if (!open) return undefined
        await sql`
          insert into transfer.piece (job, n, bytes) values (${id}, ${n}, ${bytes})
          on conflict (job, n) do update set bytes = excluded.bytes`
        const rows = await sql<Row[]>`
          with held as (
            select coalesce(sum(length(bytes)), 0) as held_bytes from transfer.piece where job = ${id}
          )
          update transfer.job set
            bytes = held_bytes,
            state = case when held_bytes = expected_bytes then 'queued' else state end,
            queued_at = case when held_bytes = expected_bytes then now() end,
            changed_at = now()
          from held where id = ${id} returning ${columns}`
        return one(rows)
      })
    },

    /** Bytes in their order, one piece held at a time. */
    async *pieces(id: Uuid): AsyncGenerator<Uint8Array> {
      for (let n = 0; ; n += 1) {
        const [piece] = await sql<{ bytes: Buffer }[]>`
          select bytes from transfer.piece where job = ${id} and n = ${n}`
        if (!piece) return
        yield piece.bytes
      }
    },

    addPiece: async (id: Uuid, n: number, bytes: Uint8Array): Promise<void> => {
      await sql`
        insert into transfer.piece (job, n, bytes) values (${id}, ${n}, ${bytes})
        on conflict (job, n) do update set bytes = excluded.bytes`
    },
    dropPieces: async (id: Uuid): Promise<void> => {
      await sql`delete from transfer.piece where job = ${id}`
    },

    /** What waits, or what a process left behind that is no more; it is that runner's from now on. */
    async take(runner: Uuid): Promise<Job | undefined> {
      const rows = await sql<Row[]>`
        update transfer.job set
          state = 'running', runner = ${runner}, lease = now() + ${transferLimits.lease} * interval '1 ms',
          started_at = coalesce(started_at, now()), ended_at = null, changed_at = now()
        where id = (
          select id from transfer.job
          where state = 'queued' or (state = 'running' and lease < now())
          order by queued_at limit 1 for update skip locked
        ) returning ${columns}`
      return one(rows)
    },

    /** Says how far the work is, and which lines were not taken in. @throws Stopped */
    async progress(
      { id, runner }: { readonly id: Uuid; readonly runner: Uuid },
      progress: Progress,
      rejects: readonly TransferReject[] = [],
    ): Promise<void> {
      await sql.begin(async sql => {
        const said = Object.entries(progress).map(([name, value]) => sql`${sql(column(name))} = ${value},`)
        const [row] = await sql<{ stopping: boolean }[]>`
          update transfer.job set
            ${said.length > 0 ? said : sql``}
            lease = now() + ${transferLimits.lease} * interval '1 ms', changed_at = now()
          where id = ${id} and runner = ${runner} and state = 'running' returning stopping`
        if (!row || row.stopping) throw new Stopped()
        if (rejects.length > 0) await keepRejects(sql as unknown as Sql, id, rejects)
      })
    },

    /** Whatever an earlier look counted is counted anew. */
    async forget({ id, runner }: { readonly id: Uuid; readonly runner: Uuid }): Promise<void> {
      await sql.begin(async sql => {
        await sql`
          update transfer.job set done = 0, total = null, rejected = 0, plans = 0, plans_started = 0
          where id = ${id} and runner = ${runner} and state = 'running'`
        await sql`delete from transfer.reject where job = ${id}`
      })
    },

    /** Looked through: waits for a person's word. */
    async ready({ id, runner }: { readonly id: Uuid; readonly runner: Uuid }): Promise<void> {
      await sql`
        update transfer.job set state = 'ready', changed_at = now()
        where id = ${id} and runner = ${runner} and state = 'running'`
    },

    /** Leaves it to whoever looks next. */
    async release({ id, runner }: { readonly id: Uuid; readonly runner: Uuid }): Promise<void> {
      await sql`
        update transfer.job set lease = now() - interval '1 ms'
        where id = ${id} and runner = ${runner} and state = 'running'`
    },

    async end(
      { id, runner }: { readonly id: Uuid; readonly runner: Uuid },
      state: 'done' | 'failed' | 'cancelled',
      problem?: TransferProblem,
    ): Promise<void> {
      await sql`
        update transfer.job set
          state = ${state}, stopping = false, problem = ${problem ? sql.json(problem as never) : null},
          ended_at = now(), changed_at = now()
        where id = ${id} and runner = ${runner} and state = 'running'`
    },

    /** Ends a looking-through by beginning what it was for: what it counted is counted anew. */
    async start(id: Uuid): Promise<void> {
      await sql.begin(async sql => {
        const [begun] = await sql`
          update transfer.job set
            state = 'queued', stage = 'work', queued_at = now(), started_at = null, changed_at = now(),
            done = 0, applied = 0, unchanged = 0, rejected = 0, plans_started = 0, events_added = 0
          where id = ${id} and state = 'ready' and not expired returning 1`
        if (begun) await sql`delete from transfer.reject where job = ${id}`
        else
          await sql`
            update transfer.job set
              state = 'queued', stopping = false, problem = null, queued_at = now(), ended_at = null,
              changed_at = now()
            where id = ${id} and state in ('failed', 'cancelled') and not expired
              and (kind = 'export' or bytes = expected_bytes)`
      })
    },

    /** What nobody works on has ended with it; a runner is told the next time it says how far it is. */
    async cancel(id: Uuid): Promise<void> {
      await sql`
        update transfer.job set
          state = case when state = 'running' then state else 'cancelled' end,
          stopping = state = 'running',
          ended_at = case when state = 'running' then null else now() end,
          changed_at = now()
        where id = ${id} and state in ('receiving', 'ready', 'queued', 'running')`
    },

    async rejects(id: Uuid, { first, after }: { readonly first: number; readonly after?: string }) {
      const [line = 0, n = 0] = (after ?? '0.0').split('.').map(Number)
      const rows = await sql<(TransferReject & { n: number })[]>`
        select line, n, field, code, args from transfer.reject
        where job = ${id} and (line, n) > (${line}, ${n}) order by line, n limit ${first + 1}`
      const [all] = await sql<{ count: number }[]>`
        select count(*)::int as count from transfer.reject where job = ${id}`
      return {
        entries: rows.slice(0, first).map(({ n, ...entry }) => ({ cursor: `${entry.line}.${n}`, entry })),
        hasNextPage: rows.length > first,
        totalCount: all!.count,
      }
    },

    /** Deletes the bytes of what has expired, and what nobody will look for any more. */
    async sweep(): Promise<void> {
      await sql`
        with gone as (
          update transfer.job set
            expired = true, changed_at = now(),
            state = case when state in ('receiving', 'ready') then 'cancelled' else state end
          where not expired and expires_at < now() and state not in ('queued', 'running') returning id
        )
        delete from transfer.piece using gone where job = gone.id`
      await sql`delete from transfer.job where expired and expires_at < now() - interval '90 days'`
    },
  }
}

async function keepRejects(sql: Sql, id: Uuid, rejects: readonly TransferReject[]): Promise<void> {
  const [held] = await sql<{ count: number }[]>`
    select count(*)::int as count from transfer.reject where job = ${id}`
  const room = Math.max(0, transferLimits.rejects - held!.count)
  const of = new Map<number, number>()
  const rows = rejects.slice(0, room).map(({ line, field, code, args }) => {
    const n = (of.get(line) ?? 0) + 1
    of.set(line, n)
    return { job: id, line, n, field, code, args: sql.json(args as never) }
  })
  if (rows.length > 0) await sql`insert into transfer.reject ${sql(rows)} on conflict do nothing`
}

const column = (name: string) => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

const jobOf = ({ createdAt, startedAt, endedAt, expiresAt, changedAt: _, ...row }: Row): Job => {
  const { address, total, problem, ...rest } = row
  const ended = row.state === 'failed' || row.state === 'cancelled'
  return {
    ...rest,
    ...(address && { address }),
    ...(total != null && { total }),
    ...(problem && { problem }),
    createdAt: createdAt.toISOString(),
    ...(startedAt && { startedAt: startedAt.toISOString() }),
    ...(endedAt && { endedAt: endedAt.toISOString() }),
    expiresAt: expiresAt.toISOString(),
    resumable: ended && !row.expired && (row.kind === 'export' || row.bytes === row.expectedBytes),
  }
}
