import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import type { OrganisationEventBody } from './events.ts'
import { knownErasure } from './known-erasure.ts'
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
  const found = knownErasure(organisation, id, facts)
  if (isRejected(found)) return found
  const { erasure } = found
  if (erasure.status === 'completed') return []
  if (erasure.status !== 'erased') return rejected('ERASURE_NOT_DUE', ['erasure'])
  return [{ type: 'ErasureCompleted', data: { erasure: id, subject: erasure.subject, plans, entries } }]
}
