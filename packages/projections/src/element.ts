import type { Plan, PlanEvent, PlanState, Uuid } from '@plan-ledger/domain'

export type ElementKind = 'plan' | 'vision' | 'direction' | 'people' | 'goal' | 'step' | 'barrier'

/** What an event is about, under the name it had at that moment: a later rename never rewrites it. */
export interface Element {
  readonly kind: ElementKind
  /** Of the goal, step, barrier, person or variation of the direction; of the plan for itself and its vision. */
  readonly id: Uuid
  readonly name: string
}

/** The name of a goal, step or barrier in a plan, else its id: a name that is not known is never made up. */
export const nameIn = (plan: PlanState, id: Uuid): string =>
  plan?.goals[id]?.statement ?? plan?.steps[id]?.action ?? plan?.barriers[id]?.description ?? id

const variationIn = (plan: Plan | undefined, id: Uuid): string =>
  plan?.variations.find(variation => variation.id === id)?.name ?? id

/**
 * What the event is about. `before` is the plan as the event found it; what the event itself creates carries
 * the name the event gives it, what it renames the name it had.
 */
export const elementOf = (event: PlanEvent, before: PlanState): Element => {
  const plan = before?.id ?? event.stream.slice('plan-'.length)
  const named = (kind: ElementKind, id: Uuid, name: string = nameIn(before, id)): Element => ({
    kind,
    id,
    name,
  })
  switch (event.type) {
    case 'PlanStarted':
      return named('plan', plan, event.data.title)
    case 'PlanActivated':
    case 'PlanRenamed':
    case 'PlanMoved':
    case 'PlanRevised':
    case 'PlanPaused':
    case 'PlanResumed':
    case 'PlanCompleted':
    case 'PlanClosed':
    case 'PlanReopened':
      return named('plan', plan, before?.title ?? plan)
    case 'VisionStated':
      return named('vision', plan, before?.title ?? plan)
    case 'DirectionVariationAdded':
      return named('direction', event.data.variation, event.data.name)
    case 'DirectionStated':
    case 'DirectionVariationChosen':
      return named('direction', event.data.variation, variationIn(before, event.data.variation))
    case 'CoachAssigned':
    case 'CoachReleased':
      return named('people', event.data.coach, event.data.coachName)
    case 'GoalSet':
      return named('goal', event.data.goal, event.data.statement)
    case 'GoalRevised':
    case 'GoalMeasured':
    case 'GoalAchieved':
    case 'GoalReopened':
    case 'GoalAbandoned':
    case 'GoalReformulated':
      return named('goal', event.data.goal)
    case 'StepPlanned':
      return named('step', event.data.step, event.data.action)
    case 'StepRevised':
    case 'StepStarted':
    case 'ResourceSecured':
    case 'StepCompleted':
    case 'StepReopened':
    case 'StepDropped':
      return named('step', event.data.step)
    case 'BarrierRaised':
      return named('barrier', event.data.barrier, event.data.description)
    case 'BarrierRevised':
    case 'SolutionProposed':
    case 'SolutionTried':
    case 'BarrierResolved':
    case 'BarrierAccepted':
    case 'BarrierFoundUnresolvable':
    case 'BarrierReopened':
      return named('barrier', event.data.barrier)
  }
}
