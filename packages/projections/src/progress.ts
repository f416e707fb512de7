import type {
  Day,
  Decimal,
  GoalStatus,
  Instant,
  Measure,
  Measurement,
  PlanEvent,
  StepStatus,
  Uuid,
} from '@plan-ledger/domain'
import { defaultImpact, meanProgress, shareOf } from './goal-progress.ts'
import type { TimeAxis } from './moment.ts'
import { placedOn } from './placed.ts'

export interface ProgressPoint {
  /** The event that moved it, and its number: every point of a chart leads to it. */
  readonly event: Uuid
  readonly version: number
  readonly at: Instant
  /** 0..1, see `planProgress`. */
  readonly share: number
  /** Achieved goals. */
  readonly done: number
  /** Goals neither abandoned nor reformulated. */
  readonly scope: number
  /** Goals still open. */
  readonly open: number
}

export interface GoalProgressPoint {
  readonly event: Uuid
  readonly version: number
  readonly at: Instant
  /** 0..1, see `goalProgress`. */
  readonly share: number
  /** Latest measurement, target and due date as they were at that moment. */
  readonly value: Decimal | undefined
  readonly target: Decimal | undefined
  readonly due: Day | undefined
}

export interface GoalSeries {
  readonly goalId: Uuid
  /** As it reads after the last event. */
  readonly statement: string
  readonly points: readonly GoalProgressPoint[]
}

export interface Progress {
  readonly plan: readonly ProgressPoint[]
  readonly goals: readonly GoalSeries[]
}

interface TrackedGoal {
  readonly goalId: Uuid
  statement: string
  status: GoalStatus
  measure: Measure | undefined
  due: Day | undefined
  latest: Measurement | undefined
  completedImpact: number
  plannedImpact: number
  share: number
  readonly points: GoalProgressPoint[]
}

interface TrackedStep {
  goal: Uuid | undefined
  impact: number
  status: StepStatus
}

interface Tracked {
  readonly goals: Map<Uuid, TrackedGoal>
  readonly steps: Map<Uuid, TrackedStep>
}

const changeGoal = (
  { goals }: Tracked,
  id: Uuid,
  touched: Set<TrackedGoal>,
  apply: (goal: TrackedGoal) => void,
) => {
  const goal = goals.get(id)
  if (!goal) return
  apply(goal)
  touched.add(goal)
}

/** Takes the step's weight from its goal, changes the step and gives the weight to the goal it then has. */
const changeStep = (
  tracked: Tracked,
  id: Uuid,
  touched: Set<TrackedGoal>,
  apply: (step: TrackedStep) => void,
) => {
  const step = tracked.steps.get(id)
  if (!step) return
  const weigh = (sign: 1 | -1) => {
    const goal = step.goal === undefined ? undefined : tracked.goals.get(step.goal)
    if (!goal) return
    goal.plannedImpact += sign * step.impact
    if (step.status === 'completed') goal.completedImpact += sign * step.impact
    touched.add(goal)
  }
  weigh(-1)
  apply(step)
  weigh(1)
}

/** Brings forward what progress depends on, and answers which goals the event may have moved. */
const track = (tracked: Tracked, event: PlanEvent): ReadonlySet<TrackedGoal> => {
  const touched = new Set<TrackedGoal>()
  const goalStatus = (id: Uuid, status: GoalStatus) =>
    changeGoal(tracked, id, touched, goal => {
      goal.status = status
    })
  const stepStatus = (id: Uuid, status: StepStatus) =>
    changeStep(tracked, id, touched, step => {
      step.status = status
    })
  switch (event.type) {
    case 'GoalSet': {
      const { goal: goalId, statement, measure, due } = event.data
      if (tracked.goals.has(goalId)) break
      const goal: TrackedGoal = {
        goalId,
        statement,
        status: 'open',
        measure,
        due,
        latest: undefined,
        completedImpact: 0,
        plannedImpact: 0,
        share: 0,
        points: [],
      }
      // As it happened, a step may have been moved here by an entry dated back before the goal was set.
      for (const step of tracked.steps.values()) {
        if (step.goal !== goalId) continue
        goal.plannedImpact += step.impact
        if (step.status === 'completed') goal.completedImpact += step.impact
      }
      tracked.goals.set(goalId, goal)
      touched.add(goal)
      break
    }
    case 'GoalRevised': {
      const { statement, measure, due } = event.data.changes
      changeGoal(tracked, event.data.goal, touched, goal => {
        if (statement) goal.statement = statement.new ?? goal.statement
        if (measure) goal.measure = measure.new
        if (due) goal.due = due.new
      })
      break
    }
    case 'GoalMeasured': {
      const { value } = event.data
      changeGoal(tracked, event.data.goal, touched, goal => {
        if (goal.latest === undefined || event.occurredAt >= goal.latest.at)
          goal.latest = { value, at: event.occurredAt }
      })
      break
    }
    case 'GoalAchieved':
      goalStatus(event.data.goal, 'achieved')
      break
    case 'GoalReopened':
      goalStatus(event.data.goal, 'open')
      break
    case 'GoalAbandoned':
      goalStatus(event.data.goal, 'abandoned')
      break
    case 'GoalReformulated':
      goalStatus(event.data.goal, 'reformulated')
      break
    case 'StepPlanned': {
      // Planned without a goal first, so that its weight is added once, by the one rule.
      const { step: id, goal, impact } = event.data
      if (tracked.steps.has(id)) break
      tracked.steps.set(id, { goal: undefined, impact: impact ?? defaultImpact, status: 'planned' })
      changeStep(tracked, id, touched, step => {
        step.goal = goal
      })
      break
    }
    case 'StepRevised': {
      const { goal, impact } = event.data.changes
      changeStep(tracked, event.data.step, touched, step => {
        if (goal) step.goal = goal.new
        if (impact) step.impact = impact.new ?? defaultImpact
      })
      break
    }
    case 'StepStarted':
      stepStatus(event.data.step, 'started')
      break
    case 'StepCompleted':
      stepStatus(event.data.step, 'completed')
      break
    case 'StepReopened':
      stepStatus(event.data.step, 'planned')
      break
    case 'StepDropped':
      stepStatus(event.data.step, 'dropped')
      break
    default:
  }
  return touched
}

const count = (goals: Iterable<TrackedGoal>) => {
  let done = 0
  let open = 0
  for (const { status } of goals) {
    if (status === 'achieved') done += 1
    if (status === 'open') open += 1
  }
  return { done, open, scope: done + open }
}

/**
 * How a plan and each of its goals moved, in the order of the axis: one point for each event that changed a
 * number, computed with the measure, target and due date valid after that event. What comes later in that order
 * never redraws it. The plan's series begins at its start. Takes all events of one plan by version.
 */
export const progress = (events: readonly PlanEvent[], axis: TimeAxis): Progress => {
  const tracked: Tracked = { goals: new Map(), steps: new Map() }
  const plan: ProgressPoint[] = []
  for (const { event, at } of placedOn(events, axis)) {
    const { version } = event
    const touched = track(tracked, event)
    for (const goal of touched) {
      goal.share = shareOf(goal)
      const point = {
        event: event.id,
        version,
        at,
        share: goal.share,
        value: goal.latest?.value,
        target: goal.measure?.target,
        due: goal.due,
      }
      const last = goal.points.at(-1)
      if (
        last?.share !== point.share ||
        last.value !== point.value ||
        last.target !== point.target ||
        last.due !== point.due
      )
        goal.points.push(point)
    }
    if (touched.size === 0 && plan.length > 0) continue
    const { done, scope, open } = count(tracked.goals.values())
    const share = meanProgress(tracked.goals.values())
    const last = plan.at(-1)
    if (last?.share !== share || last.done !== done || last.scope !== scope || last.open !== open)
      plan.push({ event: event.id, version, at, share, done, scope, open })
  }
  return {
    plan,
    goals: [...tracked.goals.values()].map(({ goalId, statement, points }) => ({
      goalId,
      statement,
      points,
    })),
  }
}
