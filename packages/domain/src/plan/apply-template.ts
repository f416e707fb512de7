import { daysAfter } from '../day.ts'
import { type Decision, type Facts, isRejected, type Rejected, rejected } from '../decision.ts'
import type { Day, Uuid } from '../envelope.ts'
import { limits } from '../limits.ts'
import type { TemplateGoal, TemplateStep } from '../organisation/events.ts'
import { hasElement } from './element.ts'
import type { PlanEventBody, Templated, TemplateVersion } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

/** A version of a template that the organisation published. */
export type ApplyTemplate = TemplateVersion

export interface TemplateFacts extends Facts {
  /** The goals of that version, as they were published; absent when there is none. */
  readonly goals?: readonly TemplateGoal[] | undefined
  /**
   * The id of a goal (`2`) or of a step of it (`2.0`), counted from 0: the same whenever it is asked for this plan,
   * template and version, so that nothing is set twice.
   */
  readonly idOf: (key: string) => Uuid
}

/**
 * The goals and steps of a template as goals and steps of the plan, due counted from the day it happens. From then on
 * they are the plan's own: no later version of the template touches them.
 */
export function applyTemplate(
  plan: PlanState,
  command: ApplyTemplate,
  facts: TemplateFacts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const made = madeFromTemplate(command, facts)
  if (isRejected(made)) return made
  const events = made.filter(({ data }) => !hasElement(open, 'step' in data ? data.step : data.goal))
  const total = (part: 'goals' | 'steps', type: PlanEventBody['type']) =>
    Object.keys(open[part]).length + events.filter(event => event.type === type).length
  if (total('goals', 'GoalSet') > limits.goalsPerPlan)
    return rejected('TOO_MANY', ['goals'], { limit: limits.goalsPerPlan })
  if (total('steps', 'StepPlanned') > limits.stepsPerPlan)
    return rejected('TOO_MANY', ['goals'], { limit: limits.stepsPerPlan })
  return events
}

/** The events by which a plan gets the goals and steps of a template. */
export function madeFromTemplate(
  { template, version }: ApplyTemplate,
  { goals, idOf, now, occurredAt }: TemplateFacts,
): readonly (Body<'GoalSet'> | Body<'StepPlanned'>)[] | Rejected {
  if (!goals) return rejected('UNKNOWN_TEMPLATE', ['template'])
  const from = (occurredAt ?? now).slice(0, 10)
  const origin = { fromTemplate: { template, version } }
  return goals.flatMap((goal, index) => {
    const id = idOf(`${index}`)
    const steps = (goal.steps ?? []).map((step, at) =>
      planned(step, idOf(`${index}.${at}`), id, from, origin),
    )
    return [set(goal, id, from, origin), ...steps]
  })
}

type Body<T extends PlanEventBody['type']> = Extract<PlanEventBody, { type: T }>

const set = (
  { steps, dueAfterDays, ...goal }: TemplateGoal,
  id: Uuid,
  from: Day,
  origin: Templated,
): Body<'GoalSet'> => ({
  type: 'GoalSet',
  data: { goal: id, ...goal, ...due(from, dueAfterDays), ...origin },
})

const planned = (
  { dueAfterDays, ...step }: TemplateStep,
  id: Uuid,
  goal: Uuid,
  from: Day,
  origin: Templated,
): Body<'StepPlanned'> => ({
  type: 'StepPlanned',
  data: { step: id, ...step, goal, ...due(from, dueAfterDays), ...origin },
})

const due = (from: Day, days: number | undefined) =>
  days === undefined ? {} : { due: daysAfter(from, days) }
