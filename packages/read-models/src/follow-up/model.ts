import type { Plan } from '@plan-ledger/domain'
import { followUp } from '@plan-ledger/projections'
import type { TransactionSql } from 'postgres'
import { planRows } from '../plan-rows.ts'
import type { ReadModel } from '../read-model.ts'

/** What of a plan is followed up besides its goals and reviews, as it is written. */
type FollowUpRecord = {
  readonly plan: string
  readonly organisation: string
  readonly last_check_in_at: string | null
  readonly next_check_in: string | null
  readonly confidence: number | null
  readonly unacknowledged: number
  readonly step_dues: readonly string[]
  readonly barriers_without_solution: number
  readonly goals_without_step: number
}

const columns = [
  'organisation uuid',
  'last_check_in_at timestamptz(3)',
  'next_check_in date',
  'confidence int',
  'unacknowledged int',
  'step_dues date[]',
  'barriers_without_solution int',
  'goals_without_step int',
] as const satisfies readonly `${Exclude<keyof FollowUpRecord, 'plan'>} ${string}`[]
const names = columns.map(column => column.slice(0, column.indexOf(' ')))

export const followUpModel: ReadModel<FollowUpRecord> = {
  name: 'follow-up',
  /** Raised with every change of the table or of what its columns mean. */
  version: 1,
  tables: ['follow_up'],
  async create(sql, schema) {
    await sql.unsafe(`
      create table if not exists ${schema}.follow_up (
        plan uuid primary key,
        ${columns.join(',\n        ')}
      );
      comment on table ${schema}.follow_up is
        'One row per plan: check-ins, and what waits for somebody besides goals and reviews.';
      comment on column ${schema}.follow_up.next_check_in is
        'The last day on which the next check-in is not overdue; null where none is expected.';
    `)
  },
  index: async () => {},
  ofPlan: () => ({
    take() {},
    rows: plan => (plan ? [recordOf(plan)] : []),
  }),
  write: (tx: TransactionSql, rows, schema) =>
    tx.unsafe(
      `insert into ${schema}.follow_up (plan, ${names.join(', ')})
      select plan, ${names.join(', ')} from json_to_recordset($1::text::json) as r (plan uuid, ${columns.join(', ')})
      on conflict (plan) do update set ${names.map(name => `${name} = excluded.${name}`).join(', ')}`,
      [JSON.stringify(rows)],
    ),
  forget: planRows('follow_up'),
}

function recordOf(plan: Plan): FollowUpRecord {
  const figures = followUp(plan)
  return {
    plan: plan.id,
    organisation: plan.organisation,
    last_check_in_at: figures.lastCheckInAt ?? null,
    next_check_in: figures.nextCheckInDue ?? null,
    confidence: figures.confidence ?? null,
    unacknowledged: figures.unacknowledged,
    step_dues: figures.stepDues,
    barriers_without_solution: figures.barriersWithoutSolution,
    goals_without_step: figures.goalsWithoutStep,
  }
}
