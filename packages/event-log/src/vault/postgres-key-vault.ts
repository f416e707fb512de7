import { randomBytes } from 'node:crypto'
import { KeyMissing, SubjectErased, Tampered } from '../errors.ts'
import { inOneStatement } from '../in-one-statement.ts'
import type { KeyVault, SubjectKey } from '../key-vault.ts'
import { plainArray, textArray } from '../postgres/array-literal.ts'
import { connect } from '../postgres/connection.ts'
import { sameKeyAsBefore } from './key-in-use.ts'
import { unwrapKey, wrapKey } from './wrap.ts'

/** One epoch until keys are rotated. */
const epoch = 1

interface Row {
  readonly version: number
  readonly wrapped: Uint8Array | null
}

/**
 * Subjects' keys in PostgreSQL, each wrapped by a key that lives outside every database. A destroyed key leaves
 * its row as a tombstone, so that nobody mints a new one.
 * @param wrappingKey 32 bytes, see `keyInFile(path)`
 * @param schema a plain name
 * @throws OtherKey when the subjects' keys are wrapped by another one
 */
export const postgresKeyVault = async ({
  url,
  wrappingKey,
  schema = 'vault',
}: {
  readonly url: string
  readonly wrappingKey: Uint8Array
  readonly schema?: string
}): Promise<KeyVault & { close(): Promise<void> }> => {
  if (!/^[a-z][a-z0-9_]{0,50}$/.test(schema)) throw new RangeError(`${schema} is no plain name for a schema`)
  const sql = connect({ url, max: 3, name: 'vault' })
  try {
    await sql.begin(async transaction => {
      await transaction`select pg_advisory_xact_lock(hashtextextended(${`plan-ledger/${schema}`}, 0))`
      await transaction.unsafe(tables(schema))
      await sameKeyAsBefore(transaction, 'vault-wrapping-key', wrappingKey, schema)
    })
  } catch (error) {
    await sql.end({ timeout: 1 })
    throw error
  }

  const opened = (
    organisation: string,
    subject: string,
    { version, wrapped }: Row,
  ): SubjectKey | undefined => {
    if (!wrapped) return undefined
    try {
      return { version, key: unwrapKey(wrapped, wrappingKey, { organisation, subject, version }) }
    } catch (error) {
      throw new Tampered(`the key of subject ${subject} does not open with this wrapping key`, {
        cause: error,
      })
    }
  }

  const newest = async (organisation: string, subject: string): Promise<Row | undefined> => {
    const [row] = await sql.unsafe<Row[]>(
      `select version, wrapped from ${schema}.subject_key
       where organisation = $1 and subject = $2 order by version desc limit 1`,
      [organisation, subject],
      { prepare: true },
    )
    return row
  }

  const make = (organisation: string, subject: string) => {
    const name = { organisation, subject, version: 1 }
    return sql.unsafe(
      `insert into ${schema}.subject_key (organisation, subject, version, epoch, wrapped)
       values ($1, $2, $3, $4, decode($5, 'base64')) on conflict do nothing`,
      [organisation, subject, name.version, epoch, base64(wrapKey(randomBytes(32), wrappingKey, name))],
      { prepare: true },
    )
  }

  /** A page of plans has as many owners: their keys are asked for in one statement. */
  const rowOf = inOneStatement<Row>(async names => {
    const keys = names.map(name => name.split('\n'))
    const column = (index: number) => textArray(keys.map(key => key[index] as string))
    const rows = await sql.unsafe<(Row & { readonly organisation: string; readonly subject: string })[]>(
      `select organisation, subject, version, wrapped from ${schema}.subject_key
       where (organisation, subject, version) in
         (select * from unnest($1::text[], $2::text[], $3::int[]))`,
      [column(0), column(1), plainArray(keys.map(key => key[2] as string))],
      { prepare: true },
    )
    return new Map(rows.map(row => [nameOf(row), row]))
  })

  return {
    async keyFor(organisation, subject) {
      let row = await newest(organisation, subject)
      if (!row) {
        // Whoever comes second finds the first one's key.
        await make(organisation, subject)
        row = await newest(organisation, subject)
      }
      const key = opened(organisation, subject, row!)
      if (!key) throw new SubjectErased(`the key of subject ${subject} was destroyed`)
      return key
    },
    async keyOf(organisation, subject, version) {
      const row = await rowOf(nameOf({ organisation, subject, version }))
      if (!row) throw new KeyMissing(`subject ${subject} has no key ${version}`)
      return opened(organisation, subject, row)
    },
    async destroy(organisation, subject) {
      const name = [organisation, subject]
      // the tombstone first: whoever makes a key in that moment finds it, or is found
      await sql.unsafe(
        `insert into ${schema}.subject_key (organisation, subject, version, epoch, destroyed_at)
         values ($1, $2, 1, $3, now()) on conflict do nothing`,
        [...name, epoch],
        { prepare: true },
      )
      const destroyed = await sql.unsafe(
        `update ${schema}.subject_key set wrapped = null, destroyed_at = now()
         where organisation = $1 and subject = $2 and wrapped is not null`,
        name,
        { prepare: true },
      )
      return destroyed.count > 0
    },
    close: () => sql.end({ timeout: 5 }),
  }
}

// A newline is in no name.
const nameOf = (key: { readonly organisation: string; readonly subject: string; readonly version: number }) =>
  `${key.organisation}\n${key.subject}\n${key.version}`

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

const tables = (schema: string) => `
create schema if not exists ${schema};
create table if not exists ${schema}.subject_key (
  organisation text collate "C" not null,
  subject text collate "C" not null,
  version integer not null,
  epoch integer not null,
  wrapped bytea,
  destroyed_at timestamptz,
  primary key (organisation, subject, version),
  check ((wrapped is null) = (destroyed_at is not null))
);
create table if not exists ${schema}.key_in_use (name text primary key, mark text not null);
`
