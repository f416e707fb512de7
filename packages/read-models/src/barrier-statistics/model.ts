import type { Instant, Plan, PlanEvent, SolutionStatus } from '@plan-ledger/domain'
import { type BarrierLife, type BarrierLives, liveBarriers } from '@plan-ledger/projections'
import { planRows } from '../plan-rows.ts'
import type { ReadModel } from '../read-model.ts'
import {
  type BarrierRecord,
  barrierStatisticsVersion,
  createIndexes,
  createTable,
  writeTable,
} from './table.ts'

export const barrierStatisticsModel: ReadModel<BarrierRecord> = {
  name: 'barrier-statistics',
  version: barrierStatisticsVersion,
  tables: ['barrier_record'],
  create: createTable,
  index: createIndexes,
  ofPlan() {
    const lives: BarrierLives = new Map()
    let changed = new Set<BarrierLife['barrier']>()
    let allChanged = false
    let closedAt: Instant | undefined
    return {
      take(event) {
        if (event.type === 'PlanCompleted' || event.type === 'PlanClosed') closedAt = event.occurredAt
        if (event.type === 'PlanReopened') closedAt = undefined
        if (ofAllBarriers.has(event.type)) allChanged = true
        const life = liveBarriers(lives, event)
        if (life) changed.add(life.barrier)
      },
      rows(plan) {
        if (!plan) return []
        const written = [...lives.values()].filter(({ barrier }) => allChanged || changed.has(barrier))
        changed = new Set()
        allChanged = false
        return written.map(life => recordOf(plan, life, closedAt))
      },
    }
  },
  write: writeTable,
  forget: planRows('barrier_record'),
}

/** What changes the record of every barrier. */
const ofAllBarriers: ReadonlySet<PlanEvent['type']> = new Set([
  'PlanMoved',
  'PlanCompleted',
  'PlanClosed',
  'PlanReopened',
] as const)

function recordOf(plan: Plan, life: BarrierLife, closedAt: Instant | undefined): BarrierRecord {
  const outcomes = [...life.solutions.values()]
  const count = (status: SolutionStatus) => outcomes.filter(each => each === status).length
  return {
    plan: plan.id,
    barrier: life.barrier,
    organisation: plan.organisation,
    owner: plan.owner,
    unit: plan.unit ?? null,
    category: life.category,
    severity: life.severity,
    status: life.status,
    raised_at: life.raisedAt,
    status_since: life.statusSince,
    plan_closed_at: closedAt ?? null,
    open_from: life.open.map(({ from }) => from),
    open_until: life.open.flatMap(({ until }) => until ?? []),
    reopened: life.reopened,
    solutions_proposed: count('proposed'),
    solutions_tried: count('tried'),
    solutions_worked: count('worked'),
    solutions_failed: count('failed'),
  }
}
