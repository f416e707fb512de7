import { type ChangesAsked, contentOf, isEmpty, tidyChanges } from '../content.ts'
import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import type { PlanEventBody } from './events.ts'
import { type NamedVerifier, needFields, requireNeed, tidyVerifier } from './need-content.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'
import type { NeedContent } from './readiness-events.ts'

/** `verifier` left out leaves the verifier, `null` names nobody. */
export interface ReviseReadinessNeed extends NamedVerifier {
  readonly need: Uuid
  readonly changes?: ChangesAsked<NeedContent> | null | undefined
}

export function reviseReadinessNeed(
  plan: PlanState,
  command: ReviseReadinessNeed,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const need = requireNeed(open, command.need)
  if (isRejected(need)) return need
  if (need.met) return rejected('NEED_MET', ['need'])
  const changes = tidyChanges(needFields, command.changes ?? {}, contentOf(needFields, need))
  if (isRejected(changes)) return changes
  const verifier = tidyVerifier(command)
  if (isRejected(verifier)) return verifier
  const { verifier: before } = need
  const another = command.verifier !== undefined && verifier.verifier !== before?.id
  if (isEmpty(changes) && !another) return []
  const data = {
    need: need.id,
    ...(!isEmpty(changes) && { changes }),
    ...(another && verifier),
    ...(another && before && { oldVerifier: before.id, oldVerifierName: before.name }),
  }
  return [{ type: 'ReadinessNeedRevised', data }]
}
