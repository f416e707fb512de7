import { type AsGiven, contentOf, tidyContent } from '../content.ts'
import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import { limits } from '../limits.ts'
import { same } from '../same.ts'
import { find } from './draft.ts'
import { flawOfPlace } from './element.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'
import { supporterFields } from './supporter-content.ts'

/** The caller gives the supporter the id of the person they are, whose key seals the name. */
export type AddSupporter = AsGiven<PlanEventData['SupporterAdded']>

/** Somebody who was removed may be added again under the same id. */
export function addSupporter(plan: PlanState, command: AddSupporter, facts: Facts): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const content = tidyContent(supporterFields, command)
  if (isRejected(content)) return content
  const { supporter } = command
  const known = find(open.supporters, supporter)
  if (known && !known.removedAt)
    return same(contentOf(supporterFields, known), content) ? [] : rejected('DUPLICATE_ID', ['supporter'])
  const flaw = flawOfPlace(open, 'supporters', supporter, ['supporter'], limits.supportersPerPlan)
  return flaw ?? [{ type: 'SupporterAdded', data: { supporter, ...content } }]
}
