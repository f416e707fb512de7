import type { ReadModel } from '../read-model.ts'

type OrganisationRecord = { readonly id: string; readonly name: string; readonly demonstration: boolean }

/** What the model must know of a founding. */
interface Founding {
  readonly type: string
  readonly organisation: string
  readonly position: bigint
  readonly data: object
}

/** @param load the organisation's decoded events, at least up to what the log held when it was called */
export function organisationsModel(
  load: (stream: string) => Promise<{ readonly events: readonly Founding[] }>,
): ReadModel<OrganisationRecord> {
  return {
    name: 'organisations',
    version: 1,
    streamPrefixes: ['organisation-'],
    tables: ['organisation'],
    async create(sql, schema) {
      await sql.unsafe(`
        create table if not exists ${schema}.organisation (
          id uuid primary key,
          name text not null,
          demonstration boolean not null
        )`)
    },
    index: async () => undefined,
    async rows(stream, { upTo }) {
      const { events } = await load(stream)
      const founded = events.find(event => event.type === 'OrganisationFounded' && event.position <= upTo)
      if (!founded) return []
      const { name, demonstration } = founded.data as { name: string; demonstration?: true }
      return [{ id: founded.organisation, name, demonstration: demonstration === true }]
    },
    write: (sql, rows, schema) => sql`
      insert into ${sql(schema)}.organisation (id, name, demonstration)
      select id, name, demonstration
      from json_to_recordset(${JSON.stringify(rows)}::text::json) as r (id uuid, name text, demonstration boolean)
      on conflict (id) do update set name = excluded.name, demonstration = excluded.demonstration`,
  }
}
