import { type AsGiven, type Fields, tidyContent } from '../content.ts'
import { type Decision, type Facts, isRejected } from '../decision.ts'
import { link, required, whole } from '../field.ts'
import { limits } from '../limits.ts'
import type { OrganisationEventBody, OrganisationEventData } from './events.ts'
import { knownOrganisation } from './known-organisation.ts'
import type { Organisation, OrganisationState } from './organisation.ts'

type Viewed = OrganisationEventData['PlanViewed']

/** `version` is the one looked at, if not the present one. */
export type ViewPlan = AsGiven<Viewed>

const fields: Fields<Viewed> = {
  plan: required(link, 'MALFORMED_ID'),
  version: whole(0, Number.MAX_SAFE_INTEGER),
}

/**
 * To be recorded before the plan is shown to somebody who has no part in it. One page is many questions: for the next
 * minutes (`limits.viewMinutes`) one record stands for all they look at of the same version.
 */
export function viewPlan(
  organisation: OrganisationState,
  command: ViewPlan,
  facts: Facts,
): Decision<OrganisationEventBody> {
  const known = knownOrganisation(organisation, facts)
  if (isRejected(known)) return known
  const data = tidyContent(fields, command)
  if (isRejected(data)) return data
  return hasJustViewed(known, data, facts) ? [] : [{ type: 'PlanViewed', data }]
}

function hasJustViewed(
  { accesses }: Organisation,
  { plan, version }: Viewed,
  { now, actor }: Facts,
): boolean {
  const own = Object.hasOwn(accesses, plan) ? accesses[plan] : undefined
  const last = own?.findLast(
    access => access.kind === 'viewed' && access.by.id === actor.id && access.version === version,
  )
  return last !== undefined && Date.parse(now) - Date.parse(last.at) < limits.viewMinutes * 60_000
}
