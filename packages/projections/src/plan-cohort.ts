import { type Instant, type PlanEvent, planStream, type Uuid } from '@plan-ledger/domain'

/** What the records of a plan's parts are grouped by: whose they are, where they belong, whether the plan has ended. */
export interface PlanCohort {
  readonly plan: Uuid
  readonly organisation: Uuid
  readonly owner: Uuid
  readonly unit?: string
  readonly coach?: Uuid
  readonly imported: boolean
  /** When the plan was completed or closed, while it is. */
  readonly endedAt?: Instant
}

/** The cohort after one more event of the plan; the very same object where nothing of it changed. */
export function cohortAfter(before: PlanCohort | undefined, event: PlanEvent): PlanCohort | undefined {
  if (event.type === 'PlanStarted') {
    const { owner, unit } = event.data
    return {
      plan: event.stream.slice(planStream('').length),
      organisation: event.organisation,
      owner,
      ...(unit !== undefined && { unit }),
      imported: event.origin === 'import',
    }
  }
  if (!before) return undefined
  switch (event.type) {
    case 'PlanMoved':
      return changed(before, { unit: event.data.new })
    case 'CoachAssigned':
      return changed(before, { coach: event.data.coach })
    case 'CoachReleased':
      return before.coach === event.data.coach ? changed(before, { coach: undefined }) : before
    case 'PlanCompleted':
    case 'PlanClosed':
      return changed(before, { endedAt: event.occurredAt })
    case 'PlanReopened':
      return changed(before, { endedAt: undefined })
    default:
      return before
  }
}

type Changed = { readonly [K in 'unit' | 'coach' | 'endedAt']?: string | undefined }

function changed(cohort: PlanCohort, change: Changed): PlanCohort {
  const merged = Object.entries({ ...cohort, ...change }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(merged) as unknown as PlanCohort
}
