import { type AsGiven, contentOf, tidyContent } from '../content.ts'
import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import { limits } from '../limits.ts'
import { same } from '../same.ts'
import { find } from './draft.ts'
import { flawOfPlace } from './element.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { needFields, tidyVerifier } from './need-content.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

/** The caller gives the new need its id; one that was removed may be identified again under its own. `verifierName` is the name the verifier bears now. */
export type IdentifyReadinessNeed = AsGiven<PlanEventData['ReadinessNeedIdentified']>

export function identifyReadinessNeed(
  plan: PlanState,
  command: IdentifyReadinessNeed,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const content = tidyContent(needFields, command)
  if (isRejected(content)) return content
  const verifier = tidyVerifier(command)
  if (isRejected(verifier)) return verifier
  const { need } = command
  const known = find(open.needs, need)
  if (known && !known.removedAt)
    return same(contentOf(needFields, known), content) && known.verifier?.id === verifier.verifier
      ? []
      : rejected('DUPLICATE_ID', ['need'])
  const flaw = flawOfPlace(open, 'needs', need, ['need'], limits.needsPerPlan)
  return flaw ?? [{ type: 'ReadinessNeedIdentified', data: { need, ...verifier, ...content } }]
}
