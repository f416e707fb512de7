import type { ReadModel } from '../read-model.ts'

type OrganisationRecord = { readonly id: string; readonly name: string; readonly demonstration: boolean }

export const organisationsModel: ReadModel<OrganisationRecord> = {
  name: 'organisations',
  version: 1,
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
  ofOrganisation() {
    let founded: OrganisationRecord | undefined
    let written = false
    return {
      take(event) {
        if (event.type !== 'OrganisationFounded' || founded) return
        const { name, demonstration = false } = event.data
        founded = { id: event.organisation, name, demonstration }
      },
      rows() {
        if (!founded || written) return []
        written = true
        return [founded]
      },
    }
  },
  write: (sql, rows, schema) => sql`
    insert into ${sql(schema)}.organisation (id, name, demonstration)
    select id, name, demonstration
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as r (id uuid, name text, demonstration boolean)
    on conflict (id) do update set name = excluded.name, demonstration = excluded.demonstration`,
  // its one row is written over
  forget: async () => undefined,
}
