import { type Facts, isRejected, type Rejected, rejected } from '../decision.ts'
import { flawOfFacts } from '../facts.ts'
import type { Plan, PlanState } from './plan.ts'

/** A plan that takes changes: it exists, is neither completed nor closed, and the facts are in order. */
export function openPlan(plan: PlanState, facts: Facts): Plan | Rejected {
  const known = knownPlan(plan, facts)
  if (isRejected(known)) return known
  const { status } = known
  return status === 'completed' || status === 'closed' ? rejected('PLAN_FINISHED', [], { status }) : known
}

/** A plan in whatever status, and facts in order. */
export function knownPlan(plan: PlanState, facts: Facts): Plan | Rejected {
  if (!plan) return rejected('UNKNOWN_PLAN')
  const flaw = flawOfFacts(facts)
  if (flaw) return flaw
  return (facts.occurredAt ?? facts.now) < plan.startedAt
    ? rejected('BEFORE_THE_PLAN', ['occurredAt'], { startedAt: plan.startedAt })
    : plan
}

/** How much of a plan is unfinished when it ends: ending it finishes none of that. */
export const unfinished = (plan: Plan) => ({
  unfinishedGoals: Object.values(plan.goals).filter(goal => goal.status === 'open').length,
  unfinishedSteps: Object.values(plan.steps).filter(
    ({ status }) => status === 'planned' || status === 'started',
  ).length,
})
