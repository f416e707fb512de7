import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import type { OrganisationEventBody } from './events.ts'
import { knownErasure } from './known-erasure.ts'
import type { OrganisationState } from './organisation.ts'

export interface CancelErasure {
  readonly erasure: Uuid
}

/** While it waits; what is gone can't be had back. */
export function cancelErasure(
  organisation: OrganisationState,
  { erasure: id }: CancelErasure,
  facts: Facts,
): Decision<OrganisationEventBody> {
  const found = knownErasure(organisation, id, facts)
  if (isRejected(found)) return found
  const { erasure } = found
  if (erasure.status === 'cancelled') return []
  if (erasure.status !== 'waiting') return rejected('ERASURE_NOT_WAITING', ['erasure'])
  return [{ type: 'ErasureCancelled', data: { erasure: id, subject: erasure.subject } }]
}
