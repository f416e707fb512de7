import { type ChangesAsked, contentOf, isEmpty, tidyChanges } from '../content.ts'
import { type Decision, type Facts, isRejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import type { PlanEventBody } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'
import { type NamedSupporter, requireSupporter, supporterFields } from './supporter-content.ts'

export interface ChangeSupporter {
  readonly supporter: Uuid
  readonly changes: ChangesAsked<NamedSupporter>
}

export function changeSupporter(
  plan: PlanState,
  command: ChangeSupporter,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const supporter = requireSupporter(open, command.supporter)
  if (isRejected(supporter)) return supporter
  const current = contentOf(supporterFields, supporter)
  const changed = tidyChanges(supporterFields, command.changes, current)
  if (isRejected(changed)) return changed
  if (isEmpty(changed)) return []
  const { name, ...changes } = changed
  const data = { supporter: supporter.id, ...(name && { name }), ...(!isEmpty(changes) && { changes }) }
  return [{ type: 'SupporterChanged', data }]
}
