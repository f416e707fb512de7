import type { Append } from '../event-log.ts'
import { within } from '../within.ts'
import { nameArray, plainArray, readNumbers, textArray } from './array-literal.ts'
import { type Connection, connect, drop, isTransient } from './connection.ts'
import { assertGuardRails } from './migrate.ts'
import { statuses } from './sql/append-batch.ts'

/** What became of one append. `version` of a conflict is the stream's actual one. */
export type Outcome =
  | { readonly kind: 'stored' | 'replayed'; readonly version: number; readonly position: bigint }
  | { readonly kind: 'conflict' | 'heldBack'; readonly version: number }

/** Each unit is one or several appends that are all or nothing; all streams are distinct. */
export type Units = readonly (readonly Append[])[]

export interface Writer {
  /** One batch, one call, one transaction. An answer per append, in order. */
  write(units: Units): Promise<readonly Outcome[]>
  close(): Promise<void>
}

const kinds = Object.fromEntries(Object.entries(statuses).map(([kind, status]) => [status, kind])) as {
  [status: number]: keyof typeof statuses
}
const longestConnect = 6_000
/** Longer than the server's own statement_timeout: only a dead connection takes as long. */
const longestCall = 12_000

/** The one connection that writes. Whenever it is made anew the guard rails are asserted again. */
export const writer = (url: string, schema: string): Writer => {
  let present: Connection | undefined
  let closed = false
  const text = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()
  const base64 = (bytes: Uint8Array) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')

  const lose = async (connection: Connection | undefined) => {
    if (present === connection) present = undefined
    await drop(connection)
  }

  const connected = async (): Promise<Connection> => {
    if (closed) throw new Error('the event log is closed')
    const connection: Connection = connect({
      url,
      max: 1,
      name: 'writer',
      settings: {
        lock_timeout: 5_000,
        statement_timeout: 10_000,
        plan_cache_mode: 'force_generic_plan',
        // A plan made while the table was tiny would scan it for as long as it is cached.
        enable_seqscan: 'off',
      },
      onClose: () => void lose(connection),
    })
    try {
      await within(longestConnect, assertGuardRails(connection, schema))
    } catch (error) {
      await drop(connection)
      throw error
    }
    present = connection
    return connection
  }

  const call = async (statement: string, args: readonly string[] | readonly (string | number)[]) => {
    const connection = present ?? (await connected())
    try {
      return await within(longestCall, connection.unsafe(statement, [...args], { prepare: true }).execute())
    } catch (error) {
      // The next call starts on a connection known to be sound. Should the old call still be at work, it holds
      // the lock until its outcome is visible.
      if (isTransient(error)) await lose(connection)
      throw error
    }
  }

  const writeOne = async ({ stream, expectedVersion, events }: Append): Promise<Outcome | undefined> => {
    const { id, type, bytes, sealed } = events[0]!
    const clear = [stream, expectedVersion, id, type, text(bytes)]
    const [row] =
      sealed.length === 0
        ? await call(`select ${schema}.append_clear($1, $2, $3, $4, $5) as position`, clear)
        : await call(`select ${schema}.append_one($1, $2, $3, $4, $5, $6, $7) as position`, [
            ...clear,
            nameArray(sealed.map(part => part.subject)),
            nameArray(sealed.map(part => base64(part.bytes))),
          ])
    const position: bigint | null = row?.position ?? null
    return position === null ? undefined : { kind: 'stored', version: expectedVersion + 1, position }
  }

  const writeMany = async (units: Units): Promise<readonly Outcome[]> => {
    const appends = units.flat()
    const events = appends.flatMap(({ events }, a) =>
      events.map((event, k) => ({ ...event, a: a + 1, k: k + 1 })),
    )
    const parts = events.flatMap(({ id, a, sealed }) => sealed.map(part => ({ ...part, id, a })))
    const [row] = await call(
      `select * from ${schema}.append_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        nameArray(appends.map(append => append.stream)),
        plainArray(appends.map(append => append.expectedVersion)),
        plainArray(appends.map(append => append.events.length)),
        plainArray(units.flatMap((unit, u) => unit.map(() => u))),
        plainArray(events.map(event => event.a)),
        plainArray(events.map(event => event.k)),
        plainArray(events.map(event => event.id)),
        nameArray(events.map(event => event.type)),
        textArray(events.map(event => text(event.bytes))),
        plainArray(parts.map(part => part.a)),
        plainArray(parts.map(part => part.id)),
        nameArray(parts.map(part => part.subject)),
        nameArray(parts.map(part => base64(part.bytes))),
      ],
    )
    const versions = readNumbers(row?.versions)
    const positions = readNumbers(row?.positions)
    return readNumbers(row?.statuses).map((status, i) => {
      const kind = kinds[status!]!
      const version = versions[i]!
      return kind === 'stored' || kind === 'replayed'
        ? { kind, version, position: BigInt(positions[i]!) }
        : { kind, version }
    })
  }

  return {
    async write(units) {
      const only = units.length === 1 && units[0]!.length === 1 ? units[0]![0]! : undefined
      const stored = only?.events.length === 1 ? await writeOne(only) : undefined
      return stored ? [stored] : writeMany(units)
    },
    async close() {
      closed = true
      await lose(present)
    },
  }
}
