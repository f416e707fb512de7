import type { Day, Instant, Plan, PlanEvent, Uuid } from '@plan-ledger/domain'
import { effectiveTimesSoFar } from './effective-time.ts'
import { monthOf } from './instant.ts'
import { partiesOf } from './parties.ts'

/** A plan as a row of the directory: all that does not depend on the day the directory is read. */
export interface DirectoryRow {
  readonly plan: Uuid
  readonly organisation: Uuid
  readonly title: string
  readonly owner: Uuid
  readonly ownerName: string
  readonly coach?: Uuid
  readonly coachName?: string
  /** Who has a part in it besides these two. */
  readonly parties: readonly Uuid[]
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
  /** Due dates of the open goals, earliest first: those before a day are overdue on it. None once the plan has ended. */
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

/** The row of a plan, kept up event by event. */
export interface DirectoryFold {
  /** The plan's next event. */
  take(event: PlanEvent): void
  /** @param plan as of the last event taken in */
  row(plan: Plan): DirectoryRow
}

export const directoryFold = (): DirectoryFold => {
  /** Events in effect by month. */
  const inMonth = new Map<number, number>()
  const actors: string[] = []
  let latest = -1
  let first: PlanEvent | undefined
  let last: PlanEvent | undefined

  const count = (at: Instant, by: 1 | -1) => {
    const month = monthOf(at)
    inMonth.set(month, (inMonth.get(month) ?? 0) + by)
  }
  /** Of two at one time the later version is the latest change. */
  const compare = (index: number, at: Instant) => {
    const present = effective.times[latest]
    if (present === undefined || at > present || (at === present && index > latest)) latest = index
  }
  const effective = effectiveTimesSoFar((index, from, to) => {
    count(from, -1)
    count(to, 1)
    compare(index, to)
  })

  return {
    take(event) {
      first ??= event
      last = event
      const at = effective.take(event)
      actors.push(event.actor.name)
      count(at, 1)
      compare(actors.length - 1, at)
    },
    row(plan) {
      const lastChangeAt = effective.times[latest] ?? plan.startedAt
      const goals = Object.values(plan.goals)
      const open = goals.filter(({ status }) => status === 'open')
      // as in what needs attention: nothing of a plan that ended is still due
      const ended = plan.status === 'completed' || plan.status === 'closed'
      const dues = ended ? [] : open.flatMap(({ due }) => due ?? []).sort()
      return {
        plan: plan.id,
        organisation: plan.organisation,
        title: plan.title,
        owner: plan.owner,
        ownerName: plan.ownerName,
        ...(plan.coach && { coach: plan.coach.id, coachName: plan.coach.name }),
        parties: partiesOf(plan),
        ...(plan.unit !== undefined && { unit: plan.unit }),
        status: plan.status,
        demonstration: plan.demonstration,
        imported: first?.origin === 'import',
        version: plan.version,
        goalsOpen: open.length,
        goalsAchieved: goals.filter(({ status }) => status === 'achieved').length,
        goalsTotal: goals.length,
        openBarriers: Object.values(plan.barriers).filter(({ status }) => status === 'raised').length,
        dues,
        ...(dues[0] !== undefined && { nextDue: dues[0] }),
        startedAt: plan.startedAt,
        lastChangeAt,
        lastChangeBy: actors[latest] ?? plan.ownerName,
        lastRecordedAt: last?.recordedAt ?? plan.startedAt,
        activity: Array.from(
          { length: months },
          (_, i) => inMonth.get(monthOf(lastChangeAt) - months + 1 + i) ?? 0,
        ),
      }
    },
  }
}

/** The row of a plan, folded from all its events by version; there is at least one. */
export const directoryRow = (plan: Plan, events: readonly PlanEvent[]): DirectoryRow => {
  const fold = directoryFold()
  for (const event of events) fold.take(event)
  return fold.row(plan)
}
