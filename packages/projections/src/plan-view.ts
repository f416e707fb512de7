import {
  type Barrier,
  type Day,
  type DirectionElement,
  directionElements,
  type Goal,
  type Instant,
  type Measurement,
  type NamedRevision,
  type Plan,
  type PlanEvent,
  type Step,
  type Uuid,
} from '@plan-ledger/domain'
import { type Course, courseOf } from './course.ts'
import { revisionCounts } from './goal-history.ts'
import { goalProgress, latestMeasurement, planProgress, stepsByGoal } from './goal-progress.ts'
import { dayOf } from './instant.ts'
import type { Moment, TimeAxis } from './moment.ts'
import { type Horizon, horizon, overdue, type SmartGap, smartGaps, stepPriority } from './smart-gaps.ts'

export interface PersonName {
  readonly personId: Uuid
  readonly name: string
}

export interface DirectionVariationView {
  readonly id: Uuid
  readonly name: string
  readonly chosen: boolean
  /** What is stated, in the order of the worksheet. */
  readonly elements: readonly {
    readonly element: DirectionElement
    readonly text: string
    /** References to what bears it out. */
    readonly evidence: readonly string[]
  }[]
}

export interface GoalView extends Goal {
  readonly latest: Measurement | undefined
  readonly horizon: Horizon | undefined
  readonly smartGaps: readonly SmartGap[]
  /** 0..1, see `goalProgress`. */
  readonly progress: number
  readonly overdue: boolean
  /** How often it was revised up to the moment. */
  readonly revisions: number
}

export interface StepView extends Omit<Step, 'resources' | 'dependsOn'> {
  readonly resources: readonly {
    readonly id: Uuid
    readonly kind: Step['resources'][number]['kind']
    readonly description: string
    readonly secured: boolean
  }[]
  readonly dependsOn: readonly Uuid[]
  readonly priority: number | undefined
  readonly overdue: boolean
}

export interface BarrierView extends Omit<Barrier, 'blocks'> {
  readonly blocks: readonly Uuid[]
}

/** A plan at a moment with all that is derived from it. Nothing in it is complete unless a person decided so. */
export interface PlanView {
  readonly id: Uuid
  /** Number of events folded in. */
  readonly version: number
  /** Version of the last of them in the order of the axis: its place in the plan's index. */
  readonly lastVersion: number
  /** Time of the last of them on the axis. */
  readonly asOf: Instant
  readonly title: string
  readonly owner: PersonName
  readonly coach: PersonName | undefined
  readonly unit: string | undefined
  readonly source: string | undefined
  readonly demonstration: boolean
  readonly status: Plan['status']
  readonly startedAt: Instant
  readonly vision: Plan['vision'] | undefined
  readonly variations: readonly DirectionVariationView[]
  readonly chosenVariation: Uuid | undefined
  /** Goals, steps and barriers in the order they were set, planned and raised. */
  readonly goals: readonly GoalView[]
  readonly steps: readonly StepView[]
  readonly barriers: readonly BarrierView[]
  readonly revisions: readonly (Omit<NamedRevision, 'by'> & { readonly by: string })[]
  /** 0..1, see `planProgress`. */
  readonly progress: number
}

/** What a view needs besides the plan itself. */
export interface ViewedAt {
  /** The moment looked from: by its day is decided what is overdue and how far ahead a goal is due. */
  readonly at: Instant
  readonly asOf: Instant
  readonly lastVersion: number
  /** See `revisionCounts`, of the events folded in. */
  readonly revisions: ReadonlyMap<Uuid, number>
}

const goalView = (goal: Goal, steps: readonly Step[], day: Day, revisions: number): GoalView => ({
  ...goal,
  latest: latestMeasurement(goal),
  horizon: horizon(goal, day),
  smartGaps: smartGaps(goal, steps),
  progress: goalProgress(goal, steps),
  overdue: overdue(goal, day),
  revisions,
})

const stepView = (step: Step, day: Day): StepView => ({
  ...step,
  resources: step.resources.map(({ resource, kind, description, secured }) => ({
    id: resource,
    kind,
    description,
    secured,
  })),
  dependsOn: step.dependsOn ?? [],
  priority: stepPriority(step),
  overdue: overdue(step, day),
})

const variationViews = (plan: Plan): readonly DirectionVariationView[] =>
  plan.variations.map(({ id, name, elements, evidence }) => ({
    id,
    name,
    chosen: id === plan.chosenVariation,
    elements: directionElements.flatMap(element => {
      const text = elements[element]
      return text === undefined ? [] : [{ element, text, evidence: evidence?.[element] ?? [] }]
    }),
  }))

/** A plan with all that is derived from it: what the API calls `PlanState`. */
export const planView = (plan: Plan, { at, asOf, lastVersion, revisions }: ViewedAt): PlanView => {
  const day = dayOf(at)
  const steps = stepsByGoal(plan)
  return {
    id: plan.id,
    version: plan.version,
    lastVersion,
    asOf,
    title: plan.title,
    owner: { personId: plan.owner, name: plan.ownerName },
    coach: plan.coach && { personId: plan.coach.id, name: plan.coach.name },
    unit: plan.unit,
    source: plan.source,
    demonstration: plan.demonstration,
    status: plan.status,
    startedAt: plan.startedAt,
    vision: plan.vision,
    variations: variationViews(plan),
    chosenVariation: plan.chosenVariation,
    goals: Object.values(plan.goals).map(goal =>
      goalView(goal, steps.get(goal.id) ?? [], day, revisions.get(goal.id) ?? 0),
    ),
    steps: Object.values(plan.steps).map(step => stepView(step, day)),
    barriers: Object.values(plan.barriers).map(barrier => ({ ...barrier, blocks: barrier.blocks ?? [] })),
    revisions: plan.revisions.map(revision => ({ ...revision, by: revision.by.name })),
    progress: planProgress(plan),
  }
}

/** The view of a plan as it is by the order of recording, folded already. Takes all its events by version. */
export const planViewNow = (plan: Plan, events: readonly PlanEvent[], now: Instant): PlanView => {
  const last = events.at(-1)
  return planView(plan, {
    at: now,
    asOf: last?.recordedAt ?? plan.startedAt,
    lastVersion: last?.version ?? plan.version,
    revisions: revisionCounts(events),
  })
}

/** What was looked at last of a course: what a view is made of besides the events that came so far is a day. */
const seen = new WeakMap<Course, { readonly count: number; readonly day: Day; readonly view: PlanView }>()

/**
 * The view of a plan at a moment, `undefined` while it did not exist. It is looked from the instant asked for,
 * but not from the future; from the time of the last event for a version; else from now. Takes all events of
 * one plan by version.
 */
export const planViewAsOf = (
  events: readonly PlanEvent[],
  moment: Moment,
  axis: TimeAxis,
  now: Instant,
): PlanView | undefined => {
  const course = courseOf(events, axis)
  const count = course.count(moment)
  const last = course.placed[count - 1]
  const plan = course.after(count)
  if (!plan || !last) return undefined
  const wished = moment.kind === 'now' ? now : moment.kind === 'instant' ? moment.instant : last.at
  const at = wished < now ? wished : now
  const before = seen.get(course)
  if (before?.count === count && before.day === dayOf(at)) return before.view
  const view = planView(plan, {
    at,
    asOf: last.at,
    lastVersion: last.event.version,
    revisions: revisionCounts(course.placed.slice(0, count).map(({ event }) => event)),
  })
  seen.set(course, { count, day: dayOf(at), view })
  return view
}
