import { type ChangesAsked, contentOf, isEmpty, tidyChanges } from '../content.ts'
import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import type { PlanEventBody } from './events.ts'
import { occupationFields, requireOccupation } from './occupation-content.ts'
import type { OccupationContent } from './occupation-events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

export interface DescribeOccupation {
  readonly occupation: Uuid
  readonly changes: ChangesAsked<OccupationContent>
}

export function describeOccupation(
  plan: PlanState,
  command: DescribeOccupation,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const occupation = requireOccupation(open, command.occupation)
  if (isRejected(occupation)) return occupation
  if (occupation.status === 'dropped') return rejected('OCCUPATION_DROPPED', ['occupation'])
  const current = contentOf(occupationFields, occupation)
  const changes = tidyChanges(occupationFields, command.changes, current)
  if (isRejected(changes)) return changes
  if (isEmpty(changes)) return []
  return [{ type: 'OccupationDescribed', data: { occupation: occupation.id, changes } }]
}
