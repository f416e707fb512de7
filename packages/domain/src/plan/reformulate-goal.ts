import type { AsGiven } from '../content.ts'
import { type Decision, type Facts, isRejected } from '../decision.ts'
import { missingReason } from '../reason.ts'
import { goalNotOpen, requireBarrier, requireGoal } from './element.ts'
import type { GoalContent, PlanEventBody, PlanEventData } from './events.ts'
import { newGoal } from './goal-content.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

/** The caller gives the successor its id; its content is that of a goal newly set. */
export type ReformulateGoal = AsGiven<PlanEventData['GoalReformulated'] & GoalContent>

/** Ends a goal in favour of another, which is set at once; the link between them is kept. */
export function reformulateGoal(
  plan: PlanState,
  command: ReformulateGoal,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const goal = requireGoal(open, command.goal)
  if (isRejected(goal)) return goal
  const { successor } = command
  if (goal.status === 'reformulated' && goal.successor === successor) return []
  if (goal.status !== 'open') return goalNotOpen(goal)
  const barrier = command.barrier ? requireBarrier(open, command.barrier) : undefined
  if (isRejected(barrier)) return barrier
  const content = newGoal(open, successor, command, 'successor')
  if (isRejected(content)) return content
  return (
    missingReason(facts) ?? [
      {
        type: 'GoalReformulated',
        data: { goal: goal.id, successor, ...(barrier && { barrier: barrier.id }) },
      },
      { type: 'GoalSet', data: { goal: successor, ...content } },
    ]
  )
}
