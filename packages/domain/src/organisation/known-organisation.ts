import { type Facts, type Rejected, rejected } from '../decision.ts'
import { flawOfFacts } from '../facts.ts'
import type { Organisation, OrganisationState } from './organisation.ts'

/** An organisation that was founded, and facts in order. */
export const knownOrganisation = (organisation: OrganisationState, facts: Facts): Organisation | Rejected =>
  organisation ? (flawOfFacts(facts) ?? organisation) : rejected('UNKNOWN_ORGANISATION')
