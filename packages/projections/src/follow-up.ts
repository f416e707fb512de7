import {
  type Day,
  daysAfter,
  type Instant,
  type PlanEvent,
  type PlanStatus,
  type Uuid,
} from '@plan-ledger/domain'
import { checkInDays } from './attention.ts'
import { type BarrierLives, liveBarriers } from './barrier-lives.ts'
import { dayOf } from './instant.ts'

/** What of a plan is followed up besides its goals' due days, as one pass over its events fills it. */
export interface FollowUp {
  status: PlanStatus
  startedAt: Instant | undefined
  imported: boolean
  lastCheckInAt: Instant | undefined
  /** In the newest check-in that states any; 1–10. */
  confidence: { readonly at: Instant; readonly stated: number } | undefined
  readonly unacknowledged: Set<Uuid>
  readonly steps: Map<Uuid, FollowedStep>
  /** Whether each is open. */
  readonly goals: Map<Uuid, boolean>
  readonly barriers: BarrierLives
}

interface FollowedStep {
  readonly goal?: Uuid | undefined
  readonly due?: Day | undefined
  readonly status: 'open' | 'completed' | 'dropped'
}

export const nothingFollowed = (): FollowUp => ({
  status: 'drafted',
  startedAt: undefined,
  imported: false,
  lastCheckInAt: undefined,
  confidence: undefined,
  unacknowledged: new Set(),
  steps: new Map(),
  goals: new Map(),
  barriers: new Map(),
})

/** Takes in one more event, in place. */
export function followUp(state: FollowUp, event: PlanEvent): void {
  const { occurredAt: at } = event
  if (event.origin === 'import') state.imported = true
  switch (event.type) {
    case 'PlanStarted':
      state.startedAt ??= at
      break
    case 'PlanActivated':
    case 'PlanResumed':
    case 'PlanReopened':
      state.status = 'active'
      break
    case 'PlanPaused':
      state.status = 'paused'
      break
    case 'PlanCompleted':
      state.status = 'completed'
      break
    case 'PlanClosed':
      state.status = 'closed'
      break
    case 'CheckInRecorded': {
      const { checkIn, confidence: stated } = event.data
      if (state.lastCheckInAt === undefined || at > state.lastCheckInAt) state.lastCheckInAt = at
      if (stated !== undefined && (state.confidence === undefined || at >= state.confidence.at))
        state.confidence = { at, stated }
      state.unacknowledged.add(checkIn)
      break
    }
    case 'CheckInAcknowledged':
      state.unacknowledged.delete(event.data.checkIn)
      break
    case 'GoalSet':
      if (!state.goals.has(event.data.goal)) state.goals.set(event.data.goal, true)
      break
    case 'GoalReopened':
    case 'GoalAchieved':
    case 'GoalAbandoned':
    case 'GoalReformulated':
      if (state.goals.has(event.data.goal)) state.goals.set(event.data.goal, event.type === 'GoalReopened')
      break
    case 'StepPlanned': {
      const { step, goal, due } = event.data
      if (!state.steps.has(step)) state.steps.set(step, { goal, due, status: 'open' })
      break
    }
    case 'StepRevised': {
      const known = state.steps.get(event.data.step)
      const { goal, due } = event.data.changes
      if (known && (goal || due))
        state.steps.set(event.data.step, {
          ...known,
          ...(goal && { goal: goal.new }),
          ...(due && { due: due.new }),
        })
      break
    }
    case 'StepCompleted':
    case 'StepDropped':
    case 'StepReopened':
    case 'StepStarted': {
      const known = state.steps.get(event.data.step)
      if (known) state.steps.set(event.data.step, { ...known, status: stepAfter[event.type] })
      break
    }
    default:
      liveBarriers(state.barriers, event)
  }
}

const stepAfter = {
  StepCompleted: 'completed',
  StepDropped: 'dropped',
  StepReopened: 'open',
  StepStarted: 'open',
} as const

/** A plan's follow-up in figures; only the day somebody asks decides what of it is overdue. */
export interface FollowUpFigures {
  readonly lastCheckInAt?: Instant
  /** The last day on which the next check-in is not overdue; none is expected of a plan that is not active. */
  readonly nextCheckInDue?: Day
  readonly confidence?: number
  readonly unacknowledged: number
  /** Due days of open steps, the earliest first. */
  readonly stepDues: readonly Day[]
  readonly barriersWithoutSolution: number
  readonly goalsWithoutStep: number
}

export function followUpFigures(state: FollowUp): FollowUpFigures {
  const steps = [...state.steps.values()]
  const served = new Set(steps.flatMap(({ goal, status }) => (goal && status !== 'dropped' ? [goal] : [])))
  const due = nextCheckIn(state)
  return {
    ...(state.lastCheckInAt !== undefined && { lastCheckInAt: state.lastCheckInAt }),
    ...(due !== undefined && { nextCheckInDue: due }),
    ...(state.confidence && { confidence: state.confidence.stated }),
    unacknowledged: state.unacknowledged.size,
    stepDues: steps
      .flatMap(({ status, due }) => (status === 'open' && due !== undefined ? [due] : []))
      .sort(),
    barriersWithoutSolution: [...state.barriers.values()].filter(
      ({ status, solutions }) =>
        status === 'raised' && [...solutions.values()].every(outcome => outcome === 'failed'),
    ).length,
    goalsWithoutStep: [...state.goals].filter(([goal, open]) => open && !served.has(goal)).length,
  }
}

/** Of an imported plan nobody expects a check-in before the first. */
function nextCheckIn({ status, startedAt, imported, lastCheckInAt }: FollowUp): Day | undefined {
  if (status !== 'active' || startedAt === undefined) return undefined
  if (imported && lastCheckInAt === undefined) return undefined
  const from = dayOf(lastCheckInAt ?? startedAt)
  return daysAfter(from, checkInDays)
}
