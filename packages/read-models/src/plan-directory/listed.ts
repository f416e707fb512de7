import type { Uuid } from '@plan-ledger/domain'
import type { Fragment, Sql } from 'postgres'

/** Which plans somebody sees: all, or those of which one of the others is true. */
export interface Listed {
  readonly all: boolean
  /** Whose own they are, who coaches them, who else is named in them. */
  readonly owned?: Uuid
  readonly coached?: Uuid
  readonly party?: Uuid
  /** Imported, and without a coach. */
  readonly uncoached: boolean
}

/** As a condition on rows of the directory; each part of it has an index. */
export const listed = (sql: Sql, { all, owned, coached, party, uncoached }: Listed): Fragment => {
  if (all) return sql`true`
  const ways = [
    owned !== undefined && sql`owner = ${owned}::uuid`,
    coached !== undefined && sql`coach = ${coached}::uuid`,
    party !== undefined && sql`(parties <> '{}' and parties @> array[${party}::uuid])`,
    uncoached && sql`(coach is null and imported)`,
  ].filter(way => way !== false)
  if (ways.length === 0) return sql`false`
  return sql`(${ways.flatMap((way, i) => (i > 0 ? [sql` or `, way] : [way]))})`
}
