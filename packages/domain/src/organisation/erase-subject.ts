import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import type { OrganisationEventBody } from './events.ts'
import { knownErasure } from './known-erasure.ts'
import type { OrganisationState } from './organisation.ts'

export interface EraseSubject {
  readonly erasure: Uuid
}

/** Once the waiting is over. Who was made the last admin meanwhile stays. */
export function eraseSubject(
  organisation: OrganisationState,
  { erasure: id }: EraseSubject,
  facts: Facts,
): Decision<OrganisationEventBody> {
  const found = knownErasure(organisation, id, facts)
  if (isRejected(found)) return found
  const { known, erasure } = found
  if (erasure.status === 'erased' || erasure.status === 'completed') return []
  if (erasure.status !== 'waiting') return rejected('ERASURE_NOT_WAITING', ['erasure'])
  if (facts.now < erasure.due) return rejected('ERASURE_NOT_DUE', ['erasure'], { due: erasure.due })
  const admins = Object.values(known.members).filter(({ roles }) => roles.includes('admin'))
  if (admins.length === 1 && admins[0]!.id === erasure.subject) return rejected('LAST_ADMIN', ['erasure'])
  const { subject, basis } = erasure
  return [{ type: 'SubjectErased', data: { erasure: id, subject, basis } }]
}
