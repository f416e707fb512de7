import { type AsGiven, type Fields, tidyContent } from '../content.ts'
import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import { flawOfFacts } from '../facts.ts'
import { line, required } from '../field.ts'
import { limits } from '../limits.ts'
import type { OrganisationEventBody, OrganisationEventData } from './events.ts'
import type { OrganisationState } from './organisation.ts'

export type FoundOrganisation = AsGiven<OrganisationEventData['OrganisationFounded']>

const fields: Fields<OrganisationEventData['OrganisationFounded']> = {
  name: required(line(limits.name), 'TEXT_REQUIRED'),
  demonstration: { tidy: flag => flag || undefined },
}

export function foundOrganisation(
  organisation: OrganisationState,
  command: FoundOrganisation,
  facts: Facts,
): Decision<OrganisationEventBody> {
  const flaw = flawOfFacts(facts)
  if (flaw) return flaw
  const data = tidyContent(fields, command)
  if (isRejected(data)) return data
  if (!organisation) return [{ type: 'OrganisationFounded', data }]
  return organisation.name === data.name ? [] : rejected('ORGANISATION_EXISTS')
}
