import { type AsGiven, type Fields, tidyContent } from '../content.ts'
import { type Decision, type Facts, isRejected } from '../decision.ts'
import { link, required, whole } from '../field.ts'
import type { OrganisationEventBody, OrganisationEventData } from './events.ts'
import { knownOrganisation } from './known-organisation.ts'
import type { OrganisationState } from './organisation.ts'

/** `version` is the one looked at, if not the present one. */
export type ViewPlan = AsGiven<OrganisationEventData['PlanViewed']>

const fields: Fields<OrganisationEventData['PlanViewed']> = {
  plan: required(link, 'MALFORMED_ID'),
  version: whole(0, Number.MAX_SAFE_INTEGER),
}

/** To be recorded before the plan is shown to somebody who has no part in it. */
export function viewPlan(
  organisation: OrganisationState,
  command: ViewPlan,
  facts: Facts,
): Decision<OrganisationEventBody> {
  const known = knownOrganisation(organisation, facts)
  if (isRejected(known)) return known
  const data = tidyContent(fields, command)
  return isRejected(data) ? data : [{ type: 'PlanViewed', data }]
}
