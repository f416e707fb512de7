import { type Facts, isRejected, type Rejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import { knownOrganisation } from './known-organisation.ts'
import type { Erasure, Organisation, OrganisationState } from './organisation.ts'

/** The erasure that a command is about. */
export function knownErasure(
  organisation: OrganisationState,
  id: Uuid,
  facts: Facts,
): { readonly known: Organisation; readonly erasure: Erasure } | Rejected {
  const known = knownOrganisation(organisation, facts)
  if (isRejected(known)) return known
  const erasure = known.erasures[id]
  return erasure ? { known, erasure } : rejected('UNKNOWN_ERASURE', ['erasure'])
}
