import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import { isUuid } from '../id.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { knownPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

/** `successor` is a plan started with this one as its `predecessor`. */
export type SucceedPlan = PlanEventData['PlanSucceeded']

export interface SucceedFacts extends Facts {
  /** The plan named as successor, where whoever decides can look it up. */
  readonly successor?: PlanState
}

/** A finished plan is succeeded once, by a plan of the same owner that was started as its successor. It stays as it is: what is unfinished in it is carried over by events of the other. */
export function succeedPlan(
  plan: PlanState,
  command: SucceedPlan,
  facts: SucceedFacts,
): Decision<PlanEventBody> {
  const known = knownPlan(plan, facts)
  if (isRejected(known)) return known
  const { successor } = command
  if (!isUuid(successor)) return rejected('MALFORMED_ID', ['successor'])
  if (known.successor === successor) return []
  const { status } = known
  if (status !== 'completed' && status !== 'closed') return rejected('PLAN_NOT_FINISHED', [], { status })
  if (known.successor !== undefined) return rejected('PLAN_SUCCEEDED', [], { successor: known.successor })
  if (successor === known.id) return rejected('DUPLICATE_ID', ['successor'])
  const heir = facts.successor
  if (heir && (heir.id !== successor || heir.predecessor !== known.id))
    return rejected('UNKNOWN_PLAN', ['successor'])
  if (heir && heir.owner !== known.owner) return rejected('OTHER_OWNER', ['successor'])
  return [{ type: 'PlanSucceeded', data: { successor } }]
}
