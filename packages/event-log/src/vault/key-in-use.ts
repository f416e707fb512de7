import { createHmac } from 'node:crypto'

interface Database {
  unsafe(statement: string, values?: string[]): PromiseLike<readonly { readonly [column: string]: unknown }[]>
}

/** This process was given another key than those before it; the message is one sentence for who starts it. */
export class OtherKey extends Error {
  override readonly name = 'OtherKey'
}

/**
 * Every process on one database works with the same secret key: the first one leaves a mark of it, which tells nothing
 * of the key, and the others compare.
 * @param schema a plain name
 * @param name as the person who starts the process knows it
 * @throws OtherKey
 */
export const sameKeyAsBefore = async (
  sql: Database,
  name: string,
  key: Uint8Array,
  schema = 'vault',
): Promise<void> => {
  const mark = createHmac('sha256', key).update(`plan-ledger/key-in-use/1\n${name}`).digest('hex')
  await sql.unsafe(`insert into ${schema}.key_in_use values ($1, $2) on conflict do nothing`, [name, mark])
  const [known] = await sql.unsafe(`select mark from ${schema}.key_in_use where name = $1`, [name])
  if (known?.mark !== mark)
    throw new OtherKey(
      `The ${name} given to this process is not the one this database was begun with: give all processes the same file.`,
    )
}
