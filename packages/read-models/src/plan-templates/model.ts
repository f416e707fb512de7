import type { Uuid } from '@plan-ledger/domain'
import type { TransactionSql } from 'postgres'
import type { ReadModel } from '../read-model.ts'

/** The version of a template that a plan was made from, as it is written. */
type TemplateRecord = {
  readonly plan: string
  readonly organisation: string
  readonly template: string
  readonly template_version: number
}

export const planTemplatesModel: ReadModel<TemplateRecord> = {
  name: 'plan-templates',
  version: 1,
  tables: ['plan_template'],
  async create(sql, schema) {
    await sql.unsafe(`
      create table if not exists ${schema}.plan_template (
        plan uuid primary key,
        organisation uuid not null,
        template uuid not null,
        template_version int not null
      );
      comment on table ${schema}.plan_template is
        'The version of a template that a plan was made from: the first it was given.';
    `)
  },
  index: async () => {},
  ofOrganisation() {
    const assigned = new Set<Uuid>()
    let rows: TemplateRecord[] = []
    return {
      take({ type, organisation, data }) {
        if (type !== 'TemplateAssigned' || assigned.has(data.plan)) return
        const { plan, template, version: template_version } = data
        assigned.add(plan)
        rows.push({ plan, organisation, template, template_version })
      },
      rows() {
        const since = rows
        rows = []
        return since
      },
    }
  },
  write: (tx: TransactionSql, rows, schema) =>
    tx.unsafe(
      `insert into ${schema}.plan_template (plan, organisation, template, template_version)
      select plan, organisation, template, template_version
      from json_to_recordset($1::text::json)
        as r (plan uuid, organisation uuid, template uuid, template_version int)
      on conflict (plan) do nothing`,
      [JSON.stringify(rows)],
    ),
}
