import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import { tidyField } from '../field.ts'
import type { OrganisationEventBody, OrganisationEventData } from './events.ts'
import { knownOrganisation } from './known-organisation.ts'
import { requireMember, role } from './member-content.ts'
import type { OrganisationState } from './organisation.ts'

export type RevokeRole = OrganisationEventData['RoleRevoked']

/** The last admin stays admin: nobody else could make another. */
export function revokeRole(
  organisation: OrganisationState,
  command: RevokeRole,
  facts: Facts,
): Decision<OrganisationEventBody> {
  const known = knownOrganisation(organisation, facts)
  if (isRejected(known)) return known
  const member = requireMember(known, command.member)
  if (isRejected(member)) return member
  const revoked = tidyField(role, command.role, ['role'])
  if (isRejected(revoked)) return revoked
  if (!member.roles.includes(revoked)) return []
  const admins = Object.values(known.members).filter(({ roles }) => roles.includes('admin'))
  if (revoked === 'admin' && admins.length === 1) return rejected('LAST_ADMIN', ['member'])
  return [{ type: 'RoleRevoked', data: { member: member.id, role: revoked } }]
}
