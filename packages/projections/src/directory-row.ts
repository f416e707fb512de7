import type { Day, Instant, Plan, PlanEvent, Uuid } from '@plan-ledger/domain'
import { placedOn } from './as-of.ts'
import { monthOf } from './instant.ts'

/** A plan as a row of the directory: all that does not depend on the day the directory is read. */
export interface DirectoryRow {
  readonly plan: Uuid
  readonly organisation: Uuid
  readonly title: string
  readonly owner: Uuid
  readonly ownerName: string
  readonly coach?: Uuid
  readonly coachName?: string
  readonly unit?: string
  readonly status: Plan['status']
  readonly demonstration: boolean
  /** Whether its history was brought in from elsewhere. */
  readonly imported: boolean
  readonly version: number
  readonly goalsOpen: number
  readonly goalsAchieved: number
  readonly goalsTotal: number
  readonly openBarriers: number
  /** Due dates of the open goals, earliest first: those before a day are overdue on it. */
  readonly dues: readonly Day[]
  readonly nextDue?: Day
  readonly startedAt: Instant
  /** When the latest change took effect, and who made it. */
  readonly lastChangeAt: Instant
  readonly lastChangeBy: string
  readonly lastRecordedAt: Instant
  /** Events in effect in each of 12 calendar months (UTC), oldest first; the last is that of the latest change. */
  readonly activity: readonly number[]
}

const months = 12

const activityUntil = (last: Instant, times: readonly Instant[]): readonly number[] => {
  const activity = new Array<number>(months).fill(0)
  for (const time of times) {
    const index = months - 1 - (monthOf(last) - monthOf(time))
    if (index >= 0) activity[index] = (activity[index] ?? 0) + 1
  }
  return activity
}

/** The row of a plan, folded from all its events by version; there is at least one. */
export const directoryRow = (plan: Plan, events: readonly PlanEvent[]): DirectoryRow => {
  const placed = placedOn(events, 'effective')
  const latest = placed.at(-1)
  const lastChangeAt = latest?.at ?? plan.startedAt
  const goals = Object.values(plan.goals)
  const open = goals.filter(({ status }) => status === 'open')
  const dues = open.flatMap(({ due }) => due ?? []).sort()
  return {
    plan: plan.id,
    organisation: plan.organisation,
    title: plan.title,
    owner: plan.owner,
    ownerName: plan.ownerName,
    ...(plan.coach && { coach: plan.coach.id, coachName: plan.coach.name }),
    ...(plan.unit !== undefined && { unit: plan.unit }),
    status: plan.status,
    demonstration: plan.demonstration,
    imported: events[0]?.origin === 'import',
    version: plan.version,
    goalsOpen: open.length,
    goalsAchieved: goals.filter(({ status }) => status === 'achieved').length,
    goalsTotal: goals.length,
    openBarriers: Object.values(plan.barriers).filter(({ status }) => status === 'raised').length,
    dues,
    ...(dues[0] !== undefined && { nextDue: dues[0] }),
    startedAt: plan.startedAt,
    lastChangeAt,
    lastChangeBy: latest?.event.actor.name ?? plan.ownerName,
    lastRecordedAt: events.at(-1)?.recordedAt ?? plan.startedAt,
    activity: activityUntil(
      lastChangeAt,
      placed.map(({ at }) => at),
    ),
  }
}
