import { type Day, daysAfter, type Instant, type Plan } from '@plan-ledger/domain'
import { checkInDays } from './attention.ts'
import { stepsByGoal } from './goal-progress.ts'
import { dayOf } from './instant.ts'

/**
 * What of a plan is followed up besides the due days of its goals and reviews, in figures; only the day somebody asks
 * decides what of it is overdue.
 */
export interface FollowUp {
  readonly lastCheckInAt?: Instant
  /** The last day on which the next check-in is not overdue; none is expected of a plan that is not active. */
  readonly nextCheckInDue?: Day
  /** In the newest check-in that states any; 1–10. */
  readonly confidence?: number
  /** Check-ins that the coach has not acknowledged. */
  readonly unacknowledged: number
  /** Due days of open steps, the earliest first. */
  readonly stepDues: readonly Day[]
  readonly barriersWithoutSolution: number
  readonly goalsWithoutStep: number
}

export function followUp(plan: Plan): FollowUp {
  const checkIns = Object.values(plan.checkIns)
  const newest = latest(checkIns)
  const stated = latest(checkIns.filter(({ confidence }) => confidence !== undefined))
  const due = nextCheckIn(plan, newest?.at)
  const steps = stepsByGoal(plan)
  return {
    ...(newest && { lastCheckInAt: newest.at }),
    ...(due !== undefined && { nextCheckInDue: due }),
    ...(stated?.confidence !== undefined && { confidence: stated.confidence }),
    unacknowledged: checkIns.filter(({ acknowledged }) => !acknowledged).length,
    stepDues: Object.values(plan.steps)
      .flatMap(({ status, due }) =>
        due !== undefined && (status === 'planned' || status === 'started') ? [due] : [],
      )
      .sort(),
    barriersWithoutSolution: Object.values(plan.barriers).filter(
      ({ status, solutions }) =>
        status === 'raised' && solutions.every(solution => solution.status === 'failed'),
    ).length,
    goalsWithoutStep: Object.values(plan.goals).filter(
      ({ id, status }) => status === 'open' && !(steps.get(id) ?? []).some(step => step.status !== 'dropped'),
    ).length,
  }
}

const latest = <T extends { readonly at: Instant }>(all: readonly T[]): T | undefined =>
  all.reduce<T | undefined>(
    (last, next) => (last === undefined || next.at >= last.at ? next : last),
    undefined,
  )

/** Of an imported plan nobody expects a check-in before the first. */
function nextCheckIn({ status, startedAt, importedUntil }: Plan, last: Instant | undefined): Day | undefined {
  if (status !== 'active' || (importedUntil !== undefined && last === undefined)) return undefined
  return daysAfter(dayOf(last ?? startedAt), checkInDays)
}
