import { type Decision, type Facts, isRejected, rejected } from '../decision.ts'
import { tidyField } from '../field.ts'
import type { OrganisationEventBody, OrganisationEventData } from './events.ts'
import { knownOrganisation } from './known-organisation.ts'
import { flawOfRoles, requireMember, role } from './member-content.ts'
import type { OrganisationState } from './organisation.ts'

export type GrantRole = OrganisationEventData['RoleGranted']

/** By somebody else than who gets it: nobody makes themselves more than they are. */
export function grantRole(
  organisation: OrganisationState,
  command: GrantRole,
  facts: Facts,
): Decision<OrganisationEventBody> {
  const known = knownOrganisation(organisation, facts)
  if (isRejected(known)) return known
  const member = requireMember(known, command.member)
  if (isRejected(member)) return member
  const granted = tidyField(role, command.role, ['role'])
  if (isRejected(granted)) return granted
  if (member.roles.includes(granted)) return []
  if (facts.actor.id === member.id) return rejected('OWN_ROLE', ['member'])
  const flaw = flawOfRoles([...member.roles, granted], ['role'])
  if (flaw) return flaw
  return [{ type: 'RoleGranted', data: { member: member.id, role: granted } }]
}
