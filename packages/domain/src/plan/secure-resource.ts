import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import { isOpenStep, requireStep, stepNotOpen } from './element.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export type SecureResource = PlanEventData['ResourceSecured']

export function secureResource(
  plan: PlanState,
  command: SecureResource,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const step = requireStep(open, command.step)
  if (isRejected(step)) return step
  const needed = step.resources.find(known => known.resource === command.resource)
  if (!needed) return rejected('UNKNOWN_RESOURCE', ['resource'])
  if (needed.secured) return []
  if (!isOpenStep(step)) return stepNotOpen(step)
  return [{ type: 'ResourceSecured', data: { step: step.id, resource: needed.resource } }]
}
