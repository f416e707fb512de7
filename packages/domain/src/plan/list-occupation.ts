import { type AsGiven, contentOf, tidyContent } from '../content.ts'
import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import { limits } from '../limits.ts'
import { same } from '../same.ts'
import { find } from './draft.ts'
import { flawOfPlace } from './element.ts'
import type { PlanEventBody, PlanEventData } from './events.ts'
import { occupationFields } from './occupation-content.ts'
import { openPlan } from './open-plan.ts'
import type { PlanState } from './plan.ts'

/** The caller gives the new occupation its id. */
export type ListOccupation = AsGiven<PlanEventData['OccupationListed']>

export function listOccupation(
  plan: PlanState,
  command: ListOccupation,
  facts: Facts,
): Decision<PlanEventBody> {
  const open = openPlan(plan, facts)
  if (isRejected(open)) return open
  const content = tidyContent(occupationFields, command)
  if (isRejected(content)) return content
  const { occupation } = command
  const known = find(open.occupations, occupation)
  if (known)
    return same(contentOf(occupationFields, known), content) ? [] : rejected('DUPLICATE_ID', ['occupation'])
  const flaw = flawOfPlace(open, 'occupations', occupation, ['occupation'], limits.occupationsPerPlan)
  return flaw ?? [{ type: 'OccupationListed', data: { occupation, ...content } }]
}
