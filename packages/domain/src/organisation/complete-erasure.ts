import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import type { OrganisationEventBody } from './events.ts'
import { knownOrganisation } from './known-organisation.ts'
import type { OrganisationState } from './organisation.ts'

export interface CompleteErasure {
  readonly erasure: Uuid
  /** Plans of theirs. */
  readonly plans: number
  /** Entries in which words of theirs stood. */
  readonly entries: number
}

/** When the last word is gone; said once. */
export function completeErasure(
  organisation: OrganisationState,
  { erasure: id, plans, entries }: CompleteErasure,
  facts: Facts,
): Decision<OrganisationEventBody> {
  const known = knownOrganisation(organisation, facts)
  if (isRejected(known)) return known
  const erasure = known.erasures[id]
  if (!erasure) return rejected('UNKNOWN_ERASURE', ['erasure'])
  if (erasure.status === 'completed') return []
  if (erasure.status !== 'erased') return rejected('ERASURE_NOT_DUE', ['erasure'])
  return [{ type: 'ErasureCompleted', data: { erasure: id, subject: erasure.subject, plans, entries } }]
}
