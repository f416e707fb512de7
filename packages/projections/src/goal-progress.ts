import type { Goal, GoalStatus, Measure, Measurement, Plan, Step } from '@plan-ledger/domain'
import { compareDecimals, shareOfWay } from './decimal.ts'

/** Impact of a step for which none was given: the middle of 1–5. */
export const defaultImpact = 3

/** The measurement taken last; of two at one instant, the one that was entered last. */
export const latestMeasurement = (goal: Pick<Goal, 'measurements'>): Measurement | undefined =>
  goal.measurements.reduce<Measurement | undefined>(
    (latest, next) => (latest === undefined || next.at >= latest.at ? next : latest),
    undefined,
  )

const clamped = (share: number) => Math.min(1, Math.max(0, share))

const measured = (measure: Measure, latest: Measurement | undefined): number => {
  if (!latest) return 0
  const better = compareDecimals(measure.target, measure.baseline)
  const leads = measure.direction === 'up' ? 1 : -1
  if (better === leads) return clamped(shareOfWay(latest.value, measure.baseline, measure.target) ?? 0)
  // The target lies at or behind the baseline: there is no way to walk, it is only reached or not.
  const reached = compareDecimals(latest.value, measure.target)
  return reached !== undefined && reached * leads >= 0 ? 1 : 0
}

/** What the progress of a goal depends on. */
export interface GoalStanding {
  readonly status: GoalStatus
  readonly measure: Measure | undefined
  readonly latest: Measurement | undefined
  /** Impact of its completed steps, and of all of them. */
  readonly completedImpact: number
  readonly plannedImpact: number
}

/**
 * How far a goal has come, 0..1. Achieved: 1. With a measure: the way from baseline to target at the latest
 * measurement, 0 before the first. Else the share of its completed steps by impact. A dropped step keeps its
 * weight: dropping what is open never makes a goal look more complete.
 */
export const shareOf = ({
  status,
  measure,
  latest,
  completedImpact,
  plannedImpact,
}: GoalStanding): number => {
  if (status === 'achieved') return 1
  if (measure) return measured(measure, latest)
  return plannedImpact === 0 ? 0 : completedImpact / plannedImpact
}

/** `shareOf` a goal of a plan; `steps` are those of the goal. */
export const goalProgress = (goal: Goal, steps: readonly Step[]): number => {
  const impact = (counted: readonly Step[]) =>
    counted.reduce((sum, step) => sum + (step.impact ?? defaultImpact), 0)
  return shareOf({
    status: goal.status,
    measure: goal.measure,
    latest: latestMeasurement(goal),
    completedImpact: impact(steps.filter(({ status }) => status === 'completed')),
    plannedImpact: impact(steps),
  })
}

/** What a goal adds to the progress of its plan. */
export interface GoalShare {
  readonly status: GoalStatus
  readonly share: number
}

/**
 * The mean over a plan's goals, 0..1, supporting goals counting like top-level ones. A reformulated goal is left
 * out, its successor stands for it. An abandoned one counts with what it had reached: abandoning what is open
 * never makes a plan look more complete. Without goals: 0.
 */
export const meanProgress = (goals: Iterable<GoalShare>): number => {
  let sum = 0
  let count = 0
  for (const { status, share } of goals) {
    if (status === 'reformulated') continue
    sum += share
    count += 1
  }
  return count === 0 ? 0 : sum / count
}

/** The steps of a plan by the goal they serve. */
export const stepsByGoal = (plan: Plan): ReadonlyMap<string, readonly Step[]> => {
  const byGoal = new Map<string, Step[]>()
  for (const step of Object.values(plan.steps)) {
    if (step.goal === undefined) continue
    const steps = byGoal.get(step.goal)
    if (steps) steps.push(step)
    else byGoal.set(step.goal, [step])
  }
  return byGoal
}

/** Progress of a plan as it stands, 0..1: see `meanProgress`. */
export const planProgress = (plan: Plan): number => {
  const steps = stepsByGoal(plan)
  return meanProgress(
    Object.values(plan.goals).map(goal => ({
      status: goal.status,
      share: goalProgress(goal, steps.get(goal.id) ?? []),
    })),
  )
}
