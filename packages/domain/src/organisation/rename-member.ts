import { type Decision, type Facts, isRejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import { line, required, tidyField } from '../field.ts'
import { limits } from '../limits.ts'
import type { OrganisationEventBody } from './events.ts'
import { knownOrganisation } from './known-organisation.ts'
import { requireMember } from './member-content.ts'
import type { OrganisationState } from './organisation.ts'

export interface RenameMember {
  readonly member: Uuid
  readonly name: string
}

/** Two people may bear one name. */
export function renameMember(
  organisation: OrganisationState,
  command: RenameMember,
  facts: Facts,
): Decision<OrganisationEventBody> {
  const known = knownOrganisation(organisation, facts)
  if (isRejected(known)) return known
  const member = requireMember(known, command.member)
  if (isRejected(member)) return member
  const name = tidyField(required(line(limits.name), 'TEXT_REQUIRED'), command.name, ['name'])
  if (isRejected(name)) return name
  if (name === member.name) return []
  return [{ type: 'MemberRenamed', data: { member: member.id, oldName: member.name, name } }]
}
